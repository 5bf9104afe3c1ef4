import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/findings/finding';
import xmlNotWellFormed from '../../../../src/core/rules/reading/xml-not-well-formed';
import xmlForbidden from '../../../../src/core/rules/reading/xml-forbidden';
import { extract, findings, person, tjeneste } from '../support';

/** A slip where one element of a person should be, or a whole document; the characters that are marked stand in ⟦⟧. */
interface Slip {
  readonly code: string;
  readonly text: string;
  /** What the sentence names. */
  readonly name?: string;
  /** Codes that are told with it, in the order of the text, itself included. */
  readonly with?: readonly string[];
}

const ALDER = '<peAlder>66</peAlder>';

/** Slips in place of {@link ALDER}, after which the same person is read on. */
const IN_A_PERSON: readonly Slip[] = [
  { code: 'attribute-blank', text: '<peAlder a="1"⟦b⟧="2">66</peAlder>', name: 'b' },
  { code: 'attribute-duplicate', text: '<peAlder a="1" ⟦a⟧="2">66</peAlder>', name: 'a' },
  { code: 'attribute-duplicate', text: '<peAlder xmlns:p="u" xmlns:q="u" p:a="1" ⟦q:a⟧="2">66</peAlder>', name: 'q:a' },
  { code: 'attribute-duplicate', text: `<peAlder ${Array.from({ length: 30 }, (_, i) => `a${i}="1" `).join('')}⟦a7⟧="2">66</peAlder>`, name: 'a7' },
  { code: 'attribute-syntax', text: '<peAlder ⟦a⟧>66</peAlder>' },
  { code: 'attribute-syntax', text: '<peAlder ⟦a=1⟧>66</peAlder>' },
  { code: 'attribute-syntax', text: '<peAlder ⟦1a="1"⟧>66</peAlder>' },
  { code: 'attribute-syntax', text: '<peAlder ⟦/⟧ >66</peAlder>' },
  { code: 'cdata-end', text: '<peAlder>66⟦]]>⟧</peAlder>' },
  { code: 'cdata-unfinished', text: '<peAlder>66⟦<![CDATA[⟧</peAlder>' },
  { code: 'character', text: '<peAlder>66⟦\u0000⟧</peAlder>' },
  { code: 'character', text: '<peAlder>66⟦\ud83d⟧</peAlder>' },
  { code: 'character', text: '<peAlder>66⟦\udc00⟧</peAlder>' },
  { code: 'character', text: '<peAlder>66⟦\uffff⟧</peAlder>' },
  { code: 'character', text: '<peAlder a="⟦\u001f⟧">66</peAlder>' },
  { code: 'character', text: '<peAlder>66<!-- ⟦\u0008⟧ --></peAlder>' },
  { code: 'character', text: '<peAlder>66<![CDATA[⟦\u0008⟧]]></peAlder>' },
  { code: 'character', text: '<peAlder>66<?a ⟦\u0008⟧?></peAlder>' },
  { code: 'character', text: '<peAlder æ⟦\udb80⟧\udc00="1">66</peAlder>' },
  { code: 'comment-dashes', text: '<peAlder>66<!-- a⟦--⟧b --></peAlder>' },
  { code: 'comment-dashes', text: '<peAlder>66<!-- a⟦--⟧-></peAlder>' },
  { code: 'comment-unfinished', text: '<peAlder>66⟦<!--⟧</peAlder>' },
  { code: 'declaration-place', text: '⟦<?xml version="1.0"?>⟧<peAlder>66</peAlder>' },
  { code: 'doctype', text: '⟦<!DOCTYPE a>⟧<peAlder>66</peAlder>' },
  { code: 'element-unclosed', text: '⟦<peAlder⟧>66', name: 'peAlder' },
  { code: 'element-unclosed', text: '<peAlder>66⟦<peAlder⟧>', name: 'peAlder' },
  { code: 'end-tag-mismatch', text: '<peAlder>66⟦</peAlde>⟧', name: 'peAlder' },
  { code: 'end-tag-mismatch', text: '<peAlder>66⟦</>⟧', name: 'peAlder' },
  { code: 'end-tag-mismatch', text: '<peAlder>66⟦</ peAlder>⟧', name: 'peAlder' },
  { code: 'end-tag-stray', text: '<peAlder>66⟦</b>⟧</peAlder>', name: 'b' },
  { code: 'end-tag-stray', text: 'peAlder>66⟦</peAlder>⟧', name: 'peAlder' },
  { code: 'end-tag-syntax', text: '<peAlder>66⟦</peAlder⟧' },
  { code: 'end-tag-syntax', text: '<peAlder>66⟦</peAlder a="1">⟧' },
  { code: 'entity', text: '<peAlder>⟦&alder;⟧</peAlder>' },
  { code: 'entity', text: '<peAlder a="⟦&ø;⟧">66</peAlder>' },
  { code: 'instruction-target', text: '<peAlder>66⟦<?⟧ a?></peAlder>' },
  { code: 'instruction-target', text: '<peAlder>66⟦<?XML⟧ a?></peAlder>' },
  { code: 'instruction-target', text: '<peAlder>66⟦<?a:b⟧?></peAlder>' },
  { code: 'instruction-target', text: '<peAlder>66⟦<?a⟧+b?></peAlder>' },
  { code: 'instruction-unfinished', text: '<peAlder>66⟦<?⟧</peAlder>' },
  { code: 'less-than', text: '<peAlder>66 ⟦<⟧ 67</peAlder>' },
  { code: 'less-than', text: '<peAlder>66 ⟦<!⟧</peAlder>' },
  { code: 'less-than', text: '<peAlder a="1 ⟦<⟧ 2">66</peAlder>' },
  { code: 'name-colon', text: '<⟦a:b:c⟧/><peAlder>66</peAlder>', name: 'a:b:c' },
  { code: 'name-colon', text: '<peAlder ⟦:a⟧="1">66</peAlder>', name: ':a' },
  { code: 'name-colon', text: '<peAlder xmlns:a="u" ⟦a:1⟧="1">66</peAlder>', name: 'a:1' },
  { code: 'name-colon', text: '<peAlder ⟦xmlns:⟧="u">66</peAlder>', name: 'xmlns:' },
  { code: 'namespace-declaration', text: '<peAlder ⟦xmlns:a=""⟧>66</peAlder>', name: 'xmlns:a' },
  { code: 'namespace-declaration', text: '<peAlder ⟦xmlns:xml="u"⟧>66</peAlder>', name: 'xmlns:xml' },
  { code: 'namespace-declaration', text: '<peAlder ⟦xmlns:a=\'http://www.w3.org/2000/xmlns/\'⟧>66</peAlder>', name: 'xmlns:a' },
  { code: 'prefix-undeclared', text: '<⟦a:b⟧/><peAlder>66</peAlder>', name: 'a:b' },
  { code: 'prefix-undeclared', text: '<peAlder ⟦a:b⟧="1">66</peAlder>', name: 'a:b' },
  { code: 'prefix-undeclared', text: '<a xmlns:p="u"/><⟦p:b⟧/><peAlder>66</peAlder>', name: 'p:b' },
  { code: 'reference', text: '<peAlder>⟦&⟧ 66</peAlder>' },
  { code: 'reference', text: '<peAlder>⟦&⟧alder</peAlder>' },
  { code: 'reference', text: '<peAlder>⟦&⟧#x;</peAlder>' },
  { code: 'reference', text: '<peAlder a="⟦&⟧">66</peAlder>' },
  { code: 'reference-character', text: '<peAlder>⟦&#0;⟧</peAlder>' },
  { code: 'reference-character', text: '<peAlder>⟦&#xD800;⟧</peAlder>' },
  { code: 'reference-character', text: '<peAlder>⟦&#99999999999999999999;⟧</peAlder>' },
  { code: 'tag-unfinished', text: '⟦<peAlder⟧<x/>66</peAlder>', name: 'peAlder' },
  { code: 'tag-unfinished', text: '⟦<peAlder⟧ a="1>66</peAlder>', name: 'peAlder' },
  { code: 'tag-unfinished', text: '⟦<peAlder⟧ 66</peAlder>', name: 'peAlder', with: ['tag-unfinished', 'attribute-syntax'] },
  { code: 'tag-unfinished', text: '⟦<peAlder⟧', name: 'peAlder' },
];

/** Slips outside the persons, in whole documents. */
const IN_A_DOCUMENT: readonly Slip[] = [
  { code: 'empty', text: '⟦⟧' },
  { code: 'declaration-place', text: ' ⟦<?xml version="1.0"?>⟧<IPLOS></IPLOS>' },
  ...['version="2.0"', 'version="1"', 'encoding="UTF-8"', 'version="1.0" encoding=""', 'version="1.0" standalone="maybe"', 'version="1.0"encoding="UTF-8"', '']
    .map((inside) => ({ code: 'declaration-syntax', text: `⟦<?xml ${inside}?>⟧<IPLOS></IPLOS>` })),
  { code: 'doctype', text: '⟦<!DOCTYPE IPLOS [<!ENTITY a "]>"><!-- \' --><?b "?>]>⟧<IPLOS></IPLOS>' },
  { code: 'comment-unfinished', text: '⟦<!--⟧<IPLOS></IPLOS>' },
  { code: 'instruction-unfinished', text: '⟦<?⟧<IPLOS></IPLOS>' },
  { code: 'root-missing', text: '⟦k⟧omnr;alder' },
  { code: 'root-missing', text: '⟦{⟧"a": "<b></b>"}' },
  { code: 'root-missing', text: '⟦<⟧?xml version="1.0"?>', with: ['root-missing'] },
  { code: 'root-missing', text: '⟦<⟧!-- a -->' },
  { code: 'root-unclosed', text: '<IPLOS⟦>⟧' },
  { code: 'root-unclosed', text: '<IPLOS><PERSON></PERSON>⟦\n⟧' },
  { code: 'root-again', text: '<IPLOS></IPLOS>⟦<IPLOS⟧>x</IPLOS>' },
  { code: 'root-end-early', text: '<IPLOS><PERSON></PERSON>⟦</IPLOS>⟧<PERSON></PERSON></IPLOS>', name: 'IPLOS' },
  { code: 'end-tag-stray', text: '<IPLOS></IPLOS>⟦</PERSON>⟧', name: 'PERSON' },
  { code: 'end-tag-stray', text: '⟦</IPLOS>⟧<IPLOS></IPLOS>', name: 'IPLOS' },
  { code: 'end-tag-syntax', text: '<IPLOS>⟦</IPLOS⟧' },
  { code: 'text-outside', text: '<IPLOS></IPLOS>\n⟦x &amp; y⟧\n' },
  { code: 'text-outside', text: '<IPLOS></IPLOS>⟦<![CDATA[⟧]]>' },
  { code: 'text-outside', text: '<?xml version="1.0"?> ⟦x⟧\n<IPLOS></IPLOS>' },
  { code: 'text-outside', text: '⟦\u00ef\u00bb\u00bf⟧<?xml version="1.0"?><IPLOS></IPLOS>', with: ['text-outside', 'declaration-place'] },
  { code: 'less-than', text: '<!-- a -->⟦<⟧<IPLOS></IPLOS>' },
  { code: 'tag-unfinished', text: '⟦<IPLOS⟧ versjon="3.3"<PERSON></PERSON></IPLOS>', name: 'IPLOS' },
  { code: 'prefix-undeclared', text: '<⟦a:IPLOS⟧ xmlns:b="u"></a:IPLOS>', name: 'a:IPLOS' },
];

/** Said by the scanner about other texts: in tests of their own. */
const ELSEWHERE = ['more', 'block-too-long'];

const isXml = ({ rule }: Finding): boolean => rule === 'xml-not-well-formed' || rule === 'xml-forbidden';
const clean = (marked: string): string => marked.replace(/[⟦⟧]/g, '');

function check(slip: Slip, text: string): void {
  const told = findings(clean(text)).filter(isXml);
  assert.deepEqual(told.map(({ key }) => key), slip.with ?? [slip.code]);
  const { start, end, args } = told.find(({ key }) => key === slip.code)!;
  const plain = clean(text);
  assert.equal(`${plain.slice(0, start)}⟦${plain.slice(start, end)}⟧${plain.slice(end)}`, text);
  assert.equal(args?.name, slip.name);
}

describe('where a text is not well-formed', () => {
  const later = tjeneste({ tjFraDato: '20160501', tjTilDato: '20160430' });
  const others = [person({ id: 2, values: { peKomnr: '' } }), person({ id: 3, diagnoser: '' })];
  const sound = extract([person({ tjenester: later }), ...others]);
  const place = sound.indexOf(ALDER);
  const before = sound.slice(0, place);
  const after = sound.slice(place + ALDER.length);

  for (const slip of [...IN_A_PERSON, ...IN_A_DOCUMENT]) {
    const title = JSON.stringify(slip.text.length > 90 ? `${slip.text.slice(0, 90)}…` : slip.text);
    it(`${slip.code}: ${title}`, () => check(slip, IN_A_PERSON.includes(slip) ? before + slip.text + after : slip.text));
  }

  it('is tried for everything that can be said of it', () => {
    const said = new Set([...IN_A_PERSON, ...IN_A_DOCUMENT].map(({ code }) => code));
    const sayable = [...Object.keys(xmlNotWellFormed.words.nb.messages), ...Object.keys(xmlForbidden.words.nb.messages)];
    assert.deepEqual(sayable.filter((code) => !said.has(code)).sort(), [...ELSEWHERE].sort());
  });

  describe('the rest is read as if nothing were', () => {
    /** What the rules of meaning say, but for what stands in a stretch of the text; as it stands after that. */
    const meaning = (text: string, from: number, to: number) => findings(text)
      .filter(({ rule, start, end }) => !/^(xml|element|attribute|text|value)-/.test(rule) && (end <= from || start >= to))
      .map(({ rule, key, marked }) => `${rule} ${key} ${marked}`);

    const expected = meaning(sound, before.length, before.length + ALDER.length);

    it('after no slip', () => {
      assert.ok(expected.length >= 3);
    });

    for (const slip of IN_A_PERSON) {
      it(`after ${slip.code}: ${JSON.stringify(slip.text.slice(0, 90))}`, () => {
        const text = clean(before + slip.text + after);
        assert.deepEqual(meaning(text, before.length, text.length - after.length), expected);
      });
    }

    /** A tag that is lost, by what stands before it. */
    const LOST: readonly (readonly [what: string, tag: string, code: string])[] = [
      ['the end of the head', '</INNHINFO>', 'element-unclosed'],
      ['the end of a person', '</PERSON>', 'element-unclosed'],
      ['the end of a service', '</TJENESTE>', 'element-unclosed'],
      ['the end of an assessment', '</FUNKSJON>', 'element-unclosed'],
      ['the end of a value', '</tjVedtDato>', 'element-unclosed'],
      ['the end of the root, with what follows', '</IPLOS>', 'root-unclosed'],
    ];
    for (const [what, tag, code] of LOST) {
      it(`without ${what}`, () => {
        const text = sound.replace(tag, '');
        assert.deepEqual(findings(text).filter(isXml).map(({ key }) => key), [code]);
        assert.deepEqual(meaning(text, 0, 0), meaning(sound, 0, 0));
      });
    }

    it('when the root is closed among the persons', () => {
      const text = sound.replace('<PERSON pePeID="2">', '</IPLOS>$&');
      assert.deepEqual(findings(text).filter(isXml).map(({ key }) => key), ['root-end-early']);
      assert.deepEqual(meaning(text, 0, 0), meaning(sound, 0, 0));
    });

    it('when a person and all in it is never closed', () => {
      const text = sound.replace(/<\/(tjTilDato|TJENESTE|diTilDato|DIAGNOSE|PERSON)>/g, '');
      assert.deepEqual(meaning(text, 0, 0), meaning(sound, 0, 0));
    });
  });
});
