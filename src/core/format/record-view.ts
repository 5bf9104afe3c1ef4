import type { DayNumber } from '../text/dato';
import { isOpen } from '../text/dato';
import type { FieldId, RecordKind } from '../model/fields';
import type { Insertion, IplosRecord, Template } from '../model/record';
import type { Range } from '../text/range';
import { wholeNumber } from '../text/whole-number';
import { isBlank } from '../xml/characters';
import { NodeFlag } from '../xml/nodes';
import { characterData } from '../xml/references';
import type { Binder } from './binder';
import type { RowLayout } from './format';
import { besideOf, blanksBefore, insertionInto } from './insertion';

/**
 * One record of the block at hand, as a window on the block's tables. A cell holds where a field stands: 0 absent, n + 1
 * the element n, -(n + 1) the attribute n.
 */
export class RecordView implements IplosRecord {
  node = 0;
  base = 0;
  /** Where it stands in the text, of a block that was read as plain. */
  from = 0;
  to = 0;

  constructor(private readonly block: Binder, readonly layout: RowLayout) {}

  get kind(): RecordKind {
    return this.layout.kind;
  }

  knows(field: FieldId): boolean {
    return this.layout.slots[field] >= 0;
  }

  dateFields(): readonly FieldId[] {
    return this.layout.dateFields;
  }

  present(field: FieldId): boolean {
    return this.cell(field) !== 0;
  }

  has(field: FieldId): boolean {
    const cell = this.cell(field);
    if (cell === 0) return false;
    const { numbers } = this.block;
    if (numbers) return this.isFilled(field);
    if (this.hasMarkup(cell)) return this.text(field) !== '';
    const from = this.block.offset;
    const { text } = this.block;
    const end = this.valueEnd(cell);
    for (let i = this.valueStart(cell); i < end; i++) if (!isBlank(text.charCodeAt(i + from))) return true;
    return false;
  }

  text(field: FieldId): string {
    const cell = this.cell(field);
    if (cell === 0) return '';
    const { numbers } = this.block;
    if (numbers) return numbers.text(this.plainValue(field));
    const { text, offset } = this.block;
    const start = this.valueStart(cell) + offset;
    const end = this.valueEnd(cell) + offset;
    return (this.hasMarkup(cell) ? characterData(text, start, end) : text.slice(start, end)).trim();
  }

  int(field: FieldId): number {
    const cell = this.cell(field);
    if (cell === 0) return NaN;
    const { numbers } = this.block;
    if (numbers) return numbers.whole(this.plainValue(field));
    if (this.hasMarkup(cell)) {
      const value = this.text(field);
      return wholeNumber(value, 0, value.length);
    }
    const { text, offset } = this.block;
    let at = this.valueStart(cell) + offset;
    let end = this.valueEnd(cell) + offset;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
    return wholeNumber(text, at, end);
  }

  date(field: FieldId): DayNumber {
    const slot = this.layout.slots[field];
    if (slot < 0) return NaN;
    const at = this.base + slot;
    return this.block.cells[at] === 0 ? NaN : this.block.days[at];
  }

  end(field: FieldId): DayNumber {
    const day = this.date(field);
    if (isOpen(day)) return Infinity;
    return Number.isNaN(day) && !this.has(field) ? Infinity : day;
  }

  at(field: FieldId): Range {
    const cell = this.cell(field);
    if (cell === 0) return this.tag;
    const { numbers, offset } = this.block;
    if (numbers && this.isFilled(field)) {
      // No blanks stand around a plain value.
      const { plain } = this.block;
      const at = this.base + this.layout.slots[field];
      return { start: plain.starts[at] - offset, end: plain.ends[at] - offset };
    }
    const { text, nodes } = this.block;
    let start = this.valueStart(cell);
    let end = this.valueEnd(cell);
    while (start < end && isBlank(text.charCodeAt(start + offset))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1 + offset))) end--;
    if (start < end && !(this.hasMarkup(cell) && this.text(field) === '')) return { start, end };
    if (cell > 0) return this.block.range(nodes.start[cell - 1], nodes.tagEnd[cell - 1]);
    const attribute = -cell - 1;
    return this.block.range(nodes.attributeStart[attribute], nodes.valueEnd[attribute] + 1);
  }

  whole(field: FieldId): Range | undefined {
    const cell = this.cell(field);
    const { nodes } = this.block;
    if (cell === 0) return undefined;
    if (cell > 0) return this.block.range(nodes.start[cell - 1], nodes.end[cell - 1]);
    return this.block.range(nodes.attributeStart[-cell - 1], nodes.valueEnd[-cell - 1] + 1);
  }

  removalOf(field: FieldId): Range | undefined {
    const whole = this.whole(field);
    return whole && this.withLead(whole);
  }

  insertion(field: FieldId): Insertion | undefined {
    return this.knows(field) ? insertionInto(this.block, this.node, field, this.cell(field)) : undefined;
  }

  beside(kind: RecordKind): Template | undefined {
    return besideOf(this.block, this.node, kind);
  }

  get tag(): Range {
    return this.block.range(this.block.nodes.start[this.node], this.block.nodes.tagEnd[this.node]);
  }

  get range(): Range {
    if (this.block.numbers) return this.block.range(this.from, this.to);
    return this.block.range(this.block.nodes.start[this.node], this.block.nodes.end[this.node]);
  }

  get removal(): Range {
    return this.withLead(this.range);
  }

  /** The range with the blanks before it, as far as they belong to the block. */
  private withLead({ start, end }: Range): Range {
    const { text, offset } = this.block;
    return { start: Math.max(0, blanksBefore(text, start + offset) - offset), end };
  }

  private cell(field: FieldId): number {
    const slot = this.layout.slots[field];
    return slot < 0 ? 0 : this.block.cells[this.base + slot];
  }

  /** The number of a plain value. */
  private plainValue(field: FieldId): number {
    return this.block.plain.ids[this.base + this.layout.slots[field]];
  }

  private isFilled(field: FieldId): boolean {
    const at = this.base + this.layout.slots[field];
    return this.block.plain.ends[at] > this.block.plain.starts[at];
  }

  private hasMarkup(cell: number): boolean {
    if (this.block.numbers) return false;
    const { nodes, text, offset } = this.block;
    if (cell > 0) return (nodes.flags[cell - 1] & (NodeFlag.HasMarkup | NodeFlag.HasChild)) !== 0;
    // Bounded by hand: a search for the sign would run on through the whole text.
    const end = this.valueEnd(cell) + offset;
    for (let at = this.valueStart(cell) + offset; at < end; at++) if (text.charCodeAt(at) === 38) return true;
    return false;
  }

  /** Relative to the block's beginning, like every range that leaves here. */
  private valueStart(cell: number): number {
    const { nodes, offset } = this.block;
    return (cell > 0 ? nodes.tagEnd[cell - 1] : nodes.valueStart[-cell - 1]) - offset;
  }

  private valueEnd(cell: number): number {
    const { nodes, offset } = this.block;
    return (cell > 0 ? nodes.contentEnd[cell - 1] : nodes.valueEnd[-cell - 1]) - offset;
  }
}
