import { F } from '../../model/fields';
import { rule } from '../rule';

export default rule({
  id: 'ident-pair-kommune',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['institusjon'],
  needs: [F.organisasjonsnummer],
  source: 'Ident message of 2018: the institution is the municipality, by its organisation number.',
  check(record, context) {
    const { ownOrgnr } = context.municipality;
    if (!context.partner || ownOrgnr.size === 0 || !record.has(F.organisasjonsnummer)) return;
    if (!ownOrgnr.has(record.text(F.organisasjonsnummer))) context.report(record.at(F.organisasjonsnummer));
  },
  words: {
    nb: {
      title: 'En annen kommune i paret',
      messages: {
        message: 'Identmeldingen har et annet organisasjonsnummer enn kommunens. Velg identmeldingen som hører til uttrekket, eller kontroller nummeret i innstillingene.',
      },
      what: 'Institusjonen i identmeldingen er ikke kommunen, slik innstillingen iplos.kommune.organisasjonsnummer oppgir den.',
      why: 'Personnumrene blir knyttet til en annen kommunes opplysninger.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Another municipality in the pair',
      messages: {
        message: 'The ident message has another organisation number than the municipality. Choose the ident message that belongs to the extract, or check the number in the settings.',
      },
      what: 'The institution of the ident message is not the municipality as the setting iplos.kommune.organisasjonsnummer gives it.',
      why: 'The identifiers would be tied to the records of another municipality.',
      who: 'The vendor of the care system.',
    },
  },
});
