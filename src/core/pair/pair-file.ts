import type { Records } from '../check/record-reader';
import type { Format } from '../format/format';
import { F } from '../model/fields';
import { keyOf } from '../rules/keys';
import { plainLopenummer } from '../rules/lopenummer';
import type { Partner } from '../rules/rule';
import { detached } from '../text/detached';

export type PairRole = 'extract' | 'ident';
export type PersonKey = string | number;

/** Which file of a pair a format is for: an extract that leaves the identifiers out, or the ident message that has them. */
export function pairRoleOf(format: Format | undefined): PairRole | undefined {
  if (format?.has('pasientident', F.personid)) return 'ident';
  const isExtract = format?.has('person', F.personnokkel) && format.has('innhold', F.lopenummer) && !format.has('person', F.personid);
  return isExtract ? 'extract' : undefined;
}

/** What one file of a pair says that the other is held against. Held in memory only, and told to nobody but the rules. */
export class PairFile implements Partner {
  lopenummer: string | undefined;
  /** By person: the identifier where there is one. */
  private readonly byKey = new Map<PersonKey, string | undefined>();

  get persons(): number {
    return this.byKey.size;
  }

  hasPerson(key: PersonKey): boolean {
    return this.byKey.has(key);
  }

  personid(key: PersonKey): string | undefined {
    return this.byKey.get(key);
  }

  keys(): Iterable<PersonKey> {
    return this.byKey.keys();
  }

  /** Takes what a part of the file says; the first word on each thing counts. */
  add({ lopenummer, persons }: PairFacts): void {
    this.lopenummer ??= lopenummer;
    for (const [key, personid] of persons) if (!this.byKey.has(key)) this.byKey.set(key, personid);
  }
}

/** What one part of a file says. */
export interface PairFacts {
  readonly lopenummer: string | undefined;
  readonly persons: readonly (readonly [key: PersonKey, personid: string | undefined])[];
}

/** What records say, in strings of their own. */
export function pairFactsOf(records: Records): PairFacts {
  let lopenummer: string | undefined;
  const persons: [PersonKey, string | undefined][] = [];
  for (let i = 0; i < records.count; i++) {
    const record = records.at(i);
    const { kind } = record;
    if ((kind === 'innhold' || kind === 'melding') && record.has(F.lopenummer)) lopenummer ??= detached(plainLopenummer(record));
    if (kind !== 'person' && kind !== 'pasientident') continue;
    const key = keyOf(record, F.personnokkel);
    if (key === undefined) continue;
    const personid = record.has(F.personid) ? detached(record.text(F.personid)) : undefined;
    persons.push([typeof key === 'string' ? detached(key) : key, personid]);
  }
  return { lopenummer, persons };
}
