/** A name without its prefix, and the namespace it is of; '' for none. */
export interface ExpandedName {
  readonly name: string;
  readonly namespace: string;
}

/** Prefix ('' for the default) to namespace. */
export type Bindings = ReadonlyMap<string, string>;

/** The parts of a name as it is written. One that begins with a colon has no prefix. */
export function splitName(qualified: string): { prefix: string; local: string } {
  const colon = qualified.indexOf(':');
  if (colon <= 0) return { prefix: '', local: qualified };
  return { prefix: qualified.slice(0, colon), local: qualified.slice(colon + 1) };
}

/** More prefixes for one namespace than this are not known by the way they are written: they are resolved each time. */
const MOST_PREFIXES = 8;

/** The bindings that can matter for names of some namespaces, and of the prefixes for one not more than a few. */
export function relevantBindings(bindings: Bindings, namespaces: ReadonlySet<string>): Bindings {
  const prefixes = new Map<string, number>();
  return new Map([...bindings].filter(([prefix, uri]) => {
    if (!namespaces.has(uri)) return prefix === '';
    const count = (prefixes.get(uri) ?? 0) + 1;
    prefixes.set(uri, count);
    return prefix === '' || count <= MOST_PREFIXES;
  }));
}

/** The ways in which names can be written under the bindings, each with the place of its name in the list. */
export function* writtenNames(
  names: readonly ExpandedName[], bindings: Bindings, attributes: boolean,
): Iterable<readonly [written: string, index: number]> {
  for (let index = 0; index < names.length; index++) {
    const { name, namespace } = names[index];
    // An attribute without a prefix has no namespace; an element then has the default one.
    if (namespace === '' && (attributes || !bindings.get(''))) yield [name, index];
    if (namespace === '') continue;
    for (const [prefix, uri] of bindings) {
      if (uri !== namespace) continue;
      if (prefix !== '') yield [`${prefix}:${name}`, index];
      else if (!attributes) yield [name, index];
    }
  }
}
