import fc from 'fast-check';
import { diagnose, extract, person, tjeneste } from '../support';

/** Small extracts, so that a mutation hits something that matters. */
const SMALL = [
  '<IPLOS versjon="3.3"><INNHINFO><iiKomnr>0403</iiKomnr></INNHINFO><PERSON pePeID="1"><peFnr>01815010341</peFnr><TJENESTE tjPeID="1" tjTjID="1"><tjTjenType>15</tjTjenType></TJENESTE></PERSON></IPLOS>',
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<IPLOS versjon="3.3">\n  <PERSON pePeID="1">\n    <peKomnr>0403</peKomnr>\n  </PERSON>\n  <!-- to -->\n  <PERSON pePeID=\'2\'/>\n</IPLOS>\n',
  '<i:IPLOS xmlns:i="http://www.npr.no/xmlstds/iplos/2018" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" versjon="3.5" xsi:nil="0"><i:PERSON pePeID="1"><i:peKjonn>K</i:peKjonn></i:PERSON></i:IPLOS>',
  '<IPLOS xmlns="http://www.npr.no/xmlstds/iplos/2018" versjon="3.5"><PERSON pePeID="1"><peKjonn>K</peKjonn><x:y xmlns:x="u"/></PERSON></IPLOS>',
];

const NAMES = ['a', 'b', 'PERSON', 'IPLOS', 'peFnr', 'a.b-c_d1', 'æøå', 'имя', '名', '\u{10300}x', 'p:a', 'q:a', 'q:b', 'xml:lang', 'xmlns:p', 'xmlns:q',
  'xmlns', ':a', 'a:', 'p:a:b', 'p:1', '1a', '-a', '\u00b7', 'a\u00b7', 'xmlns:xml', 'xmlns:xmlns', 'z:a', '\ud800', '\u037e', '\u2028'];
const GOOD_NAMES = ['a', 'b', 'c', 'PERSON', 'TJENESTE', 'æøå', 'имя', '\u{10300}x', 'a.b-c_d1'];
const VALUES = ['', '1', 'u', 'a b', '&amp;', '&#65;', '&#x1F600;', '&#0;', '&#xD800;', '&#xFFFE;', '&nei;', '&', '&;', '&#;', '&#x;', '&#xg;', '&#99999999999;',
  '&#0000000000065;', '<', '>', ']]>', ']]', '\t\r\n', '\u0000', '\u0008', '\u007f', '\u0085', '\ufffe', '\ufeff', '\ud83d\ude00', '\udc00', '\u2028',
  'http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/', 'x < y', 'x <y>', 'x <y"', '"', "'"];

/** What is put anywhere in a document. */
const PIECES = ['<', '>', '/', '/>', '</', '=', '"', "'", '&', ';', '!', '?', '-', ' ', '\n', '\r', '\t', ':', ']', ']]>', '--', '<!--', '-->', '--->', '<!-->',
  '<!---->', '<!-- a -- b -->', '<![CDATA[', '<![CDATA[x]]>', '<![CDATA[]]]]>', '<?', '?>', '<?x y?>', '<?xml version="1.0"?>', '<?XML?>', '<?x:y?>', '<?1?>', '<?x', '<? x?>',
  '<!DOCTYPE a>', '<!', '<!x', '</ a>', '</a >', '</a b>', '</>', '< a>', '<a', '<a ', '<a/ >', '<a/', '<a b', '<a b=', '<a b="', '<a b=c>', '<a b="c"d="e"/>',
  '<a b="1" b="2"/>', '<a p:b="1" q:b="2" xmlns:p="u" xmlns:q="u"/>', '<p:a xmlns:p="u"/>', '<p:a/>', '<a p:b="c"/>', '<a xmlns:p=""/>', '<a xmlns=""/>',
  '<PERSON>', '</PERSON>', '<PERSON pePeID="9"/>', '</IPLOS>', '<IPLOS>', '<TJENESTE>', '</TJENESTE>', '<!-- ', ' -->', 'x', '\u0000', '\u000b', '\ufeff', '\ufffe', '\ufffd',
  '\ud800', '\udc00', '\u{1f600}', 'é', '&amp;', '&lt', '&lt;', '&foo;', '&#9;', '&#1;', '&#x10FFFF;', '&#x110000;', ...NAMES, ...VALUES];

const name = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...GOOD_NAMES) }, { weight: 1, arbitrary: fc.constantFrom(...NAMES) });
const value = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('', '1', 'u', 'a b', '&amp;') }, { weight: 1, arbitrary: fc.constantFrom(...VALUES) });
const attribute = fc.tuple(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'xml:lang', 'xmlns:p', 'xmlns:q') }, { weight: 1, arbitrary: fc.constantFrom(...NAMES) }),
  value, fc.constantFrom('="', "='", ' = "', '="', '="'),
).map(([attributeName, text, opening]) => `${attributeName}${opening}${text}${opening.at(-1)}`);

const content = fc.letrec<{ element: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: value },
    { weight: 5, arbitrary: tie('element') },
    { weight: 1, arbitrary: fc.constantFrom('<!-- c -->', '<![CDATA[<&]]>', '<?i d?>', '<!---->', ' ', '\r\n') },
  ),
  element: fc.tuple(name, fc.array(attribute, { maxLength: 3 }), fc.array(tie('piece'), { maxLength: 3 }))
    .map(([tag, attributes, inside]) => {
      const start = [tag, ...attributes].join(' ');
      return inside.length === 0 ? `<${start}/>` : `<${start}>${inside.join('')}</${tag}>`;
    }),
})).element;

const GOOD_DECLARATIONS = ['', '<?xml version="1.0"?>', '<?xml version = "1.0" ?>', '<?xml version="1.1"?>', '\ufeff', '\ufeff<?xml version="1.0"?>', ' ',
  "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n", '<!-- a -->', '<?a b?>'];
const BAD_DECLARATIONS = ['<?xml version="1.0" standalone="maybe"?>', '<?xml version="2.0"?>', '<?xml encoding="UTF-8"?>', '<?xml?>', '<?xml ?>', '<?xml version="1."?>',
  '<?xml version="1.0"encoding="UTF-8"?>', '<?xml version="1.0" encoding=""?>', '<?xml version="1.0" standalone="yes" encoding="UTF-8"?>', '<?xml version=1.0?>',
  '<?xml version="1.0\'?>', '<?xml version="1.0" a="b"?>', ' <?xml version="1.0"?>', '\u00ef\u00bb\u00bf<?xml version="1.0"?>'];
const declaration = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...GOOD_DECLARATIONS) }, { weight: 1, arbitrary: fc.constantFrom(...BAD_DECLARATIONS) },
);
const after = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('', '\n', '<!-- end -->', '<?a?>') },
  { weight: 1, arbitrary: fc.constantFrom('x', '&#32;', '<a/>', '</a>', '<![CDATA[]]>', '\u0000') },
);

const whole = fc.oneof(
  fc.constantFrom(...SMALL),
  fc.tuple(declaration, content, after).map((parts) => parts.join('')),
  fc.constant(extract([person({ tjenester: tjeneste(), funksjoner: '', opplysninger: '' }), person({ id: 2, diagnoser: diagnose(), funksjoner: '', opplysninger: '' })])),
);

const mutation = fc.record({
  /** A share of the text; doubles would nearly all be close to zero. */
  at: fc.integer({ min: 0, max: 9999 }).map((share) => share / 10_000),
  /** Where tags meet, or anywhere. */
  byToken: fc.boolean(),
  remove: fc.constantFrom(0, 0, 1, 1, 2, 5, 20),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.constant('same')),
});

/** A text with something dropped, put in or doubled at a place. */
function mutated(text: string, { at, byToken, remove, insert }: { at: number; byToken: boolean; remove: number; insert: string }): string {
  const places = byToken ? [...text.matchAll(/[<>]/g)].map(({ index }, i) => index + (i % 2)) : [];
  const start = places.length > 0 ? places[Math.floor(at * (places.length - 1))] : Math.floor(at * text.length);
  const gone = text.slice(start, start + remove);
  return text.slice(0, start) + (insert === 'same' ? gone + gone : insert) + text.slice(start + remove);
}

/** Documents, about half of them not well-formed, that try what XML allows and what it does not. */
export const documents = fc.tuple(whole, fc.oneof(fc.constant([]), fc.array(mutation, { minLength: 1, maxLength: 2 })))
  .map(([text, mutations]) => mutations.reduce(mutated, text));
