import { createHash } from 'node:crypto';
import type { CheckEnvironment } from '../core/check/environment';

/** What is set that a check depends on, as a hash. */
export function settingsKey({ formats, rules, year, severities: set, municipality, alone, pairedWith }: CheckEnvironment): string {
  const all = [
    formats.map(({ id }) => id), rules.map(({ id }) => id), year ?? null, [...set ?? []].sort(),
    [...municipality?.ownOrgnr ?? []].sort(), [...municipality?.units ?? []].sort(), alone ?? null, pairedWith ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
