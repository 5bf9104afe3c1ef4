import type { PairFacts, PairFile, PersonKey } from './pair-file';

/** In what a file of a pair is another than it was. */
export interface PairDifference {
  readonly lopenummer: boolean;
  /** Those who came, went, or have another identifier; `all` where there was no file, or is none. */
  readonly persons: ReadonlySet<PersonKey> | 'all';
}

/** What has changed from one state of a file to another; undefined where nothing has. */
export function pairDifference(before: PairFile | undefined, after: PairFile | undefined): PairDifference | undefined {
  if (before === after) return undefined;
  if (!before || !after) return { lopenummer: true, persons: 'all' };
  const persons = new Set<PersonKey>();
  for (const key of before.keys()) if (!after.hasPerson(key) || after.personid(key) !== before.personid(key)) persons.add(key);
  for (const key of after.keys()) if (!before.hasPerson(key)) persons.add(key);
  const lopenummer = before.lopenummer !== after.lopenummer;
  return lopenummer || persons.size > 0 ? { lopenummer, persons } : undefined;
}

/** Whether what is said of a part of the one file may be otherwise after a change in the other. */
export function isTouched({ lopenummer, persons }: PairFacts, change: PairDifference): boolean {
  if (change.lopenummer && lopenummer !== undefined) return true;
  const { persons: changed } = change;
  return changed === 'all' ? persons.length > 0 : persons.some(([key]) => changed.has(key));
}
