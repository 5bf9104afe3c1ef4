import { F } from '../../model/fields';
import { detached } from '../../text/detached';
import type { Range } from '../../text/range';
import { fileRule } from '../rule';

interface Stopp {
  readonly id: string;
  readonly begins: boolean;
}

export default fileRule<Stopp>({
  id: 'kpr-stopp-unpaired',
  severity: 'information',
  cause: 'extraction',
  scope: 'file',
  needsRecords: ['midlertidigStoppTil', 'midlertidigStoppFra'],
  needsWhole: true,
  source: 'HIS 1135:2021: the end of a temporary stop pairs with its beginning by midlertidigStoppID.',
  fact(part) {
    const [fra] = part.records('midlertidigStoppFra');
    const record = fra ?? part.records('midlertidigStoppTil')[0];
    if (!record?.has(F.stoppnokkel)) return undefined;
    return { says: { id: detached(record.text(F.stoppnokkel)), begins: record === fra }, at: record.at(F.stoppnokkel) };
  },
  look() {
    const begun = new Set<string>();
    const waiting = new Map<string, Range[]>();
    return {
      add({ says: { id, begins }, at }) {
        if (begins) {
          begun.add(id);
          waiting.delete(id);
        }
        if (begins || begun.has(id)) return false;
        waiting.set(id, [...waiting.get(id) ?? [], at]);
        return true;
      },
      end(_root, tell) {
        for (const places of waiting.values()) for (const at of places) tell(at);
      },
    };
  },
  words: {
    nb: {
      title: 'Stopp uten begynnelse',
      messages: { message: 'Det midlertidige stoppet slutter her, men begynner ikke i denne meldingen. Kontroller at begynnelsen er meldt tidligere.' },
      what: 'En «midlertidig stopp til» har ingen «midlertidig stopp fra» med samme id i meldingen.',
      why: 'Registeret kobler de to ved id-en. Er begynnelsen aldri meldt, kan ikke oppholdet telles riktig.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Stop without a beginning',
      messages: { message: 'The temporary stop ends here but does not begin in this message. See to it that the beginning was reported earlier.' },
      what: 'A "midlertidig stopp til" has no "midlertidig stopp fra" of the same id in the message.',
      why: 'The register ties the two by the id. Where the beginning was never reported, the stay cannot be counted rightly.',
      who: 'The vendor of the care system.',
    },
  },
});
