import assert from 'node:assert/strict';
import { draftFor, municipalitiesOf, reportingYearAt, reportingYears } from '../../../src/submission/season-setup';
import { BACK, walk } from '../../../src/submission/walk';
import type { Step } from '../../../src/submission/walk';

const at = (day: string) => new Date(`${day}T12:00:00+01:00`);

describe('a new season', () => {
  it('is about last year until corrected data reach no publication any more', () => {
    assert.equal(reportingYearAt(at('2017-01-02')), 2016);
    assert.equal(reportingYearAt(at('2017-03-31')), 2016);
    assert.equal(reportingYearAt(at('2017-04-01')), 2017);
    assert.equal(reportingYearAt(at('2017-12-31')), 2017);
    assert.equal(reportingYearAt(new Date('2016-12-31T23:30:00Z')), 2016, 'it is a new year in Norway already');
  });

  it('offers the likeliest year first, and those before it', () => {
    assert.deepEqual(reportingYears(at('2017-01-10')), [2016, 2015, 2014, 2013]);
  });

  it('offers the municipalities that there were, by their names in Norwegian', () => {
    for (const [year, count] of [[2016, 428], [2017, 426], [2019, 422], [2020, 356], [2024, 357]]) {
      assert.equal(municipalitiesOf(year).length, count, String(year));
    }
    const names = municipalitiesOf(2024).map(({ text }) => text);
    assert.ok(names.indexOf('Åsnes') > names.indexOf('Øygarden'));
    assert.ok(names.indexOf('Øygarden') > names.indexOf('Vågå'));
  });

  it('goes on with what was told, but not with another season\'s', () => {
    const kept = { year: 2016, kommunenummer: '0402', step: 2 };
    assert.deepEqual(draftFor(at('2017-01-10'), kept), kept);
    assert.deepEqual(draftFor(at('2017-01-10'), { year: 2030, step: 3 }), { step: 0 });
    assert.deepEqual(draftFor(at('2017-01-10'), undefined), { step: 0 });
  });
});

describe('questions one by one', () => {
  /** Steps that answer as was said beforehand: a letter is added to what is known. */
  function answering(...answers: (string | typeof BACK | undefined)[]) {
    const asked: string[] = [];
    const steps = [1, 2, 3].map((number): Step<string> => async (known, { step, steps: count }) => {
      assert.deepEqual([step, count], [number, 3]);
      asked.push(`${number} ${known}`);
      const answer = answers.shift();
      return typeof answer === 'string' ? known + answer : answer;
    });
    return { steps, asked };
  }

  it('go on to the end, and tell what is known at each', async () => {
    const passed: string[] = [];
    const { steps } = answering('a', 'b', 'c');
    assert.equal(await walk(steps, '', 0, async (known, next) => { passed.push(`${next} ${known}`); }), 'abc');
    assert.deepEqual(passed, ['1 a', '2 ab', '3 abc']);
  });

  it('go back, not further than to the first', async () => {
    const { steps, asked } = answering(BACK, 'a', BACK, 'b', 'c', 'd');
    assert.equal(await walk(steps, '', 0, async () => {}), 'abcd');
    assert.deepEqual(asked, ['1 ', '1 ', '2 a', '1 a', '2 ab', '3 abc']);
  });

  it('are left in the middle, and gone on with there', async () => {
    let kept = { known: '', next: 0 };
    const keep = async (known: string, next: number) => { kept = { known, next }; };
    assert.equal(await walk(answering('a', undefined).steps, '', 0, keep), undefined);
    assert.deepEqual(kept, { known: 'a', next: 1 });
    assert.equal(await walk(answering('b', 'c').steps, kept.known, kept.next, keep), 'abc');
  });
});
