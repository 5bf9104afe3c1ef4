import { F } from '../../model/fields';
import { isRefused } from '../granted';
import { sideOf, tellOutside } from '../periods';
import { rule } from '../rule';

export default rule({
  id: 'tjeneste-out-of-period',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.fraDato, F.tilDato],
  source: 'Letter of 2016: the submission covers the registrations of the reporting year.',
  example: {
    wrong: '<tjFraDato>20140115</tjFraDato><tjTilDato>20151231</tjTilDato>',
    right: '<tjFraDato>20140115</tjFraDato><tjTilDato>20160101</tjTilDato>',
  },
  check(record, context) {
    const side = sideOf(record.date(F.fraDato), record.end(F.tilDato), context.period);
    if (side && !isRefused(record)) tellOutside(record, context, side);
  },
  words: {
    nb: {
      title: 'Tjeneste utenfor perioden',
      messages: {
        before: 'Tjenesten ble avsluttet {dato}, før rapporteringsperioden begynner {from}. Fjern den fra uttrekket, eller be enheten rette datoen hvis den er feil.',
        after: 'Tjenesten begynner {dato}, etter at rapporteringsperioden slutter {to}. Fjern den fra uttrekket, eller be enheten rette datoen hvis den er feil.',
      },
      fixes: { remove: 'Fjern tjenesten' },
      what: 'En tjeneste har ingen dag i rapporteringsperioden: Den er avsluttet før perioden begynner, eller begynner etter at den er slutt. En tjeneste som begynte tidligere og fortsatt varer, hører med.',
      why: 'Innsendingen skal bare omfatte registreringer i rapporteringsåret. Andre tjenester kan bli telt med i feil år.',
      who: 'Leverandøren av fagsystemet, siden uttrekket ikke skulle hatt den med. Er datoen feil, enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Service out of period',
      messages: {
        before: 'The service ended on {dato}, before the reporting period begins on {from}. Remove it from the extract, or ask the unit to correct the date if it is wrong.',
        after: 'The service begins on {dato}, after the reporting period ends on {to}. Remove it from the extract, or ask the unit to correct the date if it is wrong.',
      },
      fixes: { remove: 'Remove the service' },
      what: 'A service has no day inside the reporting period: it ended before the period begins, or begins after it ends. A service that began earlier and still lasts belongs in the extract.',
      why: 'The submission covers the registrations of the reporting year only. Other services may be counted in the wrong year.',
      who: 'The vendor of the care system, since the extract should not hold it. If the date is wrong, the unit that registered the service.',
    },
  },
});
