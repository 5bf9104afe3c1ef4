import type { RecordKind } from '../model/fields';
import { F, RECORD_KINDS } from '../model/fields';
import type { Person } from '../model/record';
import { parseDato, parseIso } from '../text/dato';
import type { Range } from '../text/range';
import { isBlank } from '../xml/characters';
import type { NodeTable } from '../xml/nodes';
import { NodeFlag } from '../xml/nodes';
import { UNKNOWN_NAME } from '../xml/names';
import { attributeValue, characterData } from '../xml/references';
import type { Declaration, Dialect, Format } from './format';
import { DateForm } from './format';
import { splitName } from './names';
import { ComparedValues, longer, PlainValues } from './plain/plain-values';
import type { ValueNumbers } from './plain/value-numbers';
import type { RecordView } from './record-view';
import { Records } from './records';

/** So many at first. */
const CELLS = 2048;

/**
 * Finds the records and fields in the elements of one block, by the format's data. Filled anew for each block; what it
 * hands out is valid until then.
 */
export class Binder implements Person {
  /** The numbers of the values, where the block was read as plain: the values need not be read again. */
  numbers: ValueNumbers | undefined;
  /** Where the block begins in the text; ranges that leave here are relative to it. */
  offset = 0;
  /** By element: the number of its declaration, -1 where the format has no such element there. */
  declarations = new Int16Array(512);
  cells = new Int32Array(CELLS);
  days = new Float64Array(CELLS);
  /** By attribute: its place among those of its element's declaration, -1 where there is none. */
  attributeDeclared = new Int8Array(512);
  private table: NodeTable | undefined;
  private elements: (() => Binder) | undefined;
  /** The values that the schema compares with others, where there are {@link numbers}. */
  readonly compared = new ComparedValues();
  /** By cell: the number of its value and where that stands, where there are {@link numbers}. */
  readonly plain = new PlainValues(CELLS);
  private source: { readonly text: string } = { text: '' };
  private recordOf = new Int32Array(512);
  private used = 0;
  private readonly inOrder: RecordView[] = [];
  /** By the number of their kind. */
  private readonly kinds: readonly Records[];
  private readonly byKind: ReadonlyMap<RecordKind, Records>;
  private cellCount = 0;
  /** By element: the namespaces that it declares. */
  private readonly declared = new Map<number, ReadonlyMap<string, string>>();

  constructor(readonly format: Format, readonly dialect: Dialect, readonly bindings: ReadonlyMap<string, string>) {
    this.kinds = RECORD_KINDS.map((kind) => new Records(this, format.rowLayout(kind)));
    this.byKind = new Map(this.kinds.map((records) => [records.layout.kind, records]));
  }

  /** The text at hand. */
  get text(): string {
    return this.source.text;
  }

  /** The block's elements; those of a block that was read as plain are read when they are first asked for. */
  get nodes(): NodeTable {
    if (this.table) return this.table;
    const { nodes, declarations, attributeDeclared } = this.elements!();
    this.declarations = declarations;
    this.attributeDeclared = attributeDeclared;
    return this.table = nodes;
  }

  /** The records of the block in document order. */
  *all(): Iterable<RecordView> {
    for (let i = 0; i < this.used; i++) yield this.inOrder[i];
  }

  get count(): number {
    return this.used;
  }

  at(index: number): RecordView {
    return this.inOrder[index];
  }

  /** The block's first record: the head, or the person that the others belong to. */
  get record(): RecordView {
    return this.inOrder[0];
  }

  records(kind: RecordKind): readonly RecordView[] {
    return this.byKind.get(kind)!.list();
  }

  range(start: number, end: number): Range {
    return { start: start - this.offset, end: end - this.offset };
  }

  /** The range without blanks around; the range itself where it is blank. */
  trimmed(start: number, end: number): Range {
    let from = start;
    let to = end;
    while (from < to && isBlank(this.text.charCodeAt(from))) from++;
    while (to > from && isBlank(this.text.charCodeAt(to - 1))) to--;
    return from < to ? this.range(from, to) : this.range(start, end);
  }

  /** The namespace that a prefix ('' for the default) stands for at an element; undefined where it is bound to none. */
  namespaceOf(prefix: string, node: number): string | undefined {
    const { nodes } = this;
    for (let at = node; at >= 0; at = nodes.parent[at]) {
      const uri = nodes.flags[at] & NodeFlag.DeclaresNamespace ? this.declaredAt(at).get(prefix) : undefined;
      if (uri !== undefined) return uri;
    }
    return this.bindings.get(prefix) ?? (prefix === '' ? '' : undefined);
  }

  /** What an element's own attributes declare, read once: there can be as many of them as that ask for it. */
  private declaredAt(node: number): ReadonlyMap<string, string> {
    const known = this.declared.get(node);
    if (known) return known;
    const { nodes, text } = this;
    const declared = new Map<string, string>();
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      if (!text.startsWith('xmlns', nodes.attributeStart[i])) continue;
      const { prefix, local } = splitName(text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]));
      const isDefault = prefix === '' && local === 'xmlns';
      if (!isDefault && (prefix !== 'xmlns' || local === '')) continue;
      const bound = isDefault ? '' : local;
      if (!declared.has(bound)) declared.set(bound, attributeValue(text, nodes.valueStart[i], nodes.valueEnd[i]));
    }
    this.declared.set(node, declared);
    return declared;
  }

  /** Reads the block's elements, which stand in `nodes` with offsets into `text`. */
  bind(text: string, offset: number, nodes: NodeTable): void {
    this.begin(text, offset, nodes);
    const { format, declarations, recordOf } = this;
    const { elementOf } = this.dialect;
    // Up to here the names are not what the root's bindings make of them.
    let redeclaredTo = -1;
    for (let node = 0; node < nodes.count; node++) {
      const parent = nodes.parent[node];
      const within = parent < 0 ? format.root.id : declarations[parent];
      const name = nodes.name[node];
      if (nodes.flags[node] & NodeFlag.DeclaresNamespace) redeclaredTo = Math.max(redeclaredTo, nodes.end[node]);
      const isRedeclared = nodes.start[node] < redeclaredTo;
      let id = -1;
      if (within >= 0) {
        const element = name === UNKNOWN_NAME || isRedeclared ? this.resolved(node) : elementOf[name];
        if (element >= 0) id = format.child(within, element);
      }
      declarations[node] = id;
      recordOf[node] = parent < 0 ? -1 : recordOf[parent];
      if (id < 0) continue;
      const declaration = format.declarations[id];
      if (declaration.record) recordOf[node] = this.addRecord(this.byKind.get(declaration.record)!, node);
      if (nodes.attributeTo[node] > nodes.attributeFrom[node]) this.setAttributes(node, declaration, isRedeclared);
      if (recordOf[node] < 0) continue;
      if (declaration.field !== -1) this.setElement(this.inOrder[recordOf[node]], declaration.field, node);
    }
  }

  /** Reads the root's start tag, which stands first in `nodes`. It has no parent. */
  bindRoot(text: string, offset: number, nodes: NodeTable): void {
    this.begin(text, offset, nodes);
    const { root } = this.format;
    this.declarations[0] = root.id;
    this.recordOf[0] = root.record ? this.addRecord(this.byKind.get(root.record)!, 0) : -1;
    this.setAttributes(0, root, false);
  }

  /**
   * Makes ready for a block that a plain reader fills in.
   * @param elements reads its elements the long way, for what is seldom asked for
   */
  beginPlain(source: { readonly text: string }, offset: number, numbers: ValueNumbers, elements: () => Binder): void {
    this.clear(source, offset);
    this.table = undefined;
    this.elements = elements;
    this.numbers = numbers;
    this.compared.count = 0;
  }

  private begin(text: string, offset: number, nodes: NodeTable): void {
    this.clear({ text }, offset);
    this.table = nodes;
    if (nodes.count > this.declarations.length) {
      this.declarations = new Int16Array(nodes.name.length);
      this.recordOf = new Int32Array(nodes.name.length);
    }
    if (nodes.attributeCount <= this.attributeDeclared.length) return;
    this.attributeDeclared = new Int8Array(nodes.attributeName.length);
  }

  private clear(source: { readonly text: string }, offset: number): void {
    this.source = source;
    this.offset = offset;
    this.numbers = undefined;
    for (const records of this.kinds) records.clear();
    this.used = 0;
    this.cellCount = 0;
    // To clear a map makes a new one inside, for each block.
    if (this.declared.size > 0) this.declared.clear();
  }

  /** The number of an element's name by its prefix and what that stands for; -1 where the format has no such name. */
  private resolved(node: number): number {
    const { prefix, local } = splitName(this.text.slice(this.nodes.start[node] + 1, this.nodes.nameEnd[node]));
    return this.format.element(local, this.namespaceOf(prefix, node));
  }

  /** The same of an attribute. Without a prefix it has no namespace. */
  private resolvedAttribute(node: number, attribute: number): number {
    const { nodes, text } = this;
    const { prefix, local } = splitName(text.slice(nodes.attributeStart[attribute], nodes.attributeNameEnd[attribute]));
    return this.format.attribute(local, prefix === '' ? '' : this.namespaceOf(prefix, node));
  }

  private addRecord(records: Records, node: number): number {
    const index = this.used++;
    const view = records.add();
    const base = this.cellCount;
    view.node = node;
    view.base = base;
    this.inOrder[index] = view;
    this.cellCount += records.layout.width + 1;
    if (this.cellCount > this.cells.length) {
      this.cells = longer(this.cells, new Int32Array(this.cellCount * 2));
      this.days = longer(this.days, new Float64Array(this.cellCount * 2));
      this.plain.grow(this.cellCount * 2);
    }
    const { cells, days, cellCount } = this;
    for (let i = base; i < cellCount; i++) {
      cells[i] = 0;
      days[i] = NaN;
    }
    return index;
  }

  /** Adds a record of a kind by its number; `node` is the element that holds it, and begins at `from`. */
  addPlainRecord(kind: number, node: number, from: number): RecordView {
    const view = this.inOrder[this.addRecord(this.kinds[kind], node)];
    view.from = from;
    return view;
  }

  /** Fills a cell that is empty with a value by its number; see {@link RecordView}. */
  setPlain(at: number, cell: number, day: number, id: number, start: number, end: number): void {
    if (this.cells[at] !== 0) return;
    this.cells[at] = cell;
    this.days[at] = day;
    const { ids, starts, ends } = this.plain;
    ids[at] = id;
    starts[at] = start;
    ends[at] = end;
  }

  private setElement(view: RecordView, field: number, node: number): void {
    const slot = view.layout.slots[field];
    if (slot === view.layout.width || this.cells[view.base + slot] !== 0) return;
    this.cells[view.base + slot] = node + 1;
    const { nodes } = this;
    const markup = (nodes.flags[node] & (NodeFlag.HasMarkup | NodeFlag.HasChild)) !== 0;
    const form: DateForm = view.layout.dateForm[slot];
    this.days[view.base + slot] = form === DateForm.None ? NaN : this.day(form, nodes.tagEnd[node], nodes.contentEnd[node], markup);
  }

  private setAttributes(node: number, { attributes, attributeNames, record }: Declaration, redeclared: boolean): void {
    const { nodes, attributeDeclared, dialect: { attributeOf } } = this;
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      const id = nodes.attributeName[i];
      const name = id === UNKNOWN_NAME || redeclared ? this.resolvedAttribute(node, i) : attributeOf[id];
      const index = name < 0 ? -1 : attributeNames.indexOf(name);
      attributeDeclared[i] = index;
      const field = index < 0 ? undefined : attributes[index].field;
      if (!record || !field) continue;
      const view = this.inOrder[this.recordOf[node]];
      const slot = view.layout.slots[F[field as keyof typeof F]];
      if (this.cells[view.base + slot] !== 0) continue;
      this.cells[view.base + slot] = -(i + 1);
      const form: DateForm = view.layout.dateForm[slot];
      this.days[view.base + slot] = form === DateForm.None ? NaN : this.day(form, nodes.valueStart[i], nodes.valueEnd[i], false);
    }
  }

  private day(form: DateForm, from: number, to: number, markup: boolean): number {
    const parse = form === DateForm.Iso ? parseIso : parseDato;
    if (markup) {
      const value = characterData(this.text, from, to).trim();
      return parse(value, 0, value.length);
    }
    let start = from;
    let end = to;
    while (start < end && isBlank(this.text.charCodeAt(start))) start++;
    while (end > start && isBlank(this.text.charCodeAt(end - 1))) end--;
    return parse(this.text, start, end);
  }
}
