import { F } from '../../model/fields';
import { fileRule } from '../rule';

/** Types of list 8471 of which there must be one each; those of the supplier are asked for more mildly. */
const WANTED = [{ type: 16 }, { type: 17 }, { type: 1, severity: 'warning' }, { type: 15, severity: 'warning' }] as const;

export default fileRule<number>({
  id: 'kpr-contact-missing',
  severity: 'error',
  cause: 'extraction',
  scope: 'file',
  needsRecords: ['notifikasjon', 'kontakt'],
  source: 'HIS 1135:2021: contact persons of type 1, 15, 16 and 17 must each be there.',
  fact({ record }) {
    return record.kind === 'kontakt' ? { says: record.int(F.kontakttype), at: record.at(F.kontakttype) } : undefined;
  },
  look() {
    const seen = new Set<number>();
    return {
      add({ says: type }) {
        seen.add(type);
        return false;
      },
      end(root, tell) {
        for (const { type, ...milder } of WANTED) if (!seen.has(type)) tell(root, { key: `type-${type}`, ...milder });
      },
    };
  },
  words: {
    nb: {
      title: 'Kontaktperson mangler',
      messages: {
        'type-16': 'Meldingen mangler kontaktperson av type 16, IPLOS kontaktperson. Legg den inn, eller be leverandøren ta den med.',
        'type-17': 'Meldingen mangler kontaktperson av type 17, IPLOS innsendingsansvarlig. Legg den inn, eller be leverandøren ta den med.',
        'type-1': 'Meldingen mangler kontaktperson av type 1, teknisk produksjon. Be leverandøren ta den med.',
        'type-15': 'Meldingen mangler kontaktperson av type 15, EPJ-leverandør for meldingsvalidering. Be leverandøren ta den med.',
      },
      what: 'Meldingen skal ha minst én kontaktperson av hver av typene 1, 15, 16 og 17. Samme person kan ha flere roller.',
      why: 'Registeret vender seg til disse med spørsmål om meldingen. Mangler de, har registeret ingen å spørre.',
      who: 'Leverandøren av fagsystemet; for type 16 og 17 kommunens IPLOS-kontakt, som har navnene.',
    },
    en: {
      title: 'Contact person missing',
      messages: {
        'type-16': 'The message lacks a contact person of type 16, IPLOS contact. Put one in, or ask the vendor to.',
        'type-17': 'The message lacks a contact person of type 17, responsible for IPLOS submission. Put one in, or ask the vendor to.',
        'type-1': 'The message lacks a contact person of type 1, technical production. Ask the vendor to put one in.',
        'type-15': 'The message lacks a contact person of type 15, supplier for validation of messages. Ask the vendor to put one in.',
      },
      what: 'The message is to have at least one contact person of each of the types 1, 15, 16 and 17. The same person may have several roles.',
      why: 'The register turns to these with questions on the message. Where they are missing, the questions go to nobody.',
      who: 'The vendor of the care system; for types 16 and 17 the IPLOS contact of the municipality, who has the names.',
    },
  },
});
