import { F } from '../../model/fields';
import type { Template } from '../../model/record';
import type { Fix } from '../../findings/finding';
import type { Range } from '../../text/range';
import { fileRule } from '../rule';

/** Types of list 8471 of which there must be one each; those of the supplier are asked for more mildly. */
const WANTED = [{ type: 16 }, { type: 17 }, { type: 1, severity: 'warning' }, { type: 15, severity: 'warning' }] as const;

/** What a contact says, or the municipality, beside which one could stand. */
interface Says {
  readonly type: number | undefined;
  readonly template: Template | undefined;
}

/** The place of one more contact, and how it would be written there. */
interface Room {
  readonly place: Range;
  readonly template: Template;
}

export default fileRule<Says>({
  id: 'kpr-contact-missing',
  severity: 'error',
  cause: 'extraction',
  scope: 'file',
  needsRecords: ['notifikasjon', 'kontakt'],
  needsWhole: true,
  source: 'HIS 1135:2021: contact persons of type 1, 15, 16 and 17 must each be there.',
  fact({ record }) {
    if (record.kind !== 'kontakt' && record.kind !== 'kommune') return undefined;
    const type = record.kind === 'kontakt' ? record.int(F.kontakttype) : undefined;
    return { says: { type, template: record.beside('kontakt') }, at: record.range };
  },
  look() {
    const seen = new Set<number>();
    let room: Room | undefined;
    return {
      add({ says: { type, template }, at }) {
        if (type !== undefined) seen.add(type);
        // After the last contact; before the municipality where there is none.
        if (template && (template.isAfter || !room)) {
          const offset = template.isAfter ? at.end : at.start;
          room = { place: { start: offset, end: offset }, template };
        }
        return false;
      },
      end(root, tell) {
        for (const { type, ...milder } of WANTED) {
          if (!seen.has(type)) tell(root, { key: `type-${type}`, fixes: room && [contact(room, type)], ...milder });
        }
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
      fixes: { insert: 'Sett inn en kontaktperson av type {type}, og skriv navn og e-post' },
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
      fixes: { insert: 'Insert a contact person of type {type}, and type name and e-mail' },
      what: 'The message is to have at least one contact person of each of the types 1, 15, 16 and 17. The same person may have several roles.',
      why: 'The register turns to these with questions on the message. Where they are missing, the questions go to nobody.',
      who: 'The vendor of the care system; for types 16 and 17 the IPLOS contact of the municipality, who has the names.',
    },
  },
});

/** A contact of a type that is typed in; nothing of it but the type is known. */
function contact({ place, template: { parts } }: Room, type: number): Fix {
  const texts = [''];
  for (const part of parts) {
    if (typeof part === 'string') texts[texts.length - 1] += part;
    else if (part.field === F.kontakttype) texts[texts.length - 1] += type;
    else texts.push('');
  }
  return { kind: 'snippet', key: 'insert', args: { type }, place, before: texts[0], between: texts.slice(1, -1), after: texts[texts.length - 1] };
}
