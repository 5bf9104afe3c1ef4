import { dogntilbud, extract, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const RULE = 'dogntilbud-mismatch';
const UNIT = '310000019';

/** A stay in March, and a long-term stay at the same unit in the same days but for the values given. */
const stay = (service: Values = {}, values: Values = {}): string => extract(person({
  tjenester: tjeneste({ tjTjenType: '21', tjFraDato: '20160301', tjTilDato: '20160331', ...service }),
  dogntilbud: dogntilbud({ dgFraDato: '20160301', dgTilDato: '20160331', ...values }),
}));

describe(RULE, () => {
  table(RULE, [
    ['at another unit', stay({}, { dgInstOrgnr: '310000027' }), ['310000027']],
    ['a service that ends the day before', stay({ tjFraDato: '20160101', tjTilDato: '20160229' }), [UNIT]],
    ['a service that begins the day after', stay({ tjFraDato: '20160401', tjTilDato: '99991231' }), [UNIT]],
    ['a refusal', stay({ tjVedtak: '1' }), [UNIT]],
    ['no institution', stay({ tjTjenType: '15' }), [UNIT]],
    ['no service', extract(person({ tjenester: '', dogntilbud: dogntilbud() })), [UNIT]],
    ['the same days', stay(), []],
    ['a service that ends on the first', stay({ tjFraDato: '20160101', tjTilDato: '20160301' }), []],
    ['a service that begins on the last', stay({ tjFraDato: '20160331', tjTilDato: '99991231' }), []],
    ['a service without an end', stay({ tjFraDato: '20140101', tjTilDato: undefined }), []],
    ['a stay without an end', stay({}, { dgTilDato: '99991231' }), []],
    ['a service whose dates do not tell is another rule\'s', stay({ tjFraDato: '' }), []],
    ['a service that names no unit', stay({ tjInstOrgnr: undefined }), []],
    ['a stay whose dates do not', stay({}, { dgFraDato: '20160231' }), []],
    ['no number', stay({}, { dgInstOrgnr: '' }), []],
    ['what is no number', stay({}, { dgInstOrgnr: 'hjemmet' }), []],
  ]);
});
