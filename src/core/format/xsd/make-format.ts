import { readFormatData } from '../schema';
import type { ElementData, FormatData } from '../schema';
import type { XmlElement } from '../../xml/tree';
import { Elements } from './elements';
import { XsdError } from './errors';
import type { XsdNote } from './errors';
import { LIMITS, Making } from './making';
import { attr, isXsd, SchemaSet } from './schema-set';
import type { XsdSource } from './schema-set';
import { survey } from './survey';

/** What is made of a schema. */
export interface MadeFormat {
  readonly data: FormatData;
  /** What the schema says and the data does not, in the order of files and lines. */
  readonly notUnderstood: readonly XsdNote[];
}

/** What a schema does not say of a format. */
export type Overlay = Partial<Pick<FormatData, 'id' | 'title' | 'lenient'>>;

/**
 * Makes format data from a schema (XML Schema 1.0).
 * @param main    the schema file that declares the root
 * @param others  the files that it asks for ({@link importsOf}), and those that they ask for
 * @param overlay id and title to give it in place of those that follow from the root's name and version
 * @throws XsdError when no format can be made of it
 */
export function makeFormat(main: XsdSource, others: readonly XsdSource[], overlay: Overlay = {}): MadeFormat {
  const set = new SchemaSet(main, others);
  const roots = rootsOf(set);
  const tries = roots.slice(0, LIMITS.roots).map((root) => attempt(set, root));
  const made = tries.filter((result): result is Made => !(result instanceof XsdError));
  if (made.length === 0) throw tries[0] ?? new XsdError('no-root', { file: main.name });
  const best = made.reduce((a, b) => (b.making.size > a.making.size ? b : a));
  const { root, types, making, node } = best;
  for (const other of roots) if (other !== node) making.note('xs:element', other, 'left-out');
  survey(making);
  const name = [root.name, versionOf(root, set)].filter(Boolean).join(' ');
  const data = readFormatData(
    {
      id: idOf(name),
      title: { nb: name, en: name },
      namespace: set.main.namespace,
      ...overlay,
      types,
      root,
    },
    main.name,
  );
  return { data, notUnderstood: making.notes() };
}

interface Made {
  readonly node: XmlElement;
  readonly root: ElementData;
  readonly types: FormatData['types'];
  readonly making: Making;
}

function attempt(set: SchemaSet, node: XmlElement): Made | XsdError {
  const making = new Making(set);
  const elements = new Elements(making);
  try {
    return { node, root: elements.make(node, undefined), types: elements.names.types, making };
  } catch (error) {
    if (error instanceof XsdError) return error;
    throw error;
  }
}

/** The elements that may be a file's root: those of the main schema that no other refers to, or all where each is. */
function rootsOf(set: SchemaSet): readonly XmlElement[] {
  const declared = set.main.root.children.filter(
    (child) => isXsd(child, 'element') && attr(child, 'abstract') !== 'true',
  );
  const referred = new Set<XmlElement | undefined>();
  for (const { root } of set.documents) {
    for (const child of root.children) collectReferred(set, child, referred);
  }
  const free = declared.filter((element) => !referred.has(element));
  return free.length > 0 ? free : declared;
}

function collectReferred(set: SchemaSet, node: XmlElement, referred: Set<XmlElement | undefined>): void {
  const ref = attr(node, isXsd(node, 'element') ? 'ref' : '');
  if (ref !== undefined) referred.add(set.find('element', set.qname(node, ref)));
  if (!isXsd(node, 'annotation')) for (const child of node.children) collectReferred(set, child, referred);
}

function versionOf(root: ElementData, set: SchemaSet): string {
  const fixed = root.attributes?.find(({ name, fixed }) => name === 'versjon' && fixed !== undefined)?.fixed;
  return fixed ?? attr(set.main.root, 'version') ?? '';
}

function idOf(name: string): string {
  const letters = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFKD');
  return letters.replace(/\p{M}/gu, '').replace(/[^a-z0-9.]+/g, '-').replace(/^-|-$/g, '') || 'format';
}
