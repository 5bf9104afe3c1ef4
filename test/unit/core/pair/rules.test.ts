import assert from 'node:assert/strict';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { PartnerGathering } from '../../../../src/core/pair/gather';
import type { Partner } from '../../../../src/core/rules/rule';
import { extract35, identMessage } from './support';
import { findings } from '../support';

/** What a file says to the other of the pair, read in pieces. */
function partnerOf(text: string, piece = text.length): Partner {
  const gathering = new PartnerGathering(BUILT_IN_FORMATS);
  let left = '';
  for (let at = 0; at < text.length; at += piece) {
    left += text.slice(at, at + piece);
    left = left.slice(gathering.read(left, at + piece >= text.length));
  }
  return gathering.end();
}

/** What the rules say of one file in the light of the other, with the marked characters. */
function pairFindings(text: string, other: string, ownOrgnr: readonly string[] = []): [string, string, string][] {
  const municipality = { ownOrgnr: new Set(ownOrgnr), units: undefined };
  return findings(text, { partner: partnerOf(other), municipality })
    .filter(({ rule }) => rule.startsWith('ident-pair') || /^(kjonn|alder)-/.test(rule))
    .map(({ rule, key, marked }) => [rule, key, marked]);
}

const EXTRACT = extract35([['1', '68', 'M'], ['2', '68', 'M']]);
const IDENT = identMessage([['1', '01815010341'], ['2', '01815010341']]);

describe('an extract and its ident message', () => {
  it('belong together where persons and serial number are the same', () => {
    assert.deepEqual(pairFindings(EXTRACT, IDENT), []);
    assert.deepEqual(pairFindings(IDENT, EXTRACT), []);
  });

  it('tell of a person who is in one of them only, each at its own key', () => {
    assert.deepEqual(pairFindings(EXTRACT, identMessage([['1', '01815010341']])), [['ident-pair-person', 'no-ident', '2']]);
    assert.deepEqual(pairFindings(IDENT, extract35([['2', '68', 'M']])), [['ident-pair-person', 'no-record', '1']]);
  });

  it('compare keys as numbers', () => {
    assert.deepEqual(pairFindings(EXTRACT, identMessage([['01', '01815010341'], ['2', '01815010341']])), []);
  });

  it('tell of another serial number in both, but for leading zeros', () => {
    const other = identMessage([['1', '01815010341'], ['2', '01815010341']], '13');
    assert.deepEqual(pairFindings(EXTRACT, other), [['ident-pair-lopenummer', 'message', '12']]);
    assert.deepEqual(pairFindings(other, EXTRACT), [['ident-pair-lopenummer', 'message', '13']]);
    assert.deepEqual(pairFindings(extract35([['1', '68', 'M'], ['2', '68', 'M']], '0012'), IDENT), []);
  });

  it('tell of another municipality where its own number is known', () => {
    assert.deepEqual(pairFindings(IDENT, EXTRACT, ['310000027']), [['ident-pair-kommune', 'message', '310000019']]);
    assert.deepEqual(pairFindings(IDENT, EXTRACT, ['310000019']), []);
  });

  it('let the rules on numbers speak of the extract', () => {
    const persons = [['1', '30', 'M'], ['2', '68', 'K']] as const;
    assert.deepEqual(pairFindings(extract35(persons), IDENT), [['alder-mismatch', 'message', '30'], ['kjonn-mismatch', 'message', 'K']]);
  });

  it('are silent on each other when a file is checked alone', () => {
    const alone = findings(extract35([['1', '30', 'K']])).filter(({ rule }) => rule.startsWith('ident-pair') || /^(kjonn|alder)-/.test(rule));
    assert.deepEqual(alone, []);
  });

  it('are read the same however they are cut', () => {
    for (const piece of [1, 7, 100]) {
      const partner = partnerOf(IDENT, piece);
      assert.deepEqual([partner.persons, partner.lopenummer, partner.hasPerson(1), partner.hasPerson(3)], [2, '12', true, false]);
    }
  });
});
