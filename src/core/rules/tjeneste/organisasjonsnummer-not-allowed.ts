import { F } from '../../model/fields';
import { rule } from '../rule';
import { demandOf, typeOf } from '../services';
import { removeField } from '../values';

export default rule({
  id: 'organisasjonsnummer-not-allowed',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.tjenestetype, F.organisasjonsnummer],
  source: 'Helsedirektoratet, questions and answers on IPLOS.',
  example: {
    wrong: '<tjTjenType>12</tjTjenType> <tjTjenUnderType>11</tjTjenUnderType> <tjInstOrgnr>310000019</tjInstOrgnr>',
    right: '<tjTjenType>12</tjTjenType> <tjTjenUnderType>11</tjTjenUnderType>',
  },
  check(record, context) {
    if (demandOf(record) !== 'not-allowed' || !record.has(F.organisasjonsnummer)) return;
    context.report(record.at(F.organisasjonsnummer), {
      key: typeOf(record)?.housing ? 'housing' : 'message',
      fixes: removeField(record, F.organisasjonsnummer),
    });
  },
  words: {
    nb: {
      title: 'Skal ikke ha organisasjonsnummer',
      messages: {
        message: 'Denne tjenesten skal ikke ha organisasjonsnummer. Fjern nummeret, eller rett tjenestetypen om den er feil.',
        housing: 'En bolig uten fast tilknyttet personell skal ikke ha organisasjonsnummer. Fjern nummeret, eller rett undertypen om boligen har personell.',
      },
      fixes: { remove: 'Fjern organisasjonsnummeret' },
      what: 'Organisasjonsnummer er oppgitt på en tjeneste som ikke skal ha det, for eksempel en bolig uten fast tilknyttet personell.',
      why: 'Nummeret får boligen til å se ut som om den har personell, og tjenesten blir knyttet til en enhet som ikke utfører den.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'No organisation number to be given',
      messages: {
        message: 'This service should have no organisation number. Remove the number, or correct the service type if that is wrong.',
        housing: 'Housing without permanent staff should have no organisation number. Remove the number, or correct the undertype if the housing has staff.',
      },
      fixes: { remove: 'Remove the organisation number' },
      what: 'An organisation number is given for a service that should have none, such as housing without permanent staff.',
      why: 'The number makes the housing look staffed, and ties the service to a unit that does not perform it.',
      who: 'The unit that registered the service.',
    },
  },
});
