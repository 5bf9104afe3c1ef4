import { F } from '../../model/fields';
import { rule } from '../rule';

export default rule({
  id: 'kpr-reference-missing',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['notifikasjon'],
  needs: [F.status, F.referanse],
  source: 'HIS 1135:2021: notifikasjonRef is used with every status but N (Original).',
  example: { wrong: 'statusNotifikasjon="M"', right: 'statusNotifikasjon="M" notifikasjonRef="…"' },
  check(record, context) {
    if (!record.has(F.status) || record.text(F.status) === 'N' || record.has(F.referanse)) return;
    context.report(record.at(F.status));
  },
  words: {
    nb: {
      title: 'Referanse mangler',
      messages: { message: 'Notifikasjonen retter en annen, men sier ikke hvilken. Be leverandøren ta med referansen til den opprinnelige.' },
      what: 'En notifikasjon med en annen status enn N mangler referanse til notifikasjonen den retter.',
      why: 'Registeret kan ikke rette eller annullere noe når det ikke vet hva.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Reference missing',
      messages: { message: 'The notification corrects another one but does not say which. Ask the vendor to put in the reference to the original.' },
      what: 'A notification with another status than N lacks the reference to the notification that it corrects.',
      why: 'The register can neither correct nor annul when it does not know what.',
      who: 'The vendor of the care system.',
    },
  },
});
