import assert from 'node:assert/strict';
import { checkContactEmail, decide } from '../../../src/submission/gate';
import type { GateInput } from '../../../src/submission/gate';
import type { RecipientKey } from '../../../src/submission/keys';
import { makeSeason, osloTime } from '../../../src/submission/season';
import { NOW, SEASON, verdictOf } from './support';

const BYTES = Buffer.from('x');
const KEY = { fingerprint: 'A'.repeat(40), fetchedAt: '2017-01-03T10:00:00.000Z' } as RecipientKey;
const counts = (fatal: number, error: number) => ({ fatal, error, warning: 9, information: 9 });

const holds = (changes: Partial<GateInput> = {}) => decide({
  verdict: verdictOf(BYTES), season: SEASON, recipients: [KEY], contactEmail: 'iplos@kommune.example',
  target: 'production', now: NOW, ...changes,
}).holds.map(({ code, overridable }) => `${code}${overridable ? '' : '!'}`);

describe('The gate', () => {
  it('lets a file with nothing but warnings go', () => assert.deepEqual(holds(), []));

  const cases: [string, Partial<GateInput>, string[]][] = [
    ['never lets a fatal finding go', { verdict: verdictOf(BYTES, { counts: counts(1, 0) }) }, ['fatal!']],
    ['asks about errors', { verdict: verdictOf(BYTES, { counts: counts(0, 1) }) }, ['incomplete-file']],
    ['never lets synthetic persons go to production', { verdict: verdictOf(BYTES, { synthetic: 1 }) }, [
      'synthetic-to-production!',
    ]],
    ['lets synthetic persons go to practice', { verdict: verdictOf(BYTES, { synthetic: 1 }), target: 'practice' }, []],
    ['demands a contact', { contactEmail: '  ' }, ['contact-missing!']],
    ['demands a contact that is an address', { contactEmail: 'iplos(at)kommune.no' }, ['contact-invalid!']],
    ['asks about a key fetched before the window', {
      recipients: [KEY, { ...KEY, fetchedAt: '2016-12-31T10:00:00.000Z' }],
    }, ['stale-key']],
    ['asks before the window', { now: new Date('2017-01-01T22:59:59Z') }, ['outside-window']],
    ['does not ask on its first instant', { now: new Date('2017-01-01T23:00:00Z') }, []],
    ['does not ask on its last instant', { now: new Date('2017-01-15T22:59:59Z') }, []],
    ['asks after the window', { now: new Date('2017-01-15T23:00:00Z') }, ['outside-window']],
    ['asks where the year has no known window', { season: undefined }, ['season-unknown']],
    ['leaves the calendar out of practice', { season: undefined, target: 'practice' }, []],
    ['still holds back incomplete files in practice', {
      target: 'practice', verdict: verdictOf(BYTES, { counts: counts(0, 3) }),
    }, ['incomplete-file']],
    ['puts what cannot be overridden first', {
      verdict: verdictOf(BYTES, { counts: counts(1, 1), synthetic: 2 }), contactEmail: '',
      now: new Date('2018-01-01T00:00:00Z'),
    }, ['fatal!', 'contact-missing!', 'synthetic-to-production!', 'incomplete-file', 'outside-window']],
  ];
  for (const [what, changes, expected] of cases) it(what, () => assert.deepEqual(holds(changes), expected));

  it('takes the addresses that municipalities have', () => {
    for (const email of ['iplos@kommune.no', ' fag.ansvarlig+iplos@bydel-alna.oslo.kommune.no ']) {
      assert.equal(checkContactEmail(email), undefined);
    }
  });

  it('refuses what no feedback can be sent to', () => {
    const several = 'a@kommune.no, b@kommune.no';
    const endless = `${'a'.repeat(250)}@b.no`;
    for (const email of ['iplos', 'iplos@', '@kommune.no', 'a b@kommune.no', 'a@b', several, endless]) {
      assert.equal(checkContactEmail(email), 'contact-invalid', email);
    }
  });
});

describe('Norwegian time', () => {
  const cases: [string, number, string][] = [
    ['2017-01-16', 8, '2017-01-16T07:00:00.000Z'],
    ['2017-07-01', 8, '2017-07-01T06:00:00.000Z'],
    ['2017-03-26', 1, '2017-03-26T00:00:00.000Z'],
    ['2017-03-26', 3, '2017-03-26T01:00:00.000Z'],
    ['2017-10-29', 8, '2017-10-29T07:00:00.000Z'],
    ['2017-10-29', 0, '2017-10-28T22:00:00.000Z'],
  ];
  for (const [day, hour, expected] of cases) {
    it(`is ${expected} at ${hour} on ${day}`, () => assert.equal(osloTime(day, hour).toISOString(), expected));
  }

  it('ends a window when its last day has ended, over a change of clocks too', () => {
    const season = makeSeason(2016, '2017-03-20', '2017-03-26');
    assert.deepEqual([season.opens, season.closes].map((time) => time.toISOString()), [
      '2017-03-19T23:00:00.000Z', '2017-03-26T22:00:00.000Z',
    ]);
  });
});
