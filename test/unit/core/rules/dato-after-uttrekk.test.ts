import { diagnose, dogntilbud, extract, funksjon, person, tjeneste, ASSESSED } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const AFTER = '20170104';
const service = (values: Values): string => extract(person({ tjenester: tjeneste(values) }));
const information = (values: string): string =>
  extract(person({ opplysninger: `<PERSONOPPL poPeID="1" poPoID="1">${values}</PERSONOPPL>` }));

describe('dato-after-uttrekk', () => {
  table('dato-after-uttrekk', [
    ['a clean extract', extract(), []],
    ['on the day of the extraction', service({ tjSoknadDato: '20170103' }), []],
    ['on the day after', service({ tjSoknadDato: AFTER }), [AFTER]],
    ['a decision', service({ tjVedtDato: AFTER }), [AFTER]],
    ['a complaint and its answer', service({ tjKlageMottatt: AFTER, tjKlageBesvart: '20180101' }), [AFTER, '20180101']],
    ['an end may lie ahead', service({ tjTilDato: '20180101' }), []],
    ['so may all other ends', extract(person({
      funksjoner: ASSESSED.replace('99991231', '20180101'),
      diagnoser: diagnose({ diTilDato: '20180101' }),
      dogntilbud: dogntilbud({ dgTilDato: '20180101' }),
    })), []],
    ['a beginning that is out of the period is told there', service({ tjFraDato: AFTER }), []],
    ['and so is a diagnosis\'s', extract(person({ diagnoser: diagnose({ diFraDato: AFTER }) })), []],
    ['and the decision of a refusal', service({ tjVedtak: '1', tjVedtDato: AFTER }), []],
    [
      'but the application of that refusal is not',
      service({ tjVedtak: '1', tjVedtDato: '20170105', tjSoknadDato: AFTER }), [AFTER],
    ],
    [
      'an assessment, whose period is only a warning',
      extract(person({ funksjoner: funksjon({ fnFraDato: AFTER }) })), [AFTER],
    ],
    ['a stay', extract(person({ dogntilbud: dogntilbud({ dgFraDato: AFTER, dgTilDato: '20170201' }) })), [AFTER]],
    ['a death and a change', extract(person({ values: { peDodDato: AFTER, peEndrDato: AFTER } })), [AFTER, AFTER]],
    ['information and what was mapped', information(
      `<poErnKartlagtDato>${AFTER}</poErnKartlagtDato><poFraDato>${AFTER}</poFraDato><poTilDato>99991231</poTilDato>`,
    ), [AFTER, AFTER]],
    ['no such day is another rule\'s', service({ tjSoknadDato: '20170230' }), []],
    [
      'the extraction\'s day not known',
      extract(person({ tjenester: tjeneste({ tjSoknadDato: '20180101' }) }), { iiLagetDato: '' }), [],
    ],
    ['a beginning between an early extraction and the end of the year', extract(
      person({ tjenester: tjeneste({ tjFraDato: '20161201' }) }), { iiLagetDato: '20161130' },
    ).replace('<peEndrDato>20161201', '<peEndrDato>20161130'), ['20161201']],
  ]);
});
