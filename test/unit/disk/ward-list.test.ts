import assert from 'node:assert/strict';
import { LiveCheck } from '../../../src/core/check/live-check';
import { FindingWords } from '../../../src/core/findings/words';
import { BUILT_IN_FORMATS } from '../../../src/core/format/formats';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import { pieceOf } from '../../../src/core/text/piece';
import { FileIndex } from '../../../src/disk/file-index';
import { wardList, wardText } from '../../../src/disk/ward-list';
import { ENVIRONMENT, extract, person, tjeneste } from '../core/support';

const UNITS = ['310000019', '313110702'];
/** Four persons: two of the one unit, one of the other, and one of none; each lacks something. */
const TEXT = extract([
  person({ values: { peFnr: '' }, tjenester: tjeneste({ tjInstOrgnr: UNITS[1] }) }),
  person({ id: 2, values: { peFnr: '01815010342' }, tjenester: tjeneste({ tjInstOrgnr: UNITS[0], tjTimerUke: '200' }) }),
  person({ id: 3, values: { peFnr: '' }, tjenester: tjeneste({ tjInstOrgnr: UNITS[0], tjTimerUke: '201' }) + tjeneste({ tjInstOrgnr: UNITS[0], tjTimerUke: '202' }, 2) }),
  person({ id: 4, values: { peFnr: '' }, tjenester: tjeneste({ tjInstOrgnr: undefined }) }),
]).replaceAll('<PERSON ', '\n<PERSON ');

function table(text = TEXT): FileIndex {
  const live = new LiveCheck(ENVIRONMENT);
  live.load(text);
  live.advance();
  const index = new FileIndex(ENVIRONMENT, (_text, from, to) => to - from);
  for (const { text: block, before, result } of live.textBlocks()) index.add({ piece: pieceOf(block), from: 0, to: block.length, phase: before.phase, result });
  index.settle(BUILT_IN_FORMATS[0]);
  return index;
}

const words = new FindingWords(ALL_RULES, 'nb');
const text = (list: ReturnType<typeof wardList>) => wardText(list, {
  heading: 'Liste', columns: ['Linje', 'Person', 'Hva'], unit: (unit, findings) => `${unit || 'Ingen'}: ${findings}`,
  title: (rule) => words.of(rule).title, times: (count) => ` x${count}`, left: list.left > 0 ? `${list.left} til` : undefined,
});

describe('a list for the wards', () => {
  it('goes unit by unit, the one with most to do first and what has none last', () => {
    const list = wardList(table(), { cause: 'registration' });
    assert.deepEqual(list.parts.map(({ unit }) => unit), [...UNITS, '']);
    assert.deepEqual(list.parts[2].rows.filter(({ rule }) => rule === 'personid-missing').map(({ person: ordinal }) => ordinal), [4]);
    assert.equal(list.findings, list.parts.reduce((sum, { findings }) => sum + findings, 0));
    assert.deepEqual([list.persons, list.left], [4, 0]);
  });

  it('says on which line of the file each thing stands', () => {
    const { parts } = wardList(table(), { rule: 'personid-missing' });
    const lines = TEXT.split('\n').flatMap((line, i) => (line.includes('<peFnr></peFnr>') ? [i + 1] : []));
    assert.deepEqual(parts.flatMap(({ rows }) => rows.map(({ line }) => line)).sort((a, b) => a - b), lines);
  });

  it('says several of a rule in one person once, with how many', () => {
    const rows = wardList(table(), { rule: 'timer-over-168' }).parts[0].rows;
    assert.deepEqual(rows.map(({ person: ordinal, count }) => [ordinal, count]), [[2, 1], [3, 2]]);
  });

  it('is text with columns parted by tabs, and no blank in front of a line number', () => {
    const lines = text(wardList(table(), { rule: 'timer-over-168' })).split('\r\n');
    assert.deepEqual(lines.slice(0, 4), ['Liste', '', `${UNITS[0]}: 3`, 'Linje\tPerson\tHva']);
    assert.match(lines[5], /^\d+\t3\t.+ x2$/);
  });

  it('holds no identifier of a person', () => {
    const all = text(wardList(table(), {}));
    assert.doesNotMatch(all, /\d{6}[ .-]?\d{5}/);
    for (const [, number] of TEXT.matchAll(/<peFnr>(\d+)</g)) assert.ok(!all.includes(number));
  });

  it('says how many are left out of a list that would be too long', () => {
    const whole = wardList(table(), {});
    const cut = wardList(table(), {}, 3);
    assert.equal(cut.findings + cut.left, whole.findings);
    assert.ok(cut.left > 0);
    assert.match(text(cut), new RegExp(`${cut.left} til\r\n$`));
  });
});
