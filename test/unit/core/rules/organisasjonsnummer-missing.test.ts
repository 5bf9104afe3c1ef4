import assert from 'node:assert/strict';
import { dogntilbud, extract, findings, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const RULE = 'organisasjonsnummer-missing';
const TAG = '<TJENESTE tjPeID="1" tjTjID="1">';
const without = (values: Values): string => extract(person({ tjenester: tjeneste({ tjInstOrgnr: undefined, ...values }) }));
const housing = (tjTjenUnderType: string | undefined, values: Values = {}): string => without({ tjTjenType: '12', tjTjenUnderType, ...values });

/** The unit fix of the first finding, and the text once a number is put where it says. */
function put(text: string): { tjenestetype: number; after: string } | undefined {
  const fix = findings(text).find(({ rule }) => rule === RULE)?.fixes?.[0];
  if (fix?.kind !== 'unit') return undefined;
  const { place, before, after, tjenestetype } = fix;
  return { tjenestetype, after: `${text.slice(0, place.start)}${before}310000019${after}${text.slice(place.end)}` };
}

describe(RULE, () => {
  const institutions = ['8', '17', '18', '19', '20', '21', '22', '25', '021'];
  table(RULE, [
    ...institutions.map((type) => [`institution service ${type}`, without({ tjTjenType: type }), [[TAG, 'message']]] as const),
    ...['20', '21', '30', '31'].map((code) => [`housing with staff ${code}`, housing(code), [[TAG, 'housing']]] as const),
    ['other housing with staff', housing('30', { tjTjenType: '13' }), [[TAG, 'housing']]],
    ['an empty one', without({ tjTjenType: '21', tjInstOrgnr: ' ' }), [['<tjInstOrgnr>', 'message']]],
    ['a stay', extract(person({ dogntilbud: dogntilbud({ dgInstOrgnr: '' }) })), [['<dgInstOrgnr>', 'stay']]],
    ['a stay without the element', extract(person({ dogntilbud: dogntilbud({ dgInstOrgnr: undefined }) })), [['<DOGNTILBUD dgPeID="1" dgDgID="1">', 'stay']]],
    ['a refusal', without({ tjTjenType: '21', tjVedtak: '1' }), []],
    ['no decision', without({ tjTjenType: '21', tjVedtak: undefined }), []],
    ['housing without staff', housing('10'), []],
    ['housing whose staff is not known', housing(undefined), []],
    ['housing with an unknown undertype', housing('40'), []],
    ['a service at home is another rule\'s', without({ tjTjenType: '15' }), []],
    ['meals', without({ tjTjenType: '5' }), []],
    ['a wrong number is another rule\'s', without({ tjTjenType: '21', tjInstOrgnr: '1' }), []],
    ['a number', without({ tjTjenType: '21', tjInstOrgnr: '310000019' }), []],
  ]);

  it('asks for a unit of the same service, and puts it where the format has it', () => {
    const found = put(without({ tjTjenType: '21' }));
    assert.deepEqual(found, { tjenestetype: 21, after: extract(person({ tjenester: tjeneste({ tjTjenType: '21' }) })) });
    assert.deepEqual(put(without({ tjTjenType: '21', tjInstOrgnr: '' })), found);
  });

  it('asks for a stay by the institution service meanwhile', () => {
    const stay = dogntilbud({ dgInstOrgnr: '', dgFraDato: '20160301', dgTilDato: '20160401' });
    const during = (values: Values) => put(extract(person({ tjenester: tjeneste(values), dogntilbud: stay })))?.tjenestetype;
    assert.equal(during({ tjTjenType: '21' }), 21);
    assert.equal(during({ tjTjenType: '20', tjFraDato: '20160401' }), 20);
    assert.equal(during({ tjTjenType: '20', tjFraDato: '20160402' }), 0);
    assert.equal(during({ tjTjenType: '20', tjVedtak: '1' }), 0);
    assert.equal(during({ tjTjenType: '15' }), 0);
  });
});
