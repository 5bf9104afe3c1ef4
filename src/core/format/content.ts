import type { ParticleData } from './schema';

/** What may still come in an element whose children do not simply stand in a row. */
export type Rest = ParticleData;

const NOTHING: Rest = { group: 'sequence', parts: [], min: 1, max: 1 };

/**
 * What may come after a child of that name; undefined where no such child may come. The first way that fits is the only
 * one: a schema may not leave open which part of it a child belongs to.
 */
export function after(rest: Rest, name: string, namespace: string): Rest | undefined {
  if (rest.max === 0) return undefined;
  const more = { ...rest, min: Math.max(0, rest.min - 1), max: rest.max === null ? null : rest.max - 1 };
  if ('name' in rest) {
    return rest.name === name && (rest.namespace ?? namespace) === namespace ? withoutMore(more) : undefined;
  }
  const inside = afterOnce(rest, name, namespace);
  return inside && inOrder([inside, withoutMore(more)]);
}

function withoutMore(rest: Rest): Rest {
  return rest.max === 0 ? NOTHING : rest;
}

type Group = Extract<Rest, { group: string }>;

/** The same, of one time that a group comes. */
function afterOnce({ group, parts }: Group, name: string, namespace: string): Rest | undefined {
  for (let i = 0; i < parts.length; i++) {
    const left = after(parts[i], name, namespace);
    if (left && group === 'choice') return left;
    if (left && group === 'sequence') return inOrder([left, ...parts.slice(i + 1)]);
    if (left) return inOrder([left, { group, parts: parts.filter((part) => part !== parts[i]), min: 1, max: 1 }]);
    if (group === 'sequence' && !canEnd(parts[i])) return undefined;
  }
  return undefined;
}

function inOrder(all: readonly Rest[]): Rest {
  const parts = all.filter((part) => 'name' in part || part.parts.length > 0);
  return parts.length === 1 ? parts[0] : { group: 'sequence', parts, min: 1, max: 1 };
}

/** Whether nothing more has to come. */
function canEnd(rest: Rest): boolean {
  if (rest.min === 0) return true;
  if ('name' in rest) return false;
  return rest.group === 'choice' ? rest.parts.some(canEnd) : rest.parts.every(canEnd);
}

/** The name of a child that has to come; undefined where none has. Of several that would do, the first. */
export function needed(rest: Rest): string | undefined {
  if (canEnd(rest)) return undefined;
  if ('name' in rest) return rest.name;
  const part = rest.group === 'choice' ? rest.parts[0] : rest.parts.find((each) => !canEnd(each));
  return part && needed(part);
}
