import type { PartKind } from '../core/model/parts';
import type { Sum } from '../disk/groups';
import type { Speech } from './speech';

/** How many findings something has, and in how many persons or notifications where they stand in any. */
export function sumWords(speech: Speech, { findings, persons }: Pick<Sum, 'findings' | 'persons'>, partKind: PartKind): string {
  return persons > 0 ? speech.say('findings.sum', { findings, persons, partKind }) : speech.say('step.count', { count: findings });
}
