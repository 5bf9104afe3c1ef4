import assert from 'node:assert/strict';
import { dogntilbud, extract, findings, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const RULE = 'organisasjonsnummer-unlisted';
const LISTED = '310000019';
const OWN = '310000035';
const municipality = { ownOrgnr: new Set([OWN]), units: new Set([LISTED]) };
const OTHER = '310000027';
const service = (values: Values = {}): string => extract(person({ tjenester: tjeneste({ tjInstOrgnr: OTHER, ...values }) }));

describe(RULE, () => {
  table(RULE, [
    ['a unit that is not in the list', service(), [OTHER]],
    ['of a stay', extract(person({ dogntilbud: dogntilbud({ dgInstOrgnr: OTHER }) })), [OTHER]],
    ['a unit of the list', service({ tjInstOrgnr: LISTED }), []],
    ['the municipality\'s own is another rule\'s', service({ tjInstOrgnr: OWN }), []],
    ['a number with an error too', service({ tjInstOrgnr: '310000028' }), []],
    ['where none is to be given too', service({ tjTjenType: '26' }), []],
    ['none', service({ tjInstOrgnr: '' }), []],
  ], { municipality });

  describe('when no list is given', () => table(RULE, [['any', service(), []]]));

  it('asks for a unit of the same service in its place', () => {
    const text = service();
    const fix = findings(text, { municipality }).find(({ rule }) => rule === RULE)?.fixes?.[0];
    assert.ok(fix?.kind === 'unit');
    assert.deepEqual([fix.tjenestetype, text.slice(fix.place.start, fix.place.end), fix.before, fix.after], [15, OTHER, '', '']);
  });
});
