import { extract, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const RULE = 'tjeneste-overlap';
const services = (...values: Values[]): string => extract(person({ tjenester: values.map((each, i) => tjeneste(each, i + 1)).join('') }));

const first: Values = { tjFraDato: '20160101', tjTilDato: '20160331' };
const second: Values = { tjFraDato: '20160331', tjTilDato: '99991231' };
const april: Values = { ...second, tjFraDato: '20160401' };
const months = Array.from({ length: 60 }, (_, i) => {
  const month = `${2010 + Math.floor(i / 12)}${String(i % 12 + 1).padStart(2, '0')}`;
  return { tjFraDato: `${month}01`, tjTilDato: `${month}28` };
});

describe(RULE, () => {
  table(RULE, [
    ['one day in common', services(first, second), ['20160331']],
    ['one that never ends', services({ ...first, tjTilDato: undefined }, april), ['20160401']],
    ['the later one speaks, wherever it stands', services(second, first), ['20160331']],
    ['once, however many it overlaps', services(first, { ...first, tjFraDato: '20160201' }, { ...second, tjFraDato: '20160301' }), ['20160201', '20160301']],
    ['one inside another', services({ ...first, tjTilDato: '20161231' }, { tjFraDato: '20160301', tjTilDato: '20160302' }, { tjFraDato: '20160501', tjTilDato: '20160502' }), ['20160301', '20160501']],
    ['no unit in either', services({ ...first, tjInstOrgnr: undefined }, { ...second, tjInstOrgnr: '' }), ['20160331']],
    ['the day after', services(first, april), []],
    ['another type', services(first, { ...second, tjTjenType: '1' }), []],
    ['another unit', services(first, { ...second, tjInstOrgnr: '310000027' }), []],
    ['a unit in one only', services(first, { ...second, tjInstOrgnr: '' }), []],
    ['two units with errors', services({ ...first, tjInstOrgnr: 'a' }, { ...second, tjInstOrgnr: 'b' }), []],
    ['a refusal', services(first, { ...second, tjVedtak: '1' }), []],
    ['equal ones are another rule\'s', services(first, first), []],
    ['no first day', services(first, { ...second, tjFraDato: '' }), []],
    ['an end that is no day', services({ ...first, tjTilDato: '20160431' }, second), []],
    ['one that ends before it begins', services(first, { tjFraDato: '20160301', tjTilDato: '20160201' }), []],
    ['one among many', services(...months, { tjFraDato: '20111215', tjTilDato: '20111231' }), ['20111215']],
    ['many', services(...months), []],
  ]);
});
