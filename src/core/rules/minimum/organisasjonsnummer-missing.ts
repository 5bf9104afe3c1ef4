import { F, TJENESTE_KINDS } from '../../model/fields';
import { isGranted } from '../granted';
import { rule } from '../rule';
import { demandOf, serviceTypeFor, typeOf } from '../services';
import { chooseUnit } from '../values';

export default rule({
  id: 'organisasjonsnummer-missing',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: [...TJENESTE_KINDS, 'dogntilbud'],
  needs: [F.organisasjonsnummer],
  minimum: true,
  insteadOfMissing: { fields: [F.organisasjonsnummer] },
  source: 'Letter of 2016: the organisation number is a minimum for institutions and for housing with permanent staff.',
  example: {
    wrong: '<tjTjenType>18</tjTjenType> <tjVedtak>2</tjVedtak>',
    right: '<tjTjenType>18</tjTjenType> <tjVedtak>2</tjVedtak> <tjInstOrgnr>310000019</tjInstOrgnr>',
  },
  check(record, context, person) {
    if (record.has(F.organisasjonsnummer)) return;
    const stay = record.kind === 'dogntilbud';
    if (!stay && !(isGranted(record) && demandOf(record) === 'minimum')) return;
    context.report(record.at(F.organisasjonsnummer), {
      key: stay ? 'stay' : typeOf(record)?.housing ? 'housing' : 'message',
      fixes: chooseUnit(record, serviceTypeFor(record, person)),
    });
  },
  words: {
    nb: {
      title: 'Organisasjonsnummer mangler',
      messages: {
        message: 'Institusjonstjenesten mangler organisasjonsnummer. Be enheten registrere nummeret til institusjonen som gir tjenesten.',
        housing: 'Boligen har fast tilknyttet personell, men mangler organisasjonsnummer. Be enheten registrere nummeret til boligen.',
        stay: 'Døgntilbudet mangler organisasjonsnummer. Be enheten registrere nummeret til stedet der personen oppholdt seg.',
      },
      fixes: { unit: 'Velg enheten som gir tjenesten …' },
      what: 'En innvilget institusjonstjeneste, en innvilget bolig med fast tilknyttet personell eller et døgntilbud mangler organisasjonsnummeret til enheten.',
      why: 'Organisasjonsnummeret hører til minimumskravene i brevet om innsending for institusjoner og boliger med fast tilknyttet personell. Uten det kan tjenesten ikke knyttes til stedet.',
      who: 'Enheten som har registrert tjenesten. Mangler boligen nummer, må kommunen registrere den i Bedrifts- og foretaksregisteret.',
    },
    en: {
      title: 'Organisation number missing',
      messages: {
        message: 'The institution service has no organisation number. Ask the unit to register the number of the institution that gives it.',
        housing: 'The housing has permanent staff but no organisation number. Ask the unit to register the number of the housing.',
        stay: 'The stay around the clock has no organisation number. Ask the unit to register the number of the place where the person stayed.',
      },
      fixes: { unit: 'Choose the unit that gives the service …' },
      what: 'A granted institution service, granted housing with permanent staff, or a stay around the clock lacks the organisation number of the unit.',
      why: 'The organisation number is among the minimum fields of the letter on submission for institutions and for housing with permanent staff. Without it the service cannot be tied to the place.',
      who: 'The unit that registered the service. Where the housing has no number, the municipality has to enter it in the Register of Business Enterprises.',
    },
  },
});
