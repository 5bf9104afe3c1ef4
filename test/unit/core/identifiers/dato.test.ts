import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ageOn,
  formatDato,
  fromDayNumber,
  isOpen,
  OPEN_FROM,
  otherDateForm,
  parseDato,
  readMonth,
  toDayNumber,
} from '../../../../src/core/text/dato';

const parse = (text: string): number => parseDato(text, 0, text.length);
const DAY_MS = 86_400_000;
const anyDay = fc.integer({ min: toDayNumber(1, 1, 1), max: toDayNumber(9999, 12, 31) });

describe('dates', () => {
  it('count days as the calendar of the platform does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * DAY_MS);
        const { year, month, day: dayOfMonth } = fromDayNumber(day);
        assert.deepEqual([year, month, dayOfMonth], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        assert.equal(toDayNumber(year, month, dayOfMonth), day);
      }),
    );
  });

  it('read back what they wrote', () => {
    fc.assert(fc.property(anyDay, (day) => assert.equal(parse(formatDato(day)), day)));
  });

  it('read eight digits in place, from the middle of a text', () => {
    assert.equal(parseDato('<tjFraDato>20160229</tjFraDato>', 11, 19), Date.UTC(2016, 1, 29) / DAY_MS);
  });

  for (const text of [
    '',
    '2016',
    '2016010',
    '201601011',
    '20160230',
    '20150229',
    '19000229',
    '21000229',
    '20160431',
    '20161301',
    '20160001',
    '20160100',
    '00000101',
    '2016-1-1',
    '2016010a',
    ' 2016010',
    '２０１６０１０１',
  ]) {
    it(`know no day ${JSON.stringify(text)}`, () => assert.equal(parse(text), NaN));
  }

  for (const text of ['20160229', '20000229', '99991231', '16000229', '18541231']) {
    it(`know the day ${text}`, () => assert.equal(formatDato(parse(text)), text));
  }

  it('count as open from 2099 on', () => {
    assert.equal(formatDato(OPEN_FROM), '20990101');
    assert.equal(isOpen(parse('20981231')), false);
    assert.equal(isOpen(parse('20990101')), true);
    assert.equal(isOpen(parse('99991231')), true);
    assert.equal(isOpen(NaN), false);
  });

  it('read months', () => {
    assert.equal(readMonth('<poVurdTann>201602</poVurdTann>', 12, 18), parse('20160201'));
    for (const text of ['201600', '201613', '20160', '2016022', '2016a2'])
      assert.equal(readMonth(text, 0, text.length), NaN);
  });

  for (const [text, expected] of [
    ['2016-05-01', '20160501'],
    ['01.05.2016', '20160501'],
    ['1.5.2016', '20160501'],
    ['31.12.2016', '20161231'],
    ['2016/05/01', '20160501'],
    ['  2016-05-01\n', '20160501'],
    [' 20160501 ', '20160501'],
    ['01/02/2016', undefined],
    ['01-02-2016', undefined],
    ['010216', undefined],
    ['2016-02-30', undefined],
    ['30.2.2016', undefined],
    ['2016-05/01', undefined],
    ['2016-5-1', undefined],
    ['1.5.16', undefined],
    ['', undefined],
    ['2016-05-01T00:00:00Z', undefined],
    ['13.13.2016', undefined],
  ] as const) {
    it(`rewrite ${JSON.stringify(text)} as ${expected ?? 'nothing'}`, () =>
      assert.equal(otherDateForm(text), expected));
  }

  it('tell whole years of age', () => {
    const born = parse('19400229');
    assert.equal(ageOn(born, parse('20160228')), 75);
    assert.equal(ageOn(born, parse('20160229')), 76);
    assert.equal(ageOn(born, parse('20150228')), 74);
    assert.equal(ageOn(born, parse('20150301')), 75);
    assert.equal(ageOn(parse('20170101'), parse('20161231')), -1);
  });
});
