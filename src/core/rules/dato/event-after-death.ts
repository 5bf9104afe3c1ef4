import { F } from '../../model/fields';
import { day, rule } from '../rule';

export default rule({
  id: 'event-after-death',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['personopplysning', 'funksjon', 'tjeneste', 'diagnose', 'dogntilbud'],
  needs: [F.fraDato],
  source: 'IPLOS: nothing begins for a person after the date of death.',
  example: {
    wrong: '<peDodDato>20160501</peDodDato>… <fnFraDato>20160507</fnFraDato>',
    right: '<peDodDato>20160501</peDodDato>… <fnFraDato>20160407</fnFraDato>',
  },
  check(record, context, person) {
    const fra = record.date(F.fraDato);
    if (person && fra > person.record.date(F.dodsdato)) context.report(record.at(F.fraDato), { args: { fra: day(fra) } });
  },
  words: {
    nb: {
      title: 'Begynner etter dødsfallet',
      messages: { message: 'Fra-datoen {fra} er etter personens dødsdato. Be enheten kontrollere begge datoene.' },
      what: 'En tjeneste, vurdering, diagnose eller annen opplysning begynner etter datoen da personen døde.',
      why: 'En av datoene er feil, eller opplysningen hører til en annen person.',
      who: 'Enheten som har registrert opplysningen.',
    },
    en: {
      title: 'Begins after death',
      messages: { message: 'The start date {fra} is after the person\'s date of death. Ask the unit to check both dates.' },
      what: 'A service, assessment, diagnosis or other information begins after the date on which the person died.',
      why: 'One of the dates is wrong, or the information belongs to another person.',
      who: 'The unit that registered it.',
    },
  },
});
