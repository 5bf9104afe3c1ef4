import { F } from '../../model/fields';
import { KeyMap } from '../../text/key-map';
import type { Range } from '../../text/range';
import { fileRule } from '../rule';
import { guidOf } from '../guid';

interface Notifikasjon {
  readonly own: string | undefined;
  readonly original: boolean;
  readonly reference: string | undefined;
}

export default fileRule<Notifikasjon>({
  id: 'kpr-reference-not-original',
  severity: 'error',
  cause: 'extraction',
  scope: 'file',
  needsRecords: ['notifikasjon'],
  source: 'HIS 1135:2021: the reference always points at an original notification (N).',
  fact({ record }) {
    if (record.kind !== 'notifikasjon') return undefined;
    const says = { own: guidOf(record, F.nokkel), original: record.text(F.status) === 'N', reference: guidOf(record, F.referanse) };
    // Without a reference nothing is told, and the key stands nearer than the start tag that would be looked for.
    return { says, at: record.at(says.reference === undefined ? F.nokkel : F.referanse) };
  },
  look() {
    const originals = new KeyMap();
    const waiting = new Map<string, Range[]>();
    return {
      add({ says: { own, original, reference }, at }, tell) {
        if (own !== undefined) {
          if (waiting.size > 0) {
            if (!original) for (const place of waiting.get(own) ?? []) tell(place);
            waiting.delete(own);
          }
          originals.set(own, Number(original));
        }
        if (reference === undefined) return false;
        const known = originals.get(reference);
        if (known === 0) tell(at);
        if (known !== undefined) return false;
        // It may come later in the file, or have been sent long ago.
        waiting.set(reference, [...waiting.get(reference) ?? [], at]);
        return true;
      },
    };
  },
  words: {
    nb: {
      title: 'Referansen viser ikke til en opprinnelig notifikasjon',
      messages: { message: 'Referansen viser til en notifikasjon som selv er en rettelse. Be leverandøren vise til den opprinnelige (N).' },
      what: 'Referansen viser til en notifikasjon i samme melding som har en annen status enn N. Tidligere meldinger kan ikke kontrolleres her.',
      why: 'Registeret retter den opprinnelige notifikasjonen. Viser referansen til en rettelse, blir det ikke rettet noe.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'The reference does not point at an original',
      messages: { message: 'The reference points at a notification that is itself a correction. Ask the vendor to refer to the original (N).' },
      what: 'The reference points at a notification of the same message that has another status than N. What earlier messages hold, the check does not know.',
      why: 'The register corrects the original notification. Where the reference points at a correction, nothing is corrected.',
      who: 'The vendor of the care system.',
    },
  },
});
