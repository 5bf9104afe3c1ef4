import assert from 'node:assert/strict';
import { FindingWords } from '../../../../src/core/findings/words';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import type { OpenedAs } from '../../../../src/core/text/opened';
import { ENVIRONMENT, extract, person } from '../support';
import { table } from './cases';

const RULE = 'encoding-suspect';
const system = (iiSysID: string): string => extract(person(), { iiSysID });
const UTF8: OpenedAs = { encoding: 'utf-8', name: 'UTF-8' };
const LATIN1: OpenedAs = { encoding: 'iso-8859-1', name: 'ISO-8859-1' };
const saying = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${extract()}`;

/** What is told of a text that is open as something, in words, each with what is marked. */
function told(text: string, openedAs: OpenedAs): string[] {
  const check = new LiveCheck(ENVIRONMENT, openedAs);
  check.load(text);
  check.advance();
  const words = new FindingWords(ALL_RULES, 'en');
  return check.findings().filter(({ rule }) => rule === RULE)
    .map((finding) => `${text.slice(finding.start, finding.end)} ${words.message(finding)}`);
}

describe(RULE, () => {
  table(RULE, [
    ['a letter that could not be read', system('S\ufffdrby'), [['\ufffd', 'replacement']]],
    ['ø read as two', system('SÃ¸rby'), [['Ã', 'mojibake']]],
    ['Å read as two', system('Ã…rdal'), [['Ã', 'mojibake']]],
    ['in a comment', extract().replace('<PERSON ', '<!-- \ufffd --><PERSON '), [['\ufffd', 'replacement']]],
    ['once a person', extract([person({ values: { peBydelsnr: '\ufffd\ufffd' } }), person({ id: 2, values: { peBydelsnr: '\ufffd' } })]),
      [['\ufffd', 'replacement'], ['\ufffd', 'replacement']]],
    ['letters that are as they should be', system('Sørby Åå'), []],
    ['a capital A with a tilde and nothing after it', system('Ãby'), []],
    ['a character reference', system('S&#248;rby'), []],
  ]);

  it('speaks of the declaration where the text is open as something else', () => {
    assert.deepEqual(told(saying('ISO-8859-1'), UTF8).map((one) => one.slice(0, 116)), [
      '<?xml version="1.0" encoding="ISO-8859-1"?> The file says that its encoding is ISO-8859-1, but it is open as UTF-8. ',
    ]);
    assert.equal(told(extract(), LATIN1).length, 1);
    assert.match(told(saying('ebcdic'), UTF8)[0], /The encoding ebcdic is not one that the register takes/);
  });

  it('says nothing where it is open as what it says, by any of its names', () => {
    for (const name of ['ISO-8859-1', 'iso_8859-1', 'latin1']) assert.deepEqual(told(saying(name), LATIN1), []);
    for (const name of ['UTF-8', 'utf-8', 'utf8']) assert.deepEqual(told(saying(name), UTF8), []);
    assert.deepEqual(told(extract(), UTF8), []);
  });

  it('speaks anew when the declaration is edited', () => {
    const check = new LiveCheck(ENVIRONMENT, UTF8);
    check.load(saying('ISO-8859-1'));
    check.advance();
    const start = check.findings()[0].start + '<?xml version="1.0" encoding="'.length;
    check.edit([{ start, end: start + 'ISO-8859-1'.length, text: 'UTF-8' }]);
    check.advance();
    assert.ok(!check.findings().some(({ rule }) => rule === RULE));
  });
});
