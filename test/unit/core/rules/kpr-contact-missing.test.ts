import assert from 'node:assert/strict';
import { findings } from '../support';
import { table } from './cases';
import { kontakt, melding } from '../message-support';

describe('kpr-contact-missing', () => {
  const root = /^<[^>]*>/.exec(melding())![0];
  const types = (...all: string[]) => melding(undefined, all.map((type) => kontakt(type)).join(''));

  table('kpr-contact-missing', [
    ['all four', types('1', '15', '16', '17'), []],
    ['written with a zero', types('01', '15', '16', '17'), []],
    ['the same twice', types('1', '15', '16', '16', '17'), []],
    ['no IPLOS contact', types('1', '15', '17'), [[root, 'type-16']]],
    ['nobody responsible', types('1', '15', '16'), [[root, 'type-17']]],
    ['no supplier', types('16', '17'), [[root, 'type-1'], [root, 'type-15']]],
  ]);

  it('is milder of the supplier than of the municipality', () => {
    const found = findings(types('2')).filter(({ rule }) => rule === 'kpr-contact-missing');
    assert.deepEqual(found.map(({ key, severity }) => [key, severity]).sort(), [
      ['type-1', 'warning'], ['type-15', 'warning'], ['type-16', 'error'], ['type-17', 'error'],
    ]);
  });

  it('is as grave of all as the settings say', () => {
    const severities = new Map([['kpr-contact-missing', 'information'] as const]);
    const found = findings(types('2'), { severities }).filter(({ rule }) => rule === 'kpr-contact-missing');
    assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set(['information']));
  });
});
