import assert from 'node:assert/strict';
import { scopeOf, scopesOf, tokenize } from './lib/tokens';

const PERSON_ID = 'entity.name.function.person-id.iplos';

describe('what XML mode colours', () => {
  it('declaration and processing instructions', async () => {
    const source = '<?xml version="1.0" encoding=\'utf-8\'?>\n<IPLOS/>';
    assert.deepEqual(await scopesOf(source, 'xml'), ['meta.tag.preprocessor.xml', 'entity.name.tag.xml']);
    assert.equal(await scopeOf(source, 'encoding'), 'entity.other.attribute-name.xml');
    assert.equal(await scopeOf(source, '1.0'), 'string.quoted.double.xml');
    assert.equal(await scopeOf(source, 'utf-8'), 'string.quoted.single.xml');
    assert.equal(await scopeOf(source, '?>'), 'punctuation.definition.tag.xml');
  });

  it('attributes, with and without a prefix', async () => {
    const source = '<IPLOS xmlns:xsi="u" versjon = "3.3">';
    assert.equal(await scopeOf(source, 'xmlns'), 'entity.other.attribute-name.namespace.xml');
    assert.equal(await scopeOf(source, 'xsi'), 'entity.other.attribute-name.localname.xml');
    assert.equal(await scopeOf(source, 'versjon'), 'entity.other.attribute-name.localname.xml');
    assert.equal(await scopeOf(source, '3.3'), 'string.quoted.double.xml');
  });

  it('comments over several lines, with what is no XML inside them marked', async () => {
    const source = '<!-- a\n<peFnr>1</peFnr> -- b\n--><peFnr>2</peFnr>';
    assert.deepEqual(await scopesOf(source, '<peFnr>1</peFnr>'), ['comment.block.xml']);
    assert.equal(await scopeOf(source, '--'), 'invalid.illegal.bad-comments-or-CDATA.xml');
    assert.deepEqual(await scopesOf(source, 'b'), ['comment.block.xml']);
    assert.equal(await scopeOf(source, '2'), PERSON_ID);
  });

  it('CDATA, outside a value and inside one', async () => {
    const source = '<x><![CDATA[<peFnr>]]></x><peFnr><![CDATA[1]]>2</peFnr>';
    assert.deepEqual(await scopesOf(source, '<peFnr>'), ['string.unquoted.cdata.xml']);
    assert.deepEqual(await scopesOf(source, '1'), [PERSON_ID, 'string.unquoted.cdata.xml']);
    assert.deepEqual(await scopesOf(source, '2'), [PERSON_ID]);
  });

  it('references, and an ampersand that is none, in values and attributes', async () => {
    const source = '<iiSysID>A&amp;B & C</iiSysID>\n<Bruker fid="&#49; &"/>';
    assert.ok((await scopesOf(source, 'amp')).includes('constant.character.entity.xml'));
    assert.equal(await scopeOf(source, '&', 1), 'invalid.illegal.bad-ampersand.xml');
    assert.ok((await scopesOf(source, '#49')).includes('constant.character.entity.xml'));
    assert.equal((await tokenize(source)).filter(({ scopes }) => scopes.at(-1)?.startsWith('invalid')).length, 2);
  });

  it('a DTD with its entities', async () => {
    const source = '<!DOCTYPE IPLOS [\n<!ENTITY a "<peFnr>1</peFnr>">\n%b;\n]>\n<peFnr>2</peFnr>';
    assert.equal(await scopeOf(source, 'DOCTYPE'), 'keyword.other.doctype.xml');
    assert.equal(await scopeOf(source, 'IPLOS'), 'variable.language.documentroot.xml');
    assert.equal(await scopeOf(source, 'ENTITY'), 'keyword.other.entity.xml');
    assert.equal(await scopeOf(source, '<peFnr>1</peFnr>'), 'string.quoted.double.xml');
    assert.ok((await scopesOf(source, 'b')).includes('constant.character.parameter-entity.xml'));
    assert.equal(await scopeOf(source, '2'), PERSON_ID);
  });
});

describe('XML that is broken or not yet finished', () => {
  const NEXT = '<PERSON pePeID="2"><peFnr>05845440087</peFnr></PERSON>';

  for (const [what, broken] of Object.entries({
    'a start tag without its end': '<PERSON pePeID="1"\n',
    'a start tag cut in its name': '<peF',
    'an end tag without its end': '<peFnr>1</peFnr\n',
    'a quote that is never closed': '<PERSON pePeID="1>\n',
    'a quote that is never closed, with a meaning': '<Bruker fid="1 typeID=\'1\'/>\n',
    'a value without its end tag': '<tjTjenType>18\n<tjVedtDato>20160101\n',
    'an element without an end': '<PERSON pePeID="1"><TJENESTE tjPeID="1">\n',
    'end tags that close nothing': '</peFnr></TJENESTE>\n',
    'a declaration that is never closed': '<?xml version="1.0\n',
    'a DTD that is never closed': '<!DOCTYPE IPLOS [ <!ENTITY a SYSTEM\n',
    'a lone less-than sign': '<peAlder>< 3</peAlder>\n<\n',
    'no element at all': 'peFnr>1</\n>" \' ]]> &\n',
  })) {
    it(`${what} does not touch the person that follows`, async () => {
      assert.equal(await scopeOf(broken + NEXT, '05845440087'), PERSON_ID);
      assert.equal((await scopesOf(broken + NEXT, 'peFnr', -1)).at(-1), 'entity.name.tag.localname.xml');
      const person = (await tokenize(broken + NEXT)).filter(({ text }) => text === 'PERSON').at(-2);
      assert.equal(person?.scopes.at(-1), 'entity.name.section.person.iplos');
    });
  }

  it('a value keeps its meaning while it is wrong or being typed', async () => {
    assert.equal(await scopeOf('<tjFraDato>2016-05-x</tjFraDato>', '2016-05-x'), 'constant.numeric.date.iplos');
    assert.equal(await scopeOf('<tjFraDato>2016', '2016'), 'constant.numeric.date.iplos');
  });

  it('an end tag without its end is still a tag', async () => {
    assert.equal(await scopeOf('<peFnr>1</peFnr\n', 'peFnr', 1), 'entity.name.tag.localname.xml');
  });

  it('a value over several lines keeps its meaning to its end tag', async () => {
    const source = '<peFnr>\n  05845440087\n</peFnr>\nrest';
    assert.equal(await scopeOf(source, '05845440087'), PERSON_ID);
    assert.deepEqual(await scopesOf(source, 'rest'), []);
  });

  it('a value element without content leaves what follows alone', async () => {
    for (const empty of ['<peFnr/>', '<peFnr></peFnr>', '<peFnr />']) {
      assert.deepEqual(await scopesOf(`${empty}rest`, 'rest'), []);
    }
  });
});
