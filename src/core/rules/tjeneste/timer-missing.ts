import { F } from '../../model/fields';
import { isGranted } from '../granted';
import { rule } from '../rule';
import { typeOf } from '../services';

export default rule({
  id: 'timer-missing',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.tjenestetype, F.timerPerUke],
  source: 'Helsedirektoratet, questions and answers on IPLOS: services that are counted in hours.',
  example: {
    wrong: '<tjTjenType>15</tjTjenType> <tjVedtak>2</tjVedtak>',
    right: '<tjTjenType>15</tjTjenType> <tjVedtak>2</tjVedtak> <tjTimerUke>2.5</tjTimerUke>',
  },
  check(record, context) {
    if (record.has(F.timerPerUke) || !typeOf(record)?.hours || !isGranted(record)) return;
    context.report(record.at(F.timerPerUke));
  },
  words: {
    nb: {
      title: 'Timer mangler',
      messages: { message: 'Tjenesten måles i timer, men timer per uke er ikke oppgitt. Be enheten registrere innvilget direkte tid.' },
      what: 'En innvilget tjeneste som måles i timer, mangler timer per uke.',
      why: 'Uten timer kan ikke omfanget av tjenesten telles med i statistikken.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Hours missing',
      messages: { message: 'The service is counted in hours, but hours a week are not given. Ask the unit to register the direct time granted.' },
      what: 'A granted service that is counted in hours lacks hours a week.',
      why: 'Without hours the extent of the service cannot be counted in the statistics.',
      who: 'The unit that registered the service.',
    },
  },
});
