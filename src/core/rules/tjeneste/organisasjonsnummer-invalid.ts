import { cleanOrganisasjonsnummer, isOrganisasjonsnummer } from '../../identifiers/organisasjonsnummer';
import { F, TJENESTE_KINDS } from '../../model/fields';
import { rule } from '../rule';
import { stripTo } from '../values';

export default rule({
  id: 'organisasjonsnummer-invalid',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: [...TJENESTE_KINDS, 'dogntilbud', 'institusjon'],
  needs: [F.organisasjonsnummer],
  source: 'Enhetsregisteret: nine digits with a modulus-11 check digit.',
  example: { wrong: '<tjInstOrgnr>310 000 019</tjInstOrgnr>', right: '<tjInstOrgnr>310000019</tjInstOrgnr>' },
  check(record, context) {
    if (!record.has(F.organisasjonsnummer)) return;
    const text = record.text(F.organisasjonsnummer);
    if (isOrganisasjonsnummer(text)) return;
    const cleaned = cleanOrganisasjonsnummer(text);
    context.report(record.at(F.organisasjonsnummer), cleaned === undefined
      ? undefined
      : { key: 'separators', fixes: stripTo(record, F.organisasjonsnummer, cleaned) });
  },
  words: {
    nb: {
      title: 'Ugyldig organisasjonsnummer',
      messages: {
        message: 'Dette er ikke et gyldig organisasjonsnummer. Be enheten kontrollere nummeret; det har ni siffer, og det siste er et kontrollsiffer.',
        separators: 'Organisasjonsnummeret er skrevet med mellomrom eller skilletegn. Skriv bare de ni sifrene.',
      },
      fixes: { strip: 'Fjern mellomrom og skilletegn' },
      what: 'Organisasjonsnummeret er ikke ni siffer, eller kontrollsifferet er feil.',
      why: 'Tjenesten kan ikke knyttes til enheten, og for institusjoner og bemannede boliger hører nummeret til minimumskravene i brevet om innsending.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Invalid organisation number',
      messages: {
        message: 'This is no organisation number. Ask the unit to check the number; it has nine digits, and the last is a check digit.',
        separators: 'The organisation number is written with blanks or punctuation. Write the nine digits only.',
      },
      fixes: { strip: 'Remove blanks and punctuation' },
      what: 'The organisation number is not nine digits, or its check digit is wrong.',
      why: 'The service cannot be tied to the unit, and for institutions and staffed housing the number is among the minimum fields of the letter on submission.',
      who: 'The unit that registered the service.',
    },
  },
});
