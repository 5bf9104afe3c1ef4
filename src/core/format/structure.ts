import type { Arguments, EditFix, Fix } from '../findings/finding';
import { UNKNOWN_NAME } from '../xml/names';
import { NodeFlag } from '../xml/nodes';
import { safeName } from '../xml/problems';
import { characterData } from '../xml/references';
import { AttributeCheck } from './attribute-check';
import type { Binder } from './binder';
import type { Rest } from './content';
import { after, needed } from './content';
import type { Fault, StructureRule } from './fault';
import { Faults } from './fault';
import type { Declaration, Format } from './format';
import { insertionOfChild } from './insertion';
import { ValueCheck } from './value-check';

const NO_FAULTS: readonly Fault[] = [];

interface Prepared {
  readonly declaration: Declaration;
  readonly attributes: AttributeCheck;
  readonly value: ValueCheck | undefined;
  /** Its place among its parent's children. */
  readonly position: number;
  /** Whether nothing may stand in it, not even blanks. */
  readonly isEmpty: boolean;
}

/** What is made of a format once, whoever checks by it. */
const PREPARED = new WeakMap<Format, readonly Prepared[]>();

function prepare(format: Format): readonly Prepared[] {
  const known = PREPARED.get(format);
  if (known) return known;
  const prepared = format.declarations.map((declaration) => ({
    declaration,
    attributes: new AttributeCheck(declaration, format),
    value: declaration.type && new ValueCheck(declaration.data, declaration.type, format.data.types),
    position: declaration.parent?.children.indexOf(declaration) ?? 0,
    isEmpty: declaration.children.length === 0 && !declaration.data.mixed && !declaration.data.anyContent,
  }));
  PREPARED.set(format, prepared);
  return prepared;
}

/**
 * Says of each block what a validating parser says against the format's schema, at the place of the fault, and goes on
 * after it. The order of the root's children is {@link RootChildren}'s business, since they are blocks of their own.
 */
export class StructureCheck {
  private readonly prepared: readonly Prepared[];
  readonly faults = new Faults();
  private block!: Binder;
  /** The elements that are open, with how many children of each kind have come, and how far in their order. */
  private depth = 0;
  private readonly open: number[] = [];
  private readonly bases: number[] = [];
  private readonly furthest: number[] = [];
  private tally = new Int32Array(256);
  /** What may still come, of those that are open and whose children do not stand in a row. */
  private readonly rests: (Rest | undefined)[] = [];
  /** Of those that are open: whether they say that they have no content. */
  private readonly nils: boolean[] = [];

  constructor(private readonly format: Format) {
    this.prepared = prepare(format);
  }

  /**
   * The faults of a block, in the order that they are come across.
   * @param looseText where character data stands directly inside the root, in offsets of the text
   */
  check(block: Binder, looseText: readonly number[]): readonly Fault[] {
    this.block = block;
    this.faults.begin(block);
    this.depth = 0;
    const { nodes, declarations } = block;
    for (let node = 0; node < nodes.count; node++) {
      const parent = nodes.parent[node];
      while (this.depth > 0 && this.open[this.depth - 1] !== parent) this.close();
      const id = declarations[node];
      if (parent >= 0) this.enter(node, id, declarations[parent]);
      else if (id < 0) this.unknown(node, this.format.root);
      if (id < 0) {
        this.push(node, 0);
        continue;
      }
      const { attributes, value, declaration, isEmpty } = this.prepared[id];
      const hasAttributes = nodes.attributeTo[node] > nodes.attributeFrom[node];
      const isNil = (attributes.required > 0 || hasAttributes) && attributes.check(this.faults, node);
      // The root's children are blocks of their own.
      if (declaration === this.format.root) continue;
      if (!value) {
        this.push(node, declaration.children.length, isNil, declaration.data.content);
        if (nodes.flags[node] & NodeFlag.HasText) this.text(node, declaration, isNil);
        else if (isEmpty) this.nothing(node, declaration);
      } else if (nodes.flags[node] & NodeFlag.HasChild) {
        this.push(node, 0);
      } else if (isNil) {
        this.nothing(node, declaration);
      } else {
        value.element(this.faults, node);
      }
    }
    while (this.depth > 0) this.close();
    for (const at of looseText) this.tellText(at, block.text.length, this.format.root);
    return this.faults.list.length > 0 ? this.faults.list : NO_FAULTS;
  }

  private push(node: number, children: number, isNil = false, content?: Rest): void {
    const base = this.depth === 0 ? 0 : this.bases[this.depth - 1] + this.widthOf(this.depth - 1);
    if (base + children > this.tally.length) {
      const larger = new Int32Array((base + children) * 2);
      larger.set(this.tally);
      this.tally = larger;
    }
    this.tally.fill(0, base, base + children);
    this.open[this.depth] = node;
    this.bases[this.depth] = base;
    this.furthest[this.depth] = 0;
    this.rests[this.depth] = content;
    this.nils[this.depth] = isNil;
    this.depth++;
  }

  private widthOf(depth: number): number {
    const id = this.block.declarations[this.open[depth]];
    return id < 0 ? 0 : this.format.declarations[id].children.length;
  }

  /** Counts a child in its parent. */
  private enter(node: number, id: number, parentId: number): void {
    if (parentId < 0) return;
    const parent = this.format.declarations[parentId];
    const level = this.depth - 1;
    if (id < 0 || this.nils[level]) return this.unknown(node, parent);
    if (parent.data.anyContent) return;
    const { position, declaration: { data } } = this.prepared[id];
    const count = ++this.tally[this.bases[level] + position];
    const isLate = this.isLate(level, position, this.format.declarations[id]);
    const isTooMany = data.max !== null && count > data.max;
    if (!isLate && !isTooMany) return;
    const names = { name: data.name, parent: parent.data.name };
    if (isTooMany) this.tell('element-unexpected', node, 'too-many', { ...names, max: data.max! });
    else this.tell('element-unexpected', node, 'order', names);
  }

  /** Whether a child comes where the schema does not have it any more. */
  private isLate(level: number, position: number, { data }: Declaration): boolean {
    const rest = this.rests[level];
    if (rest) {
      const left = after(rest, data.name, data.namespace ?? this.format.namespace);
      if (left) this.rests[level] = left;
      return !left;
    }
    if (position < this.furthest[level]) return true;
    this.furthest[level] = position;
    return false;
  }

  private unknown(node: number, parent: Declaration): void {
    if (parent.data.anyContent) return;
    this.tell('element-unexpected', node, 'unknown', { name: this.nameOf(node), parent: parent.data.name });
  }

  /** Leaves an element: what it lacks is told at its start tag. */
  private close(): void {
    const level = --this.depth;
    const node = this.open[level];
    const { declarations, nodes } = this.block;
    if (declarations[node] < 0 || nodes.flags[node] & NodeFlag.Unclosed || this.nils[level]) return;
    const within = this.format.declarations[declarations[node]];
    if (within.type || within.data.anyContent) return;
    const { children } = within;
    const rest = this.rests[level];
    if (rest) {
      const wanted = needed(rest);
      const place = children.findIndex(({ data }) => data.name === wanted);
      if (place >= 0) this.missing(node, within, place, this.tally[this.bases[level] + place]);
      return;
    }
    for (let i = 0; i < children.length; i++) {
      const count = this.tally[this.bases[level] + i];
      if (count < children[i].data.min) this.missing(node, within, i, count);
    }
  }

  private missing(node: number, within: Declaration, index: number, count: number): void {
    const { nodes } = this.block;
    const child = within.children[index];
    const { min, name } = child.data;
    const { start, end } = this.block.range(nodes.start[node], nodes.tagEnd[node]);
    this.faults.add({
      rule: 'element-missing', key: count === 0 ? 'message' : 'too-few', start, end, missing: child, within,
      args: { name, parent: within.data.name, min, count }, fixes: this.insertion(node, within, index),
    });
  }

  /** Puts in an element that holds a value: the one that the schema gives, else the cursor stands where it goes. */
  private insertion(node: number, within: Declaration, index: number): Fix[] | undefined {
    const { type, data: { name, fixed } } = within.children[index];
    const at = type && insertionOfChild(this.block, node, within, index);
    if (!at) return undefined;
    const told = { key: 'insert', args: { name } };
    if (fixed === undefined) return [{ kind: 'snippet', ...told, ...at }];
    return [{ kind: 'edit', ...told, safe: true, edits: [{ ...at.place, text: at.before + fixed + at.after }] }];
  }

  /** Character data where only elements may stand. */
  private text(node: number, declaration: Declaration, isNil: boolean): void {
    if (declaration.data.mixed && !isNil) return;
    this.tellText(this.block.nodes.textAt[node], this.block.nodes.contentEnd[node], declaration);
  }

  /** Character data of any kind, blanks too, where there may be none. */
  private nothing(node: number, declaration: Declaration): void {
    const { text, nodes } = this.block;
    const from = nodes.tagEnd[node];
    const to = nodes.contentEnd[node];
    if (from === to || nodes.flags[node] & NodeFlag.HasChild) return;
    if (characterData(text, from, to) !== '') this.tellText(from, to, declaration);
  }

  private tellText(from: number, limit: number, parent: Declaration): void {
    const at = this.block.trimmed(from, endOfText(this.block.text, from, limit));
    const remove: EditFix = { kind: 'edit', key: 'remove', safe: false, edits: [{ ...at, text: '' }] };
    this.faults.tell('text-unexpected', at, 'message', { parent: parent.data.name }, [remove]);
  }

  /** Tells of an element at its name. */
  private tell(rule: StructureRule, node: number, key: string, args: Arguments): void {
    const { nodes } = this.block;
    this.faults.tell(rule, this.block.range(nodes.start[node], nodes.nameEnd[node]), key, args);
  }

  private nameOf(node: number): string {
    const { nodes, text, dialect } = this.block;
    const name = nodes.name[node];
    if (name !== UNKNOWN_NAME) return dialect.names.names[name];
    return safeName(text.slice(nodes.start[node] + 1, nodes.nameEnd[node]));
  }
}

/** Where character data that begins at `from` ends: before the next tag; a CDATA section where it does. */
function endOfText(text: string, from: number, limit: number): number {
  if (text.startsWith('<![CDATA[', from)) {
    const closing = text.indexOf(']]>', from);
    return closing < 0 || closing + 3 > limit ? limit : closing + 3;
  }
  let to = from;
  while (to < limit && text.charCodeAt(to) !== 60) to++;
  return to;
}
