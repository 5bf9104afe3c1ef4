import { F } from '../../model/fields';
import { day, rule } from '../rule';

export default rule({
  id: 'period-mismatch',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['innhold'],
  needs: [F.fraDato, F.tilDato],
  insteadOfMissing: { fields: [F.fraDato, F.tilDato] },
  source: 'Letter of 2016: the submission covers 1 January to 31 December of the reporting year.',
  example: {
    wrong: '<iiFraDato>20160101</iiFraDato><iiTilDato>20161130</iiTilDato>',
    right: '<iiFraDato>20160101</iiFraDato><iiTilDato>20161231</iiTilDato>',
  },
  check(record, context) {
    const { period, year } = context;
    if (!period || year === undefined) {
      if (!record.present(F.fraDato) && !record.present(F.tilDato)) context.report(record.tag, { key: 'missing' });
      return;
    }
    const fra = record.date(F.fraDato);
    const til = record.date(F.tilDato);
    // What is no day at all is dato-invalid's.
    const fraDiffers = !Number.isNaN(fra) && fra !== period.from;
    const tilDiffers = !Number.isNaN(til) && til !== period.to;
    if (!fraDiffers && !tilDiffers) return;
    const key = fraDiffers && tilDiffers ? 'both' : fraDiffers ? 'fra' : 'til';
    const args = { fra: day(fra), til: day(til), from: day(period.from), to: day(period.to), year: String(year) };
    context.report(record.at(fraDiffers ? F.fraDato : F.tilDato), { key, args });
  },
  words: {
    nb: {
      title: 'Feil periode i hodet',
      messages: {
        both: 'Uttrekket gjelder {fra} til {til}, men rapporteringsåret {year} går fra {from} til {to}. Kontroller at riktig fil er åpnet, eller ta ut filen på nytt for hele året.',
        fra: 'Uttrekket gjelder fra {fra}, men rapporteringsåret {year} begynner {from}. Ta ut filen på nytt for hele året.',
        til: 'Uttrekket gjelder til {til}, men rapporteringsåret {year} slutter {to}. Ta ut filen på nytt for hele året.',
        missing: 'Hodet sier ikke hvilken periode uttrekket gjelder, så datoene er ikke kontrollert mot noen periode. Be leverandøren om et uttrekk med periode.',
      },
      what: 'Fra- og til-dato i hodet er ikke første og siste dag i rapporteringsåret, eller de mangler.',
      why: 'Innsendingen skal omfatte hele rapporteringsåret. Et uttrekk for en annen periode gir feil tall for kommunen.',
      who: 'Den som har tatt ut filen. Kan perioden ikke velges i fagsystemet, leverandøren.',
    },
    en: {
      title: 'Wrong period in the head',
      messages: {
        both: 'The extract covers {fra} to {til}, but the reporting year {year} runs from {from} to {to}. Check that this is the right file, or make the extract anew for the whole year.',
        fra: 'The extract begins on {fra}, but the reporting year {year} begins on {from}. Make the extract anew for the whole year.',
        til: 'The extract ends on {til}, but the reporting year {year} ends on {to}. Make the extract anew for the whole year.',
        missing: 'The head does not say which period the extract covers, so dates are not checked against any. Ask the vendor for an extract with a period.',
      },
      what: 'The start and end date in the head are not the first and last day of the reporting year, or are missing.',
      why: 'The submission covers the whole reporting year. An extract of another period gives wrong figures for the municipality.',
      who: 'Whoever made the extract. If the care system gives no choice of period, the vendor.',
    },
  },
});
