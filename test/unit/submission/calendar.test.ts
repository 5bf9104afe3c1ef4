import assert from 'node:assert/strict';
import fc from 'fast-check';
import { profileFor } from '../../../src/core/profiles/profiles';
import type { Profile } from '../../../src/core/profiles/profiles';
import { osloClock, osloDay, reportingYearAt } from '../../../src/submission/season';
import { calendar, nextReceiptTime, receiptDue, seasonYear } from '../../../src/submission/calendar';
import { sayCalendar, sayCalendarShort } from '../../../src/submission/words/calendar';

const profile = (year: number) => profileFor(year) as Profile;
const at = (instant: string) => calendar(profile(2016), new Date(instant));

describe('The calendar of a reporting year', () => {
  const cases: [string, string, string, number, number, string | undefined][] = [
    ['the day before the window, to its last second', '2017-01-01T22:59:59Z', 'before', 1, 14, 'march'],
    ['the first second of the window', '2017-01-01T23:00:00Z', 'open', 0, 13, 'march'],
    ['the last second of the window', '2017-01-15T22:59:59Z', 'open', -13, 0, 'march'],
    ['the second after it', '2017-01-15T23:00:00Z', 'after', -14, -1, 'june'],
    ['the last second before 1 April', '2017-03-31T21:59:59Z', 'after', -88, -75, 'june'],
    ['the first of April', '2017-03-31T22:00:00Z', 'after', -89, -76, undefined],
    ['a year before', '2016-01-02T12:00:00Z', 'before', 366, 379, 'march'],
  ];
  for (const [what, instant, phase, toWindow, toDeadline, publication] of cases) {
    it(`knows ${what}`, () => {
      const state = at(instant);
      assert.deepEqual(
        [state.phase, state.daysToWindow, state.daysToDeadline, state.publication?.id],
        [phase, toWindow, toDeadline, publication],
      );
    });
  }

  it('says it in whole sentences in both languages', () => {
    assert.equal(sayCalendar('nb', at('2016-12-31T12:00:00Z')),
      'Innsendingen for 2016 åpner 2.1.2017, om 2 dager. Det som mottas innen fristen, kommer med i publiseringen 15.3.2017.');
    assert.equal(sayCalendar('en', at('2017-01-14T12:00:00Z')),
      'The deadline for 2016 is 15 January 2017, in 1 day. What is received now will be in the publication of 15 March 2017.');
    assert.match(sayCalendar('nb', at('2017-01-15T12:00:00Z')), /^I dag, 15\.1\.2017, er siste dag/);
    assert.match(sayCalendar('nb', at('2017-02-01T12:00:00Z')), /kommer med i publiseringen midt i juni 2017\.$/);
    assert.match(sayCalendar('en', at('2017-05-01T12:00:00Z')), /It is too late for the publications of 2016\.$/);
  });

  it('says so where the dates have not been announced', () => {
    const assumed = calendar(profile(2024), new Date('2025-01-03T12:00:00Z'));
    assert.match(sayCalendar('en', assumed), /follow the pattern of an earlier year\.$/);
  });

  it('has a short form for a line in a view', () => {
    const short = ['2016-12-31', '2017-01-02', '2017-01-15', '2017-02-01'].map((day) => sayCalendarShort('nb', at(`${day}T12:00Z`)));
    assert.deepEqual(short, ['2 dager til innsendingen åpner', '13 dager til fristen', 'Siste dag for innsending', 'Fristen er ute']);
  });
});

describe('The year that is nearest', () => {
  it('is last year as long as it makes a publication, and then the one whose window comes', () => {
    const years = ['2016-12-31T22:00Z', '2016-12-31T23:00Z', '2017-03-31T21:59Z', '2017-03-31T22:00Z', '2017-11-23T12:00Z'].map((time) => seasonYear(new Date(time)));
    assert.deepEqual(years, [2016, 2016, 2016, 2017, 2017]);
  });
});

describe('When a receipt is due', () => {
  const cases: [string, string, string][] = [
    ['sent in the morning', '2017-01-05T06:30:00Z', '2017-01-06T07:00:00.000Z'],
    ['sent in the last second of a Norwegian day', '2017-01-05T22:59:59Z', '2017-01-06T07:00:00.000Z'],
    ['sent in the first second of the next', '2017-01-05T23:00:00Z', '2017-01-07T07:00:00.000Z'],
    ['sent the day before summer time begins', '2017-03-25T12:00:00Z', '2017-03-26T06:00:00.000Z'],
    ['sent in the night that summer time begins', '2017-03-26T00:30:00Z', '2017-03-27T06:00:00.000Z'],
    ['sent the day before summer time ends', '2017-10-28T12:00:00Z', '2017-10-29T07:00:00.000Z'],
    ['sent in the hour that comes twice, the first time', '2017-10-29T00:30:00Z', '2017-10-30T07:00:00.000Z'],
    ['sent in the hour that comes twice, the second time', '2017-10-29T01:30:00Z', '2017-10-30T07:00:00.000Z'],
    ['sent in summer', '2017-07-01T21:59:59Z', '2017-07-02T06:00:00.000Z'],
    ['sent on New Year\'s Eve', '2016-12-31T22:00:00Z', '2017-01-01T07:00:00.000Z'],
  ];
  for (const [what, sentAt, due] of cases) {
    it(`is 08:00 in Norway on the day after for what was ${what}`, () => {
      assert.equal(receiptDue(new Date(sentAt)).toISOString(), due);
    });
  }

  it('is always at 08:00 in Norway, on the day after', () => {
    const instants = fc.date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(fc.property(instants, (sentAt) => {
      const due = receiptDue(sentAt);
      const tomorrow = new Date(Date.parse(`${osloDay(sentAt)}T12:00Z`) + 86_400_000).toISOString().slice(0, 10);
      assert.deepEqual([osloDay(due), osloClock(due)], [tomorrow, '08:00']);
      const next = nextReceiptTime(sentAt);
      assert.ok(next > sentAt && next <= due && osloClock(next) === '08:00');
    }));
  });

  it('follows the time that the year\'s profile says', () => {
    assert.equal(receiptDue(new Date('2017-01-05T10:00:00Z'), '09:30').toISOString(), '2017-01-06T08:30:00.000Z');
  });
});

describe('The reporting year that is submitted', () => {
  it('is last year\'s, by Norwegian clocks', () => {
    assert.equal(reportingYearAt(new Date('2016-12-31T22:59:59Z')), 2015);
    assert.equal(reportingYearAt(new Date('2016-12-31T23:00:00Z')), 2016);
  });
});
