import { shownName } from '../../submission/shown-name';
import type { MenuFacts } from '../mending/menu-entries';
import type { Office } from '../office';

/** Which file of a pair a file is, and the name of the one that it is checked with; undefined where it is none. */
export function pairOf({ pairs }: Pick<Office, 'pairs'>, path: string | undefined): MenuFacts['pair'] {
  const tie = path === undefined ? undefined : pairs.tie(path);
  return tie && { role: tie.role, other: tie.other === undefined ? undefined : shownName(tie.other) };
}

/** Which file a file of a pair is checked with, in a sentence. */
export function sayPair({ pairs, speech }: Pick<Office, 'pairs' | 'speech'>, path: string | undefined): string | undefined {
  const pair = pairOf({ pairs }, path);
  if (!pair) return undefined;
  const { role, other } = pair;
  return other === undefined ? speech.say(`pair.alone.${role}`) : speech.say(`pair.with.${role}`, { file: other });
}
