import { F } from '../../model/fields';
import { sideOfRecord, tellOutside } from '../periods';
import { rule } from '../rule';

export default rule({
  id: 'diagnose-out-of-period',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['diagnose'],
  needs: [F.fraDato, F.tilDato],
  source: 'Letter of 2016: the submission covers the registrations of the reporting year.',
  example: {
    wrong: '<diFraDato>20170102</diFraDato><diTilDato>99991231</diTilDato>',
    right: '<diFraDato>20161231</diFraDato><diTilDato>99991231</diTilDato>',
  },
  check(record, context) {
    const side = sideOfRecord(record, context.period);
    if (side) tellOutside(record, context, side);
  },
  words: {
    nb: {
      title: 'Diagnose utenfor perioden',
      messages: {
        before: 'Diagnosen ble avsluttet {dato}, før rapporteringsperioden begynner {from}. Be enheten kontrollere datoen, eller fjern diagnosen fra uttrekket.',
        after: 'Diagnosen gjelder fra {dato}, etter at rapporteringsperioden slutter {to}. Be enheten kontrollere datoen, eller fjern diagnosen fra uttrekket.',
      },
      fixes: { remove: 'Fjern diagnosen' },
      what: 'En diagnose har ingen dag i rapporteringsperioden. En diagnose som ble stilt tidligere og fortsatt gjelder, hører med.',
      why: 'Innsendingen skal bare omfatte registreringer i rapporteringsåret. En diagnose fra et annet år gir feil tall for året.',
      who: 'Enheten som har registrert diagnosen. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Diagnosis out of period',
      messages: {
        before: 'The diagnosis ended on {dato}, before the reporting period begins on {from}. Ask the unit to check the date, or remove the diagnosis from the extract.',
        after: 'The diagnosis holds from {dato}, after the reporting period ends on {to}. Ask the unit to check the date, or remove the diagnosis from the extract.',
      },
      fixes: { remove: 'Remove the diagnosis' },
      what: 'A diagnosis has no day inside the reporting period. A diagnosis that was made earlier and still holds belongs in the extract.',
      why: 'The submission covers the registrations of the reporting year only. A diagnosis of another year gives wrong figures for the year.',
      who: 'The unit that registered the diagnosis. If there are many, the vendor of the care system.',
    },
  },
});
