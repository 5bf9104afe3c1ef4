import { F } from '../../model/fields';
import { day, rule } from '../rule';

export default rule({
  id: 'til-before-fra',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  // The head's own dates are period-mismatch's.
  on: ['personopplysning', 'funksjon', 'tjeneste', 'diagnose', 'dogntilbud'],
  needs: [F.fraDato, F.tilDato],
  source: 'IPLOS: nothing ends before it begins.',
  example: {
    wrong: '<tjFraDato>20160501</tjFraDato><tjTilDato>20160401</tjTilDato>',
    right: '<tjFraDato>20160401</tjFraDato><tjTilDato>20160501</tjTilDato>',
  },
  check(record, context) {
    const fra = record.date(F.fraDato);
    const til = record.end(F.tilDato);
    if (til < fra) context.report(record.at(F.tilDato), { args: { fra: day(fra), til: day(til) } });
  },
  words: {
    nb: {
      title: 'Slutter før det begynner',
      messages: { message: 'Til-datoen {til} er før fra-datoen {fra}. Be enheten rette den som er feil.' },
      what: 'En periode har en til-dato som er tidligere enn fra-datoen.',
      why: 'Perioden kan ikke telles, og det er ikke mulig å vite hvilken av de to datoene som er riktig.',
      who: 'Enheten som har registrert opplysningen.',
    },
    en: {
      title: 'Ends before it begins',
      messages: { message: 'The end date {til} is before the start date {fra}. Ask the unit to correct the one that is wrong.' },
      what: 'A period has an end date that is earlier than its start date.',
      why: 'The period cannot be counted, and there is no knowing which of the two dates is right.',
      who: 'The unit that registered it.',
    },
  },
});
