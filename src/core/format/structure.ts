import type { Arguments, Fix } from '../findings/finding';
import type { Range } from '../text/range';
import { isBlank } from '../xml/characters';
import { UNKNOWN_NAME } from '../xml/names';
import { NodeFlag } from '../xml/nodes';
import { safeName } from '../xml/problems';
import { characterData } from '../xml/references';
import type { Binder } from './binder';
import type { Declaration, Format } from './format';
import { insertionOfChild } from './insertion';
import type { AttributeData, TypeData } from './schema';
import type { ValueTest } from './values';
import { explainValue, makeTest } from './values';

export type StructureRule =
  | 'attribute-missing' | 'attribute-prohibited' | 'attribute-unknown' | 'element-missing' | 'element-unexpected'
  | 'text-unexpected' | 'value-invalid';

/** A place where a block is not as the schema says; offsets from the block's beginning. */
export interface Fault extends Range {
  readonly rule: StructureRule;
  readonly key: string;
  readonly args?: Arguments;
  readonly fixes?: readonly Fix[];
  /** What is missing, where something is; and what it is missing in. */
  readonly missing?: Declaration;
  readonly within?: Declaration;
}

const NO_FAULTS: readonly Fault[] = [];
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

interface Prepared {
  readonly test: ValueTest | undefined;
  readonly attributeTests: readonly (ValueTest | undefined)[];
  /** Its place among its parent's children. */
  readonly position: number;
  readonly isLeaf: boolean;
  /** Bit for each attribute that must be there. */
  readonly required: number;
}

/**
 * Says of each block what a validating parser says against the format's schema, at the place of the fault, and goes on
 * after it. The order of the root's children is {@link RootChildren}'s business, since they are blocks of their own.
 */
export class StructureCheck {
  private readonly prepared: readonly Prepared[];
  private faults: Fault[] = [];
  private block!: Binder;
  /** The elements that are open, with how many children of each kind have come, and how far in their order. */
  private depth = 0;
  private readonly open: number[] = [];
  private readonly bases: number[] = [];
  private readonly furthest: number[] = [];
  private tally = new Int32Array(256);

  constructor(private readonly format: Format) {
    this.prepared = format.declarations.map((declaration) => ({
      test: declaration.type && makeTest(declaration.type),
      attributeTests: declaration.attributes.map(({ type }) => makeTest(format.type(type)!)),
      position: declaration.parent?.children.indexOf(declaration) ?? 0,
      isLeaf: declaration.type !== undefined,
      required: declaration.attributes.reduce((bits, { use }, i) => (use === 'required' ? bits | (1 << i) : bits), 0),
    }));
  }

  /** The faults of a block, in the order that they are come across. */
  check(block: Binder): readonly Fault[] {
    this.block = block;
    this.faults = [];
    this.depth = 0;
    const { nodes, declarations } = block;
    for (let node = 0; node < nodes.count; node++) {
      const parent = nodes.parent[node];
      while (this.depth > 0 && this.open[this.depth - 1] !== parent) this.close();
      const id = declarations[node];
      const flags = nodes.flags[node];
      if (parent >= 0) this.enter(node, id, declarations[parent]);
      if (id < 0) {
        this.push(node, 0);
        continue;
      }
      const { isLeaf, required } = this.prepared[id];
      if (required !== 0 || nodes.attributeTo[node] > nodes.attributeFrom[node]) this.attributes(node, id, required);
      if (!isLeaf) {
        this.push(node, this.format.declarations[id].children.length);
        if (flags & (NodeFlag.HasText | NodeFlag.HasMarkup)) this.text(node);
      } else if (flags & NodeFlag.HasChild) {
        this.push(node, 0);
      } else {
        this.value(node, id, flags);
      }
    }
    while (this.depth > 0) this.close();
    return this.faults.length > 0 ? this.faults : NO_FAULTS;
  }

  private push(node: number, children: number): void {
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
    this.depth++;
  }

  private widthOf(depth: number): number {
    const id = this.block.declarations[this.open[depth]];
    return id < 0 ? 0 : this.format.declarations[id].children.length;
  }

  /** Counts a child in its parent. */
  private enter(node: number, id: number, parentId: number): void {
    if (parentId < 0) return;
    if (id < 0) {
      this.tell('element-unexpected', this.tagName(node), 'unknown', { name: this.nameOf(node), parent: this.dataName(parentId) });
      return;
    }
    const level = this.depth - 1;
    const { position } = this.prepared[id];
    const { data } = this.format.declarations[id];
    const count = ++this.tally[this.bases[level] + position];
    const names = { name: data.name, parent: this.dataName(parentId) };
    if (data.max !== null && count > data.max) this.tell('element-unexpected', this.tagName(node), 'too-many', { ...names, max: data.max });
    else if (position < this.furthest[level]) this.tell('element-unexpected', this.tagName(node), 'order', names);
    if (position > this.furthest[level]) this.furthest[level] = position;
  }

  /** Leaves an element: what it lacks is told at its start tag. */
  private close(): void {
    const level = --this.depth;
    const node = this.open[level];
    const { declarations, nodes } = this.block;
    if (declarations[node] < 0 || nodes.flags[node] & NodeFlag.Unclosed) return;
    const within = this.format.declarations[declarations[node]];
    const { children } = within;
    for (let i = 0; i < children.length; i++) {
      const { min, name } = children[i].data;
      const count = this.tally[this.bases[level] + i];
      if (count >= min) continue;
      const { start, end } = this.block.range(nodes.start[node], nodes.tagEnd[node]);
      const place = children[i].type && insertionOfChild(this.block, node, within, i);
      this.faults.push({
        rule: 'element-missing', key: count === 0 ? 'message' : 'too-few', start, end, missing: children[i], within,
        args: { name, parent: within.data.name, min, count },
        fixes: place && [{ kind: 'snippet', key: 'insert', args: { name }, ...place }],
      });
    }
  }

  private attributes(node: number, id: number, required: number): void {
    const { nodes, text, attributeDeclared } = this.block;
    const declaration = this.format.declarations[id];
    let seen = 0;
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      const index = attributeDeclared[i];
      if (index < 0) {
        this.unknownAttribute(node, i, declaration);
        continue;
      }
      seen |= 1 << index;
      const data = declaration.attributes[index];
      if (data.use === 'prohibited') {
        const at = this.block.range(nodes.attributeStart[i], nodes.valueEnd[i] + 1);
        this.tell('attribute-prohibited', at, 'message', { name: data.name, element: declaration.data.name });
        continue;
      }
      const start = nodes.valueStart[i];
      const end = nodes.valueEnd[i];
      const value = normalised(text, start, end);
      const good = value === undefined
        ? this.isGood(this.prepared[id].attributeTests[index], data, text, start, end)
        : this.isGood(this.prepared[id].attributeTests[index], data, value, 0, value.length);
      if (!good) this.tellValue(data, this.format.type(data.type), value ?? text.slice(start, end), start, end, this.block.range(start, end));
    }
    if ((seen & required) === required) return;
    declaration.attributes.forEach(({ use, name }, i) => {
      if (use !== 'required' || seen & (1 << i)) return;
      this.tell('attribute-missing', this.block.range(nodes.start[node], nodes.tagEnd[node]), 'message', { name, element: declaration.data.name });
    });
  }

  private unknownAttribute(node: number, attribute: number, declaration: Declaration): void {
    const { nodes, text } = this.block;
    const name = text.slice(nodes.attributeStart[attribute], nodes.attributeNameEnd[attribute]);
    if (name === 'xmlns' || name.startsWith('xmlns:')) return;
    const colon = name.indexOf(':');
    if (colon > 0 && /^(schemaLocation|noNamespaceSchemaLocation)$/.test(name.slice(colon + 1))
      && this.block.namespaceOf(name.slice(0, colon), node) === XSI) return;
    const at = this.block.range(nodes.attributeStart[attribute], nodes.valueEnd[attribute] + 1);
    this.tell('attribute-unknown', at, 'message', { name: safeName(name), element: declaration.data.name });
  }

  /** Character data where only elements may stand. */
  private text(node: number): void {
    const { nodes, block } = { nodes: this.block.nodes, block: this.block };
    if (nodes.flags[node] & NodeFlag.HasText) {
      const from = nodes.textAt[node];
      let to = from;
      while (to < nodes.contentEnd[node] && block.text.charCodeAt(to) !== 60) to++;
      while (to > from + 1 && isBlank(block.text.charCodeAt(to - 1))) to--;
      const at = block.range(from, to);
      this.tell('text-unexpected', at, 'message', { parent: this.dataName(block.declarations[node]) },
        [{ kind: 'edit', key: 'remove', safe: false, edits: [{ ...at, text: '' }] }]);
    }
  }

  private value(node: number, id: number, flags: number): void {
    const { nodes, text } = this.block;
    const { data, type } = this.format.declarations[id];
    const { test } = this.prepared[id];
    const start = nodes.tagEnd[node];
    const end = nodes.contentEnd[node];
    if (!(flags & NodeFlag.HasMarkup)) {
      if (this.isGood(test, data, text, start, end)) return;
      const at = isBlankBetween(text, start, end) ? this.block.range(nodes.start[node], nodes.tagEnd[node]) : this.block.trimmed(start, end);
      this.tellValue(data, type, text.slice(start, end), start, end, at);
      return;
    }
    const value = characterData(text, start, end);
    if (!this.isGood(test, data, value, 0, value.length)) this.tellValue(data, type, value, start, end, this.block.trimmed(start, end));
  }

  private isGood(test: ValueTest | undefined, { fixed }: { fixed?: string }, text: string, start: number, end: number): boolean {
    if (test && !test(text, start, end)) return false;
    return fixed === undefined || (fixed.length === end - start && text.startsWith(fixed, start));
  }

  private tellValue(data: AttributeData | Declaration['data'], type: TypeData | undefined, value: string, start: number, end: number, at: Range): void {
    const test = type && makeTest(type);
    const trimmed = value.trim();
    const { key, args } = test && !test(value, 0, value.length) ? explainValue(type!, value) : { key: 'fixed', args: { fixed: data.fixed ?? '' } };
    const mends = trimmed !== value && (!test || test(trimmed, 0, trimmed.length)) && (data.fixed ?? trimmed) === trimmed;
    this.tell('value-invalid', at, key, { ...args, name: data.name }, mends
      ? [{ kind: 'edit', key: 'trim', safe: true, edits: [{ ...this.block.range(start, end), text: trimmed }] }]
      : undefined);
  }

  private tell(rule: StructureRule, { start, end }: Range, key: string, args: Arguments, fixes?: readonly Fix[]): void {
    this.faults.push({ rule, key, start, end, args, fixes });
  }

  private tagName(node: number): Range {
    return this.block.range(this.block.nodes.start[node], this.block.nodes.nameEnd[node]);
  }

  private nameOf(node: number): string {
    const { nodes, text, dialect } = this.block;
    return nodes.name[node] === UNKNOWN_NAME ? safeName(text.slice(nodes.start[node] + 1, nodes.nameEnd[node])) : dialect.names.names[nodes.name[node]];
  }

  private dataName(id: number): string {
    return this.format.declarations[id].data.name;
  }
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** An attribute's value as its reader sees it, where it is not simply what stands there. */
function normalised(text: string, start: number, end: number): string | undefined {
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 38 || c < 32) return characterData(text.slice(start, end).replace(/\r\n|[\t\r\n]/g, ' '), 0, end - start);
  }
  return undefined;
}
