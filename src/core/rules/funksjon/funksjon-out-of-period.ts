import { F } from '../../model/fields';
import { sideOfRecord, tellOutside } from '../periods';
import { rule } from '../rule';

export default rule({
  id: 'funksjon-out-of-period',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: ['funksjon'],
  needs: [F.fraDato, F.tilDato],
  source: 'Letter of 2016: the submission covers the registrations of the reporting year; an assessment must touch it.',
  example: {
    wrong: '<fnFraDato>20140101</fnFraDato><fnTilDato>20151231</fnTilDato>',
    right: '<fnFraDato>20140101</fnFraDato><fnTilDato>20160101</fnTilDato>',
  },
  check(record, context) {
    const side = sideOfRecord(record, context.period);
    if (!side) return;
    // A beginning after the extraction is an error, and dato-after-uttrekk tells it.
    if (side === 'after' && context.head && record.date(F.fraDato) > context.head.uttrekksdato) return;
    tellOutside(record, context, side);
  },
  words: {
    nb: {
      title: 'Vurdering utenfor perioden',
      messages: {
        before: 'Vurderingen ble avsluttet {dato}, før rapporteringsperioden begynner {from}. Be enheten kontrollere datoen, eller fjern vurderingen fra uttrekket.',
        after: 'Vurderingen gjelder fra {dato}, etter at rapporteringsperioden slutter {to}. Be enheten kontrollere datoen, eller fjern vurderingen fra uttrekket.',
      },
      fixes: { remove: 'Fjern vurderingen' },
      what: 'En vurdering av bistandsbehov har ingen dag i rapporteringsperioden.',
      why: 'Bistandsbehovet skal gjelde rapporteringsåret. En vurdering fra et annet år sier ikke noe om behovet i perioden.',
      who: 'Enheten som har registrert vurderingen. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Assessment out of period',
      messages: {
        before: 'The assessment ended on {dato}, before the reporting period begins on {from}. Ask the unit to check the date, or remove the assessment from the extract.',
        after: 'The assessment holds from {dato}, after the reporting period ends on {to}. Ask the unit to check the date, or remove the assessment from the extract.',
      },
      fixes: { remove: 'Remove the assessment' },
      what: 'An assessment of the need for assistance has no day inside the reporting period.',
      why: 'The need for assistance is to be that of the reporting year. An assessment of another year says nothing about the period.',
      who: 'The unit that registered the assessment. If there are many, the vendor of the care system.',
    },
  },
});
