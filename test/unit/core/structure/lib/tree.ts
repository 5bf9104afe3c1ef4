// Small extracts as trees that can be changed and printed.

/** An element, or text as it stands in the file, markup and all. */
export type Child = Element | string;

export interface Element {
  name: string;
  attributes: [name: string, value: string][];
  children: Child[];
  /** Changes how the element is written, from its start tag to its end tag. */
  write?: (text: string) => string;
}

/** Makes an element; `content` is text or children. */
export function element(name: string, attributes: Record<string, string>, content: readonly Child[] | string): Element {
  return { name, attributes: Object.entries(attributes),
    children: typeof content === 'string' ? [content] : [...content] };
}

/** Elements that hold nothing but a value, in the order given. */
export function leaves(values: Readonly<Record<string, string>>): Element[] {
  return Object.entries(values).map(([name, value]) => element(name, {}, value));
}

export function copy(original: Element): Element {
  return {
    ...original,
    attributes: original.attributes.map(([name, value]) => [name, value]),
    children: original.children.map((child) => (typeof child === 'string' ? child : copy(child))),
  };
}

export function elementsOf(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => typeof child !== 'string');
}

export function isLeaf(candidate: Element): boolean {
  return elementsOf(candidate).length === 0;
}

/** Finds an element by names and places among equal names, such as `PERSON/TJENESTE.1/tjVedtak`. */
export function at(root: Element, path: string): Element {
  let found = root;
  for (const step of path.split('/').filter(Boolean)) {
    const [name, place = '0'] = step.split('.');
    const next = elementsOf(found).filter((child) => child.name === name)[Number(place)];
    if (!next) throw new Error(`There is no ${path}`);
    found = next;
  }
  return found;
}

/** The element that holds the one at a path. */
export function above(root: Element, path: string): Element {
  return at(root, path.split('/').slice(0, -1).join('/'));
}

/** The paths of an element's children, and of theirs. */
export function paths(root: Element, before = ''): string[] {
  const counts = new Map<string, number>();
  return elementsOf(root).flatMap((child) => {
    const count = counts.get(child.name) ?? 0;
    counts.set(child.name, count + 1);
    const path = `${before}${child.name}${count > 0 ? `.${count}` : ''}`;
    return [path, ...paths(child, `${path}/`)];
  });
}

/** The element as text; `pretty` an element a line, else all on one. */
export function print(root: Element, pretty: boolean, depth = 0): string {
  const indent = pretty ? `\n${'  '.repeat(depth)}` : '';
  const attributes = root.attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
  const inside = root.children.map((child) => (typeof child === 'string' ? child : print(child, pretty,
    depth + 1))).join('');
  const end = isLeaf(root) ? '' : indent;
  const text = `<${root.name}${attributes}>${inside}${end}</${root.name}>`;
  return (depth > 0 ? indent : '') + (root.write ? root.write(text) : text);
}
