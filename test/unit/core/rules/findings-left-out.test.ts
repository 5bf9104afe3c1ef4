import assert from 'node:assert/strict';
import { diagnose, extract, findings, person } from '../support';

const RULE = 'findings-left-out';
const MOST = 1000;

/** A person with so many diagnoses, each with one flaw and no other. */
const flawed = (count: number): string => extract(person({
  diagnoser: Array.from({ length: count }, (_, i) => diagnose({ diFraDato: '20100230', diTilDato: '20161231' }, i + 1)).join(''),
}));

describe(RULE, () => {
  const told = (count: number) => {
    const ofPerson = findings(flawed(count)).filter(({ rule }) => rule !== 'personid-synthetic');
    return { shown: ofPerson.filter(({ rule }) => rule === 'dato-invalid').length, left: ofPerson.find(({ rule }) => rule === RULE)?.args?.count };
  };

  it('is silent where a person has as many findings as are shown', () => {
    assert.deepEqual(told(MOST), { shown: MOST, left: undefined });
  });

  it('says how many more there are, from the first on', () => {
    assert.deepEqual(told(MOST + 1), { shown: MOST, left: 1 });
    assert.deepEqual(told(MOST + 250), { shown: MOST, left: 250 });
  });
});
