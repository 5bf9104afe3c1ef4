import assert from 'node:assert/strict';
import { extract, findings, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const RULE = 'organisasjonsnummer-expected';
const TAG = '<TJENESTE tjPeID="1" tjTjID="1">';
const without = (values: Values): string => extract(person({ tjenester: tjeneste({ tjInstOrgnr: undefined, ...values }) }));

describe(RULE, () => {
  table(RULE, [
    ...['1', '2', '3', '4', '15', '04'].map((type) => [`service ${type}`, without({ tjTjenType: type }), [TAG]] as const),
    ['an empty one', without({ tjInstOrgnr: '' }), ['<tjInstOrgnr>']],
    ['a refusal', without({ tjVedtak: '1' }), []],
    ['no decision', without({ tjVedtak: undefined }), []],
    ['a number', without({ tjInstOrgnr: '310000019' }), []],
    ['a service that may do without', without({ tjTjenType: '9' }), []],
    ['an institution is another rule\'s', without({ tjTjenType: '21' }), []],
    ['an unknown service', without({ tjTjenType: '16' }), []],
  ]);

  it('is asked for from 2015', () => {
    const count = (year: number) => findings(without({}), { year }).filter(({ rule }) => rule === RULE).length;
    assert.deepEqual([count(2014), count(2015)], [0, 1]);
  });

  it('asks for a unit of the same service', () => {
    const fix = findings(without({})).find(({ rule }) => rule === RULE)?.fixes?.[0];
    assert.deepEqual(fix?.kind === 'unit' && [fix.tjenestetype, fix.before, fix.after], [15, '<tjInstOrgnr>', '</tjInstOrgnr>']);
  });
});
