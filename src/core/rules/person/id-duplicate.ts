import { F } from '../../model/fields';
import type { RecordKind } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import { keyOf } from '../keys';
import { rule } from '../rule';

const KINDS: readonly RecordKind[] = ['personopplysning', 'funksjon', 'tjeneste', 'diagnose', 'dogntilbud'];

/** Whether each id is higher than the one before, as systems number them; if so, none is there twice. */
function rising(records: readonly IplosRecord[]): boolean {
  for (let i = 1; i < records.length; i++) {
    if (!(records[i].int(F.nokkel) > records[i - 1].int(F.nokkel))) return false;
  }
  return true;
}

export default rule({
  id: 'id-duplicate',
  severity: 'error',
  cause: 'extraction',
  scope: 'unique',
  needs: [F.personnokkel],
  source: 'IPLOS: pePeID is unique in the file, and the other ids among their kind within the person.',
  example: {
    wrong: '<DIAGNOSE diPeID="7" diDiID="1">…</DIAGNOSE> <DIAGNOSE diPeID="7" diDiID="1">…</DIAGNOSE>',
    right: '<DIAGNOSE diPeID="7" diDiID="1">…</DIAGNOSE> <DIAGNOSE diPeID="7" diDiID="2">…</DIAGNOSE>',
  },
  key({ record }) {
    const key = keyOf(record, F.personnokkel);
    return key === undefined ? undefined : { key, at: record.at(F.personnokkel) };
  },
  check(person, context) {
    for (const kind of KINDS) {
      const records = person.records(kind);
      if (rising(records)) continue;
      const seen = new Set<string | number>();
      for (const record of records) {
        const id = keyOf(record, F.nokkel);
        if (id === undefined) continue;
        if (seen.has(id)) context.report(record.at(F.nokkel), { key: 'record' });
        seen.add(id);
      }
    }
  },
  words: {
    nb: {
      title: 'Samme id to ganger',
      messages: {
        message: 'En person med samme id står tidligere i filen. Be leverandøren gi hver person sin egen id.',
        schema: 'Samme {name} står tidligere i filen, og skjemaet krever at den er entydig. Be leverandøren om en ny fil.',
        record: 'En tidligere opplysning av samme slag om personen har samme id. Be leverandøren gi hver opplysning sin egen id.',
      },
      what: 'To personer i filen har samme id, eller to opplysninger av samme slag om én person har det.',
      why: 'Opplysninger med samme id kan ikke skilles fra hverandre, og den ene kan bli borte hos mottakeren.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'The same id twice',
      messages: {
        message: 'A person with the same id stands earlier in the file. Ask the vendor to give each person an id of their own.',
        schema: 'The same {name} stands earlier in the file, and the schema wants it to be unique. Ask the vendor for a new file.',
        record: 'An earlier record of the same kind on the person has the same id. Ask the vendor to give each record an id of its own.',
      },
      what: 'Two persons in the file have the same id, or two records of the same kind on one person do.',
      why: 'Records with the same id cannot be told apart, and one of them may be lost with the receiver.',
      who: 'The vendor of the care system.',
    },
  },
});
