import { F } from '../../model/fields';
import { echo } from '../echo';
import { rule } from '../rule';
import { typeOf } from '../services';

export default rule({
  id: 'undertype-invalid',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.tjenestetype, F.undertype],
  source: 'List 9170, staff of housing.',
  example: {
    wrong: '<tjTjenType>12</tjTjenType> <tjTjenUnderType>3</tjTjenUnderType>',
    right: '<tjTjenType>12</tjTjenType> <tjTjenUnderType>30</tjTjenUnderType>',
  },
  check(record, context) {
    if (!record.has(F.undertype) || !typeOf(record)?.housing) return;
    const kode = record.text(F.undertype);
    if (context.codes.status('9170', kode) === 'valid') return;
    context.report(record.at(F.undertype), { args: { kode: echo(kode) } });
  },
  words: {
    nb: {
      title: 'Ugyldig undertype for bolig',
      messages: { message: '{kode} er ikke en gyldig undertype for bolig. Be enheten registrere 10 eller 11 (uten fast personell), 20 eller 21 (deler av døgnet), eller 30 eller 31 (hele døgnet).' },
      what: 'Undertypen til en bolig er ikke i kodeverket 9170.',
      why: 'Undertypen avgjør om boligen skal ha organisasjonsnummer, og skiller boliger med og uten personell i statistikken.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Invalid undertype of housing',
      messages: { message: '{kode} is no undertype of housing. Ask the unit to register 10 or 11 (no permanent staff), 20 or 21 (part of the day), or 30 or 31 (round the clock).' },
      what: 'The undertype of housing is not in list 9170.',
      why: 'The undertype decides whether the housing should have an organisation number, and parts housing with and without staff in the statistics.',
      who: 'The unit that registered the service.',
    },
  },
});
