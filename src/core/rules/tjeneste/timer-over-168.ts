import { F } from '../../model/fields';
import { hoursOf } from '../hours';
import { rule } from '../rule';

const FIELDS = [F.timerPerUke, F.reserverteTimerPerUke];
const HOURS_OF_A_WEEK = 168;
/** As many digits as hours may have. A longer number may be anybody's, and is not repeated. */
const MOST_SHOWN = 100_000;

export default rule({
  id: 'timer-over-168',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.timerPerUke],
  source: 'Helsedirektoratet, questions and answers on IPLOS: no more than 168 hours a week on one service.',
  example: { wrong: '<tjTimerUke>200</tjTimerUke>', right: '<tjTimerUke>50</tjTimerUke>' },
  check(record, context) {
    for (const field of FIELDS) {
      const hours = hoursOf(record, field);
      if (!(hours > HOURS_OF_A_WEEK)) continue;
      context.report(record.at(field), hours < MOST_SHOWN ? { args: { timer: hours } } : { key: 'absurd' });
    }
  },
  words: {
    nb: {
      title: 'Flere timer enn uken har',
      messages: {
        message: '{timer} timer er mer enn de 168 timene uken har. Be enheten registrere timer per uke; timer per måned deles på fire.',
        absurd: 'Dette er mer enn de 168 timene uken har, og ligner ikke på et antall timer. Be enheten kontrollere hva som er registrert.',
      },
      what: 'En tjeneste har mer enn 168 timer per uke.',
      why: 'Timene skal være innvilget direkte tid per uke. Høye tall kommer ofte av timer per måned, eller av minutter.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'More hours than a week has',
      messages: {
        message: '{timer} hours are more than the 168 hours of a week. Ask the unit to register hours a week; hours a month are divided by four.',
        absurd: 'This is more than the 168 hours of a week, and does not look like a number of hours. Ask the unit to check what was registered.',
      },
      what: 'A service has more than 168 hours a week.',
      why: 'The hours should be direct time granted a week. High numbers often come of hours a month, or of minutes.',
      who: 'The unit that registered the service.',
    },
  },
});
