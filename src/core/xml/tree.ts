import { Phase } from './blocks';
import type { XmlProblem } from './problems';
import { safeName } from './problems';
import { characterData } from './references';
import { Scanner } from './scanner';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** An element of a document that is small enough to be held as a tree. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Offset of the start tag. */
  readonly start: number;
  /** How many elements it stands in. */
  readonly depth: number;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** By name as it is written, prefix included; namespace declarations are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Prefix ('' for the default) to namespace, as they hold inside the element. */
  readonly bindings: ReadonlyMap<string, string>;
}

/** A document as a tree, and what is wrong with it; it is read up to the first part where something is. */
export interface XmlTree {
  readonly root: XmlElement | undefined;
  readonly problems: readonly XmlProblem[];
  /** How many elements stand inside each other at most. */
  readonly depth: number;
}

const OUTSIDE: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
]);

/** Reads a whole document. For schemas and the like: extracts are read in blocks, by {@link Scanner} itself. */
export function readTree(text: string): XmlTree {
  const scanner = new Scanner();
  let problems: XmlProblem[] = [];
  let root: XmlElement | undefined;
  let depth = 0;
  let phase = Phase.Prolog;
  for (let at = 0; phase !== Phase.Over;) {
    const block = scanner.scan(text, at, text.length, phase, true);
    problems = scanner.problems;
    const made = addBlock(scanner, root, problems);
    for (const element of made) depth = Math.max(depth, element.depth + 1);
    root ??= made[0];
    if (problems.length > 0 || block.end >= text.length || (block.end === at && block.phase === phase)) break;
    at = block.end;
    phase = block.phase;
  }
  return { root, problems, depth };
}

/** Hangs a block's elements into the tree. */
function addBlock(scanner: Scanner, root: XmlElement | undefined, problems: XmlProblem[]): readonly XmlElement[] {
  const { nodes } = scanner;
  const made: XmlElement[] = [];
  for (let node = 0; node < nodes.count; node++) {
    const parent = nodes.parent[node] < 0 ? root : made[nodes.parent[node]];
    const element = makeElement(scanner, node, parent, problems);
    (parent?.children as XmlElement[] | undefined)?.push(element);
    made.push(element);
  }
  return made;
}

function makeElement(
  { text, nodes }: Scanner,
  node: number,
  parent: XmlElement | undefined,
  problems: XmlProblem[],
): XmlElement {
  const attributes = new Map<string, string>();
  let bindings = parent?.bindings ?? OUTSIDE;
  for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
    const name = text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]);
    const written = text.slice(nodes.valueStart[i], nodes.valueEnd[i]).replace(/\r\n|[\t\r\n]/g, ' ');
    const value = characterData(written, 0, written.length);
    if (name === 'xmlns' || name.startsWith('xmlns:')) bindings = new Map([...bindings, [name.slice(6), value]]);
    else attributes.set(name, value);
  }
  const start = nodes.start[node];
  const qualified = text.slice(start + 1, nodes.nameEnd[node]);
  const colon = qualified.indexOf(':');
  const namespace = bindings.get(colon < 0 ? '' : qualified.slice(0, colon));
  if (namespace === undefined)
    addProblem(problems, 'prefix-undeclared', start, nodes.nameEnd[node], safeName(qualified));
  return {
    name: qualified.slice(colon + 1),
    namespace: namespace ?? '',
    start,
    depth: parent ? parent.depth + 1 : 0,
    parent,
    children: [],
    attributes,
    bindings,
  };
}

/** Adds what the scanner does not look for; where it has told of something already, that is enough. */
function addProblem(problems: XmlProblem[], code: XmlProblem['code'], start: number, end: number, name?: string): void {
  if (problems.length === 0) problems.push({ code, start, end, name });
}
