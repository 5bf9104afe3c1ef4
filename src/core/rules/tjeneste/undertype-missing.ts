import { F } from '../../model/fields';
import { isRefused } from '../granted';
import { rule } from '../rule';
import { typeOf } from '../services';
import { askValue } from '../values';

export default rule({
  id: 'undertype-missing',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.tjenestetype, F.undertype],
  source: 'List 9170, staff of housing; the letter of 2016 asks for organisation numbers by it.',
  example: {
    wrong: '<tjTjenType>12</tjTjenType>',
    right: '<tjTjenType>12</tjTjenType> <tjTjenUnderType>30</tjTjenUnderType>',
  },
  check(record, context) {
    if (!typeOf(record)?.housing || record.has(F.undertype) || isRefused(record)) return;
    context.report(record.at(F.undertype), { fixes: askValue(record, F.undertype) });
  },
  words: {
    nb: {
      title: 'Boligens bemanning mangler',
      messages: { message: 'Det er ikke oppgitt om boligen har fast tilknyttet personell. Be enheten registrere undertypen (10, 11, 20, 21, 30 eller 31).' },
      fixes: { insert: 'Skriv undertypen …' },
      what: 'En bolig mangler undertypen som sier om den har fast tilknyttet personell, og om det er hele døgnet.',
      why: 'Undertypen avgjør om boligen skal ha organisasjonsnummer, og skiller boliger med og uten personell i statistikken.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Staff of housing missing',
      messages: { message: 'It is not stated whether the housing has permanent staff. Ask the unit to register the undertype (10, 11, 20, 21, 30 or 31).' },
      fixes: { insert: 'Type the undertype …' },
      what: 'Housing lacks the undertype that says whether it has permanent staff, and whether that is round the clock.',
      why: 'The undertype decides whether the housing should have an organisation number, and parts housing with and without staff in the statistics.',
      who: 'The unit that registered the service.',
    },
  },
});
