import { F } from '../../model/fields';
import { echo } from '../echo';
import { rewriteValue } from '../fixes';
import { hoursOf } from '../hours';
import { rule } from '../rule';

const FIELDS = [F.timerPerUke, F.reserverteTimerPerUke];
/** More digits than two after a comma may be thousands. */
const WITH_COMMA = /^\d+,\d{1,2}$/;

export default rule({
  id: 'timer-invalid',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.timerPerUke],
  source: 'IPLOS: hours a week are a decimal number with a point.',
  example: { wrong: '<tjTimerUke>2,5</tjTimerUke>', right: '<tjTimerUke>2.5</tjTimerUke>' },
  check(record, context) {
    for (const field of FIELDS) {
      if (!record.has(field)) continue;
      const hours = hoursOf(record, field);
      if (hours >= 0) continue;
      const key = hours < 0 ? 'negative' : 'message';
      const text = record.text(field);
      const fixes = WITH_COMMA.test(text) ? rewriteValue(record, field, text.replace(',', '.'), 'point', {}) : undefined;
      context.report(record.at(field), { key, args: { timer: echo(text) }, fixes });
    }
  },
  words: {
    nb: {
      title: 'Ugyldig timetall',
      messages: {
        message: '{timer} er ikke et gyldig timetall. Skriv timer per uke som et tall med punktum, for eksempel 2.5.',
        negative: 'Timetallet {timer} er mindre enn null. Be enheten registrere hvor mange timer per uke som er innvilget.',
      },
      fixes: { point: 'Skriv punktum i stedet for komma' },
      what: 'Timer per uke er ikke et tall, eller tallet er mindre enn null.',
      why: 'Timene kan ikke telles, og mottakeren kan avvise hele filen.',
      who: 'Enheten som har registrert tjenesten. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Invalid number of hours',
      messages: {
        message: '{timer} is no number of hours. Write hours a week as a number with a point, such as 2.5.',
        negative: 'The number of hours {timer} is less than zero. Ask the unit to register how many hours a week are granted.',
      },
      fixes: { point: 'Write a point instead of the comma' },
      what: 'Hours a week are not a number, or the number is less than zero.',
      why: 'The hours cannot be counted, and the receiver may turn the whole file away.',
      who: 'The unit that registered the service. If there are many, the vendor of the care system.',
    },
  },
});
