import assert from 'node:assert/strict';
import fs from 'node:fs';
import { extract } from '../../../scripts/lib/samples/extract.mjs';
import { identMessage, PAIR_SAMPLE } from '../../../scripts/lib/samples/ident.mjs';
import { BUILT_IN_FORMATS } from '../../../src/core/format/formats';
import { PartnerGathering } from '../../../src/core/pair/gather';
import { fitOf } from '../../../src/core/pair/match';
import type { PairFile } from '../../../src/core/pair/pair-file';
import { findings } from '../core/support';

const texts = (options: { persons: number; seed: number }): [extract: string, ident: string] => [
  [...extract({ ...options, format: '3.5' })].join(''), [...identMessage(options)].join(''),
];

function says(text: string): PairFile {
  const gathering = new PartnerGathering(BUILT_IN_FORMATS);
  gathering.read(text, true);
  return gathering.end();
}

/** What is wrong with one in the light of the other. */
const wrong = (text: string, other: string) => (
  findings(text, { partner: says(other) }).filter(({ severity }) => severity !== 'information').map(({ rule }) => rule)
);

describe('a generated extract of 3.5 and its ident message', () => {
  it('have no finding but information in the light of each other', () => {
    const [one, other] = texts({ persons: 500, seed: 3 });
    assert.deepEqual([wrong(one, other), wrong(other, one), fitOf(says(one), says(other))], [[], [], 3]);
  });

  it('are spoilt where that is asked for', () => {
    const [one] = texts({ persons: 5, seed: 3 });
    const spoilt = [...identMessage({ persons: 5, seed: 3, changes: { 1: undefined, 3: { pid: '9' } } })].join('');
    assert.deepEqual([wrong(one, spoilt), wrong(spoilt, one)], [['ident-pair-person', 'ident-pair-person'], ['ident-pair-person']]);
  });

  it('are the sample that ships', () => {
    const shipped = ['pair.iplos.xml', 'pair.ident.iplos.xml'].map((name) => fs.readFileSync(`media/samples/${name}`, 'utf8'));
    assert.deepEqual(shipped, texts(PAIR_SAMPLE));
  });
});
