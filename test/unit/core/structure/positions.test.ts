import assert from 'node:assert/strict';
import { FindingWords } from '../../../../src/core/findings/words';
import type { Finding, Fix } from '../../../../src/core/findings/finding';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { Format } from '../../../../src/core/format/format';
import { readFormatData } from '../../../../src/core/format/schema';
import kpr from '../../../../src/core/format/data/kpr-56.0.0.json';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { LANGUAGES } from '../../../../src/core/rules/rule';
import { findings } from '../support';
import type { FormatId } from './lib/base';
import { base, FORMAT_IDS, NAMESPACE } from './lib/base';
import { at, element, print } from './lib/tree';
import type { Element } from './lib/tree';
import { STRUCTURE_ONLY } from './lib/verdict';

type Change = (root: Element) => void;

/** What is told: rule, sentence, the marked characters, and where there is a fix, what it does. */
type Told = readonly [rule: string, key: string, marked: string, fix?: string];

const told = (finding: Finding & { marked: string }): Told => {
  const fixes = (finding.fixes ?? []).map(({ kind, key,
    ...fix }) => `${kind} ${key}${'safe' in fix && fix.safe ? ', safe' : ''}`);
  return [finding.rule, finding.key, finding.marked, ...fixes] as unknown as Told;
};

/** The text after a fix, a question mark where the cursor stands. */
function mended(text: string, fix: Fix | undefined): string | undefined {
  if (fix?.kind === 'snippet') {
    return `${text.slice(0, fix.place.start)}${fix.before}?${fix.after}${text.slice(fix.place.end)}`;
  }
  if (fix?.kind !== 'edit') return undefined;
  return fix.edits.reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

function assertSentences(found: readonly Finding[]): void {
  for (const language of LANGUAGES) {
    const words = new FindingWords(ALL_RULES, language);
    for (const finding of found) {
      const fixes = (finding.fixes ?? []).map((fix) => words.fix(finding.rule, fix.key,
        'args' in fix ? fix.args : undefined));
      for (const sentence of [words.message(finding), ...fixes]) assert.doesNotMatch(sentence,
        /[{}]|NaN|undefined|Infinity/, sentence);
    }
  }
}

const drop = (path: string): Change => (root) => {
  const steps = path.split('/');
  const parent = at(root, steps.slice(0, -1).join('/'));
  parent.children.splice(parent.children.indexOf(at(root, path)), 1);
};
const value = (path: string, text: string): Change => (root) => { at(root, path).children = [text]; };
const attribute = (path: string, name: string, text: string | undefined): Change => (root) => {
  const target = at(root, path);
  target.attributes = [...target.attributes.filter(([other]) => other !== name),
    ...(text === undefined ? [] : [[name, text] as [string, string]])];
};
const put = (path: string, child: Element | string, before: number): Change => (root) => {
  at(root, path).children.splice(before, 0, child);
};

const leaf = (name: string, text: string): Element => element(name, {}, text);
const rootTag = { 'iplos-3.3': '<IPLOS versjon="3.3">', 'iplos-3.5': `<IPLOS xmlns="${NAMESPACE}" versjon="3.5">` };

type Expected = readonly Told[] | ((format: FormatId) => readonly Told[]);

const CASES: readonly (readonly [title: string, change: Change, told: Expected])[] = [
  ['a missing value', drop('PERSON/peKjonn'),
    [['element-missing', 'message', '<PERSON pePeID="1">', 'snippet insert']]],
  ['a missing value that can only be one', drop('INNHINFO/iiInnhType'),
    [['element-missing', 'message', '<INNHINFO>', 'edit insert, safe']]],
  ['two missing values of one record', (root) => {
    for (const name of ['diDiagKode', 'diTilDato']) drop(`PERSON/DIAGNOSE/${name}`)(root);
  }, [
    ['element-missing', 'message', '<DIAGNOSE diPeID="1" diDiID="1">', 'snippet insert'],
    ['element-missing', 'message', '<DIAGNOSE diPeID="1" diDiID="1">', 'snippet insert'],
  ]],
  ['a missing head', drop('INNHINFO'), (format) => [['element-missing', 'message', rootTag[format]]]],
  ['no person', (root) => { root.children = root.children.slice(0, 1); },
    (format) => [['element-missing', 'message', rootTag[format]]]],
  ['an unknown value', put('PERSON', leaf('navn', 'x'), 2), [['element-unexpected', 'unknown', '<navn']]],
  ['an unknown record', put('PERSON', element('NOTAT', { id: '1' }, [leaf('peAlder', 'x')]), 99),
    [['element-unexpected', 'unknown', '<NOTAT']]],
  ['an unknown child of the root', put('', element('NOTAT', { id: '1' }, 'x'), 1),
    [['element-unexpected', 'unknown', '<NOTAT']]],
  ['a known value in the wrong record', put('PERSON/DIAGNOSE', leaf('tjVedtak', '2'), 2),
    [['element-unexpected', 'unknown', '<tjVedtak']]],
  ['an element in a value', put('PERSON/peKjonn', element('b', {}, 'x'), 1), [['element-unexpected', 'unknown', '<b']]],
  ['an element of another namespace', put('PERSON', element('peAlder', { xmlns: 'urn:x' }, '1'), 0),
    [['element-unexpected', 'unknown', '<peAlder']]],
  ['a value twice', put('PERSON', leaf('peKjonn', 'K'), 2), [['element-unexpected', 'too-many', '<peKjonn']]],
  ['two heads', (root) => root.children.splice(1, 0, at(root, 'INNHINFO')),
    [['element-unexpected', 'too-many', '<INNHINFO']]],
  ['a value too late', (root) => {
    const person = at(root, 'PERSON');
    const from = person.children.indexOf(at(root, 'PERSON/peAlder'));
    person.children.splice(from, 2, person.children[from + 1], person.children[from]);
  }, [['element-unexpected', 'order', '<peAlder']]],
  ['a record too late', (root) => {
    const service = at(root, 'PERSON/TJENESTE');
    drop('PERSON/TJENESTE')(root);
    at(root, 'PERSON').children.push(service);
  }, [['element-unexpected', 'order', '<TJENESTE']]],
  ['the head after the persons', (root) => root.children.push(...root.children.splice(0, 1)),
    [['element-unexpected', 'order', '<INNHINFO']]],
  ['a missing attribute', attribute('PERSON/DIAGNOSE', 'diPeID', undefined),
    [['attribute-missing', 'message', '<DIAGNOSE diDiID="1">']]],
  ['an unknown attribute', attribute('PERSON/peAlder', 'navn', 'x y'),
    [['attribute-unknown', 'message', 'navn="x y"']]],
  ['an unknown attribute of the root', attribute('', 'navn', 'x'), [['attribute-unknown', 'message', 'navn="x"']]],
  ['xsi:nil', (root) => {
    attribute('', 'xmlns:i', 'http://www.w3.org/2001/XMLSchema-instance')(root);
    attribute('PERSON/peAlder', 'i:nil', 'true')(root);
  }, [['attribute-unknown', 'message', 'i:nil="true"']]],
  ['an attribute that is no number', attribute('PERSON', 'pePeID', 'x'), [['value-invalid', 'integer', 'x']]],
  ['an attribute with blanks around', attribute('PERSON', 'pePeID', ' 1\t'),
    [['value-invalid', 'integer', '1', 'edit trim, safe']]],
  ['an attribute that is empty', attribute('PERSON', 'pePeID', ''), [['value-invalid', 'integer', 'pePeID=""']]],
  ['a number too large', attribute('PERSON', 'pePeID', '2147483648'), [['value-invalid', 'range', '2147483648']]],
  ['a code of no list', value('PERSON/peKjonn', 'Kvinne'), [['value-invalid', 'enumeration', 'Kvinne']]],
  ['a code with blanks around', value('PERSON/peKjonn', '\n  K '),
    [['value-invalid', 'enumeration', 'K', 'edit trim, safe']]],
  ['a wrong code with blanks around', value('PERSON/peKjonn', ' X '), [['value-invalid', 'enumeration', 'X']]],
  ['a code that is empty', value('PERSON/peKjonn', ''), [['value-invalid', 'enumeration', '<peKjonn>']]],
  ['a code that is blank', value('PERSON/peKjonn', ' \n '), [['value-invalid', 'enumeration', '<peKjonn>']]],
  ['a code of an empty tag', (root) => { at(root, 'PERSON/peKjonn').write = () => '<peKjonn />'; },
    [['value-invalid', 'enumeration', '<peKjonn />']]],
  ['a code behind a comment', value('PERSON/peKjonn', '<!-- a -->X'),
    [['value-invalid', 'enumeration', '<!-- a -->X']]],
  ['another fixed value', value('INNHINFO/iiInnhType', 'Q'), [['value-invalid', 'fixed', 'Q']]],
  ['a fixed value with blanks', value('INNHINFO/iiInnhType', ' P'),
    [['value-invalid', 'fixed', 'P', 'edit trim, safe']]],
  ['a length', value('PERSON/DOGNTILBUD/dgInstOrgnr', '12345678'), [['value-invalid', 'length', '12345678']]],
  ['a text too long', value('INNHINFO/iiSysID', 'a system of many words'),
    [['value-invalid', 'too-long', 'a system of many words']]],
  ['a text too long for its blanks', value('INNHINFO/iiSysID', ' a system of ours '),
    [['value-invalid', 'too-long', 'a system of ours']]],
  ['no whole number', value('PERSON/peAlder', '6.5'), [['value-invalid', 'integer', '6.5']]],
  ['a whole number too large', value('PERSON/peAlder', '32768'), [['value-invalid', 'range', '32768']]],
  ['a whole number with blanks', value('PERSON/peAlder', ' 65 '),
    [['value-invalid', 'integer', '65', 'edit trim, safe']]],
  ['no decimal number', value('PERSON/TJENESTE/tjTimerUke', '2,5'), [['value-invalid', 'decimal', '2,5']]],
  ['too many decimals', value('PERSON/TJENESTE/tjTimerUke', '2.555'), [['value-invalid', 'decimal', '2.555']]],
  ['a pattern', value('PERSON/PERSONOPPL/poVurdTann', '201613'), [['value-invalid', 'pattern', '201613']]],
  ['a date of another length', value('PERSON/peDodDato', '2016-12-24'), [['value-invalid', 'length', '2016-12-24']]],
  ['a date that is none', value('PERSON/peDodDato', '20161324'), [['value-invalid', 'pattern', '20161324']]],
  ['text in a record', put('PERSON', ' some text\n', 3), [['text-unexpected', 'message', 'some text', 'edit remove']]],
  ['text in a record, told once', (root) => [3, 1].forEach((place) => put('PERSON', 'x', place)(root)),
    [['text-unexpected', 'message', 'x', 'edit remove']]],
  ['CDATA in a record', put('PERSON', '<![CDATA[ a <b> ]]>', 3),
    [['text-unexpected', 'message', '<![CDATA[ a <b> ]]>', 'edit remove']]],
  ['a reference in a record', put('PERSON', '&#32;&#65; ', 3),
    [['text-unexpected', 'message', '&#65;', 'edit remove']]],
  ['text before the head', put('', ' a b\n', 0), [['text-unexpected', 'message', 'a b', 'edit remove']]],
  ['text between persons', put('', 'a', 2), [['text-unexpected', 'message', 'a', 'edit remove']]],
  ['text after the last person', put('', 'a', 9), [['text-unexpected', 'message', 'a', 'edit remove']]],
  ['CDATA between persons', put('', '<![CDATA[]]>', 2),
    [['text-unexpected', 'message', '<![CDATA[]]>', 'edit remove']]],
  ['another version', attribute('', 'versjon', '3.4'),
    (format) => [[...(format === 'iplos-3.3' ? ['format-version', 'message'] : ['value-invalid', 'fixed']),
      '3.4'] as unknown as Told]],
  ['no version', attribute('', 'versjon', undefined), (format) => [
    [...(format === 'iplos-3.3' ? ['format-version', 'missing'] : ['attribute-missing', 'message']),
      rootTag[format].replace(/ versjon="3\.."/, '')] as unknown as Told,
  ]],
];

for (const format of FORMAT_IDS) {
  describe(`where the structure check of ${format} points, and what it mends`, () => {
    for (const [title, change, expected] of CASES) {
      it(title, () => {
        const root = base(format);
        change(root);
        const text = print(root, false);
        const found = findings(text, STRUCTURE_ONLY);
        assert.deepEqual(found.map(told), typeof expected === 'function' ? expected(format) : expected);
        assertSentences(found);
        for (const { rule, start, fixes } of found.filter(({ fixes }) => fixes?.[0].kind === 'edit')) {
          const left = findings(mended(text, fixes?.[0])!, STRUCTURE_ONLY);
          assert.ok(!left.some((finding) => finding.rule === rule && finding.start === start));
        }
      });
    }

    it('puts a missing value where the schema has it, indented like its siblings', () => {
      const root = base(format);
      drop('PERSON/peKjonn')(root);
      const text = print(root, true);
      const [{ fixes }] = findings(text, STRUCTURE_ONLY);
      assert.equal(mended(text, fixes?.[0]), print(base(format), true).replace('>M<', '>?<'));
    });

    it('takes off blanks and nothing else', () => {
      const text = print(base(format), true).replace('>P<', '>\n P <').replace('pePeID="1"', 'pePeID="  1 "');
      const after = findings(text, STRUCTURE_ONLY).reverse().reduce((now, { fixes }) => mended(now, fixes?.[0])!, text);
      assert.equal(after, print(base(format), true));
    });
  });
}

describe('where the structure check points in other formats', () => {
  const formats = [...BUILT_IN_FORMATS, new Format(readFormatData(kpr, 'kpr'))];
  const message = (attributes: string): string =>
    `<Melding xmlns="http://www.npr.no/xmlstds/56_0_0_ipl" versjon="56.0.0" ${attributes}><x/></Melding>`;

  it('an attribute that is not to be used', () => {
    const text = message('meldingstype="K" leverandor="a" navnEPJ="b" versjonEPJ="1" versjonUt="1" lopenr="4"');
    const found = findings(text, { ...STRUCTURE_ONLY, formats });
    assert.deepEqual(found.map(told).filter(([rule]) => rule.startsWith('attribute')),
      [['attribute-prohibited', 'message', 'lopenr="4"']]);
    assertSentences(found);
  });
});
