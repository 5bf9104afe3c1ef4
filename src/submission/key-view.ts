// A recipient's key as it is shown to whoever is to accept or confirm it.
import { groupFingerprint, isStale } from './keys';
import type { RecipientKey } from './keys';
import type { Season } from './season';
import { label } from './words';
import type { Language } from './words';
import { sayTime } from './words/time';

/** One line of what is shown of a key. */
export interface KeyRow {
  readonly id: 'users' | 'fingerprint' | 'algorithm' | 'created' | 'expires' | 'fetched' | 'source';
  readonly label: string;
  readonly value: string;
  /** To be shown so that it is not overlooked. */
  readonly warns: boolean;
}

/**
 * What an administrator compares before accepting a key, in the order to be read.
 * @param season the window that it is to be used in: a key fetched before it opened is called stale
 */
export function describeKey(language: Language, key: RecipientKey, season?: Season): KeyRow[] {
  const time = (instant: string) => sayTime(language, instant);
  const stale = season !== undefined && isStale(key, season.opens);
  const fetched = stale
    ? label(language, 'key-stale', { time: time(key.fetchedAt), year: String(season.year) })
    : time(key.fetchedAt);
  const row = (id: KeyRow['id'], value: string, warns = false): KeyRow => (
    { id, label: label(language, `key-${id}`), value, warns }
  );
  return [
    row('users', key.userIds.join(', ')),
    row('fingerprint', groupFingerprint(key.fingerprint)),
    row('algorithm', key.algorithm),
    row('created', time(key.created)),
    row('expires', key.expires === undefined ? label(language, 'key-never') : time(key.expires)),
    row('fetched', fetched, stale),
    row('source', key.source),
  ];
}
