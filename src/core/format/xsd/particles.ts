import type { ElementData, ParticleData } from '../schema';

/** What stands in an element: a child at its place, or several together. */
export type Particle =
  | { readonly element: ElementData; readonly min: number; readonly max: number | null }
  | {
      readonly group: GroupKind;
      readonly parts: readonly Particle[];
      readonly min: number;
      readonly max: number | null;
    };
export type GroupKind = 'sequence' | 'choice' | 'all';

/** How often something comes. */
interface Range {
  readonly min: number;
  /** null: any number */
  readonly max: number | null;
}

const NEVER: Range = { min: 0, max: 0 };

/** More than this is as good as any number. */
const MANY = 1_000_000_000;

/**
 * Puts parts together, without groups that change nothing.
 * @param all undefined stands for a part in which nothing can stand
 * @returns undefined when nothing can stand there
 */
export function group(
  kind: GroupKind,
  all: readonly (Particle | undefined)[],
  { min, max }: Range,
): Particle | undefined {
  const parts: Particle[] = [];
  for (const part of all) {
    if (!part) continue;
    const same = 'group' in part && part.group === kind && kind !== 'all' && part.min === 1 && part.max === 1;
    if (same) parts.push(...part.parts);
    else parts.push(part);
  }
  if (parts.length === 0) return undefined;
  // Where nothing is one of the choices, there need not be anything.
  const least = kind === 'choice' && all.includes(undefined) ? 0 : min;
  if (parts.length === 1) {
    const [only] = parts;
    if (least === 1 && max === 1) return only;
    if (only.min === 1 && only.max === 1) return { ...only, min: least, max };
  }
  return { group: kind, parts, min: least, max };
}

/**
 * What an element's content is in format data.
 * @param open  whether anything else may stand there as well
 * @param clash told of two children of one name that are not the same
 */
export function contentData(
  particle: Particle | undefined,
  open: boolean,
  clash: (name: string) => void,
): Pick<ElementData, 'children' | 'content'> {
  if (!particle) return {};
  const children = new Map<string, ElementData>();
  let isSimple =
    'element' in particle ||
    (particle.group === 'sequence' &&
      particle.min === 1 &&
      particle.max === 1 &&
      particle.parts.every((part) => 'element' in part));
  for (const element of elementsOf(particle)) {
    const key = keyOf(element);
    const known = children.get(key);
    if (known) isSimple = false;
    if (known && !isSame(known, element)) clash(element.name);
    if (!known) children.set(key, { ...element, ...rangeOf(particle, key) });
  }
  return { children: [...children.values()], ...(isSimple || open ? {} : { content: particleData(particle) }) };
}

function* elementsOf(particle: Particle): Iterable<ElementData> {
  if ('element' in particle) yield particle.element;
  else for (const part of particle.parts) yield* elementsOf(part);
}

const keyOf = ({ namespace, name }: ElementData): string => `{${namespace ?? ''}}${name}`;

function isSame({ min: _min, max: _max, ...a }: ElementData, { min: _least, max: _most, ...b }: ElementData): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** How often a child of that name can come in all. */
function rangeOf(particle: Particle, key: string): Range {
  if ('element' in particle) return keyOf(particle.element) === key ? { min: particle.min, max: particle.max } : NEVER;
  const ranges = particle.parts.map((part) => rangeOf(part, key));
  const least = ranges.map(({ min }) => min);
  const most = ranges.map(({ max }) => max ?? Infinity);
  const choice = particle.group === 'choice';
  const min = choice ? Math.min(...least) : least.reduce((sum, n) => sum + n, 0);
  const max = choice ? Math.max(...most) : most.reduce((sum, n) => sum + n, 0);
  const times = max === 0 ? 0 : max * (particle.max ?? Infinity);
  return { min: Math.min(min * particle.min, MANY), max: times <= MANY ? times : null };
}

function particleData(particle: Particle): ParticleData {
  const { min, max } = particle;
  if ('group' in particle) return { group: particle.group, parts: particle.parts.map(particleData), min, max };
  const { name, namespace } = particle.element;
  return { name, ...(namespace === undefined ? {} : { namespace }), min, max };
}
