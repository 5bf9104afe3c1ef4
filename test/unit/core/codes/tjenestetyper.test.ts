import assert from 'node:assert/strict';
import { codeLists } from '../../../../src/core/codes/code-lists';
import { organisasjonsnummerDemand, staffing, tjenestetype } from '../../../../src/core/codes/tjenestetyper';

/** The codes of list 9151 for which something holds. */
const typesWhere = (holds: (code: string) => boolean): number[] =>
  codeLists
    .entries('9151')
    .map(({ code }) => code)
    .filter(holds)
    .map(Number);

describe('service types', () => {
  it('are described, each of the list and no other', () => {
    assert.deepEqual(
      typesWhere((code) => tjenestetype(code) === undefined),
      [],
    );
    assert.equal(tjenestetype('16'), undefined);
    assert.equal(tjenestetype(''), undefined);
    assert.equal(tjenestetype('01'), tjenestetype(1));
  });

  it('ask for an organisation number as the letter and the Directorate say', () => {
    const asking = (demand: string): number[] => typesWhere((code) => organisasjonsnummerDemand(code) === demand);
    assert.deepEqual(asking('minimum'), [8, 17, 18, 19, 20, 21, 22, 25]);
    assert.deepEqual(asking('expected'), [1, 2, 3, 4, 15]);
    assert.deepEqual(asking('not-allowed'), [26]);
    assert.equal(organisasjonsnummerDemand('16'), undefined);
  });

  for (const [undertype, expected] of [
    ['10', 'not-allowed'],
    ['11', 'not-allowed'],
    ['20', 'minimum'],
    ['21', 'minimum'],
    ['30', 'minimum'],
    ['31', 'minimum'],
    [' 30', 'minimum'],
    [undefined, 'allowed'],
    ['', 'allowed'],
    ['40', 'allowed'],
  ] as const) {
    it(`that are housing with staffing ${undertype ?? 'missing'}: ${expected}`, () => {
      for (const housing of ['12', '13', '29']) assert.equal(organisasjonsnummerDemand(housing, undertype), expected);
    });
  }

  it('do not change their demand by an undertype unless they are housing', () => {
    assert.equal(organisasjonsnummerDemand('21', '10'), 'minimum');
    assert.equal(organisasjonsnummerDemand('6', '30'), 'allowed');
  });

  it('are counted in hours, are housing, are institutions', () => {
    assert.deepEqual(
      typesWhere((code) => tjenestetype(code)!.hours),
      [1, 2, 3, 4, 7, 9, 11, 15, 17, 22],
    );
    assert.deepEqual(
      typesWhere((code) => tjenestetype(code)!.housing),
      [12, 13, 29],
    );
    assert.deepEqual(
      typesWhere((code) => tjenestetype(code)!.institution),
      [8, 17, 18, 19, 20, 21, 22, 25],
    );
  });

  it('have a staffing for every undertype of list 9170', () => {
    assert.ok(codeLists.entries('9170').every(({ code }) => staffing(code) !== undefined));
    assert.deepEqual(['10', '21', '31', '12'].map(staffing), ['none', 'part-of-day', 'round-the-clock', undefined]);
  });
});
