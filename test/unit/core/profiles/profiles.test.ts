import assert from 'node:assert/strict';
import { profileFor, publicationFor, reportingYearOf } from '../../../../src/core/profiles/profiles';
import type { Profile } from '../../../../src/core/profiles/profiles';
import { formatDato, parseDato } from '../../../../src/core/text/dato';

const day = (text: string): number => parseDato(text, 0, text.length);

function profile(year: number): Profile {
  const found = profileFor(year);
  assert.ok(found);
  return found;
}

describe('reporting-year profiles', () => {
  it('hold what the letter says of 2016', () => {
    const { assumed, period, window, deadline, publications, formats, receipt } = profile(2016);
    assert.equal(assumed, false);
    assert.deepEqual([period.from, period.to, window.from, window.to, deadline].map(formatDato), [
      '20160101',
      '20161231',
      '20170102',
      '20170115',
      '20170115',
    ]);
    assert.deepEqual(
      publications.map(({ id, receivedBy, year, month, day: on }) => [id, formatDato(receivedBy), year, month, on]),
      [
        ['march', '20170115', 2017, 3, 15],
        ['june', '20170331', 2017, 6, undefined],
      ],
    );
    assert.deepEqual(formats, ['iplos-3.3']);
    assert.deepEqual(receipt, { contact: 'iplos@ssb.no', time: '08:00', timeZone: 'Europe/Oslo' });
  });

  for (const [year, formats] of [
    [2017, ['iplos-3.3']],
    [2018, ['iplos-3.5', 'kpr-ide-53.1.2']],
    [2015, ['iplos-3.3']],
    [2019, []],
    [2022, ['kpr-56.0.0']],
  ] as const) {
    it(`assume the same pattern in ${year}`, () => {
      const found = profile(year);
      assert.equal(found.assumed, true);
      assert.equal(found.year, year);
      assert.deepEqual(
        [found.period.from, found.period.to, found.deadline, ...found.publications.map((one) => one.receivedBy)].map(
          formatDato,
        ),
        [`${year}0101`, `${year}1231`, `${year + 1}0115`, `${year + 1}0115`, `${year + 1}0331`],
      );
      assert.equal(found.publications[1]?.year, year + 1);
      assert.deepEqual(found.formats, formats);
    });
  }

  it('exist for whole years only', () => {
    for (const year of [NaN, 2016.5, 0, 1899, 2099, 9999, Infinity]) assert.equal(profileFor(year), undefined);
  });

  for (const [on, expected] of [
    ['20170102', 'march'],
    ['20170115', 'march'],
    ['20170116', 'june'],
    ['20170331', 'june'],
    ['20170401', undefined],
  ] as const) {
    it(`say that a submission on ${on} reaches ${expected ?? 'no publication'}`, () => {
      assert.equal(publicationFor(profile(2016), day(on))?.id, expected);
    });
  }

  for (const [fra, til, expected] of [
    ['20160101', '20161231', 2016],
    ['20160102', '20161230', 2016],
    ['20160101', '20170101', 2016],
    ['20151231', '20161231', 2016],
    ['20151201', '20161231', 2016],
    ['20160101', '99991231', 2016],
    ['20160101', '', 2016],
    ['', '20161231', 2016],
    ['20161231', '20160101', 2016],
    ['20140101', '20161231', 2014],
    ['', '', undefined],
    ['', '99991231', undefined],
  ] as const) {
    it(`tell the year of ${fra || 'nothing'} to ${til || 'nothing'}: ${expected ?? 'unknown'}`, () => {
      assert.equal(reportingYearOf(day(fra), day(til)), expected);
    });
  }
});
