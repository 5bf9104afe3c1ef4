import { F } from '../../model/fields';
import { isRefused } from '../granted';
import { sideOf, tellOutside } from '../periods';
import { rule } from '../rule';

export default rule({
  id: 'vedtak-out-of-period',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.vedtaksdato, F.vedtak],
  source: 'Letter of 2016: the submission covers the registrations of the reporting year; a refusal counts by the date of the decision.',
  example: {
    wrong: '<tjVedtDato>20151210</tjVedtDato><tjVedtak>1</tjVedtak>',
    right: '<tjVedtDato>20160112</tjVedtDato><tjVedtak>1</tjVedtak>',
  },
  check(record, context) {
    const decided = record.date(F.vedtaksdato);
    const side = sideOf(decided, decided, context.period);
    if (side && isRefused(record)) tellOutside(record, context, side);
  },
  words: {
    nb: {
      title: 'Avslag utenfor perioden',
      messages: {
        before: 'Avslaget er fra {dato}, før rapporteringsperioden begynner {from}. Fjern det fra uttrekket, eller be enheten rette datoen hvis den er feil.',
        after: 'Avslaget er fra {dato}, etter at rapporteringsperioden slutter {to}. Fjern det fra uttrekket, eller be enheten rette datoen hvis den er feil.',
      },
      fixes: { remove: 'Fjern avslaget' },
      what: 'Et avslag har en vedtaksdato som ikke er i rapporteringsperioden.',
      why: 'Innsendingen skal bare omfatte registreringer i rapporteringsåret, og et avslag telles på vedtaksdatoen.',
      who: 'Leverandøren av fagsystemet, siden uttrekket ikke skulle hatt det med. Er datoen feil, enheten som har registrert vedtaket.',
    },
    en: {
      title: 'Refusal out of period',
      messages: {
        before: 'The refusal is of {dato}, before the reporting period begins on {from}. Remove it from the extract, or ask the unit to correct the date if it is wrong.',
        after: 'The refusal is of {dato}, after the reporting period ends on {to}. Remove it from the extract, or ask the unit to correct the date if it is wrong.',
      },
      fixes: { remove: 'Remove the refusal' },
      what: 'A refusal was decided on a date that is not inside the reporting period.',
      why: 'The submission covers the registrations of the reporting year only, and a refusal counts by the date of the decision.',
      who: 'The vendor of the care system, since the extract should not hold it. If the date is wrong, the unit that registered the decision.',
    },
  },
});
