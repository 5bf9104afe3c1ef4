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
    return this.layout.slots[field] < this.layout.width;
  }

  dateFields(): readonly FieldId[] {
    return this.layout.dateFields;
  }

  present(field: FieldId): boolean {
    return this.block.cells[this.place(field)] !== 0;
  }

  // What rules ask of nearly every record is short, so that it becomes part of them where they run hot.

  has(field: FieldId): boolean {
    const { block } = this;
    const at = this.place(field);
    if (block.cells[at] === 0) return false;
    return block.numbers ? block.plain.ends[at] > block.plain.starts[at] : this.isWritten(field, block.cells[at]);
  }

  text(field: FieldId): string {
    const { block } = this;
    const at = this.place(field);
    if (block.cells[at] === 0) return '';
    return block.numbers ? block.numbers.text(block.plain.ids[at]) : this.written(block.cells[at]);
  }

  int(field: FieldId): number {
    const { block } = this;
    const at = this.place(field);
    if (block.cells[at] === 0) return NaN;
    return block.numbers ? block.numbers.whole(block.plain.ids[at]) : this.wholeWritten(field, block.cells[at]);
  }

  date(field: FieldId): DayNumber {
    return this.block.days[this.place(field)];
  }

  end(field: FieldId): DayNumber {
    const day = this.date(field);
    if (isOpen(day)) return Infinity;
    return Number.isNaN(day) && !this.has(field) ? Infinity : day;
  }

  at(field: FieldId): Range {
    const cell = this.cell(field);
    if (cell === 0) return this.tag;
    const { numbers, offset, plain } = this.block;
    if (numbers && this.has(field)) {
      // No blanks stand around a plain value.
      const at = this.place(field);
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

  /** The place of a field among the block's cells. */
  private place(field: FieldId): number {
    return this.base + this.layout.slots[field];
  }

  private cell(field: FieldId): number {
    return this.block.cells[this.place(field)];
  }

  /** Whether the value that a cell speaks of is not blank. */
  private isWritten(field: FieldId, cell: number): boolean {
    if (this.hasMarkup(cell)) return this.text(field) !== '';
    const { text, offset } = this.block;
    const end = this.valueEnd(cell);
    for (let i = this.valueStart(cell); i < end; i++) if (!isBlank(text.charCodeAt(i + offset))) return true;
    return false;
  }

  private written(cell: number): string {
    const { text, offset } = this.block;
    const start = this.valueStart(cell) + offset;
    const end = this.valueEnd(cell) + offset;
    return (this.hasMarkup(cell) ? characterData(text, start, end) : text.slice(start, end)).trim();
  }

  private wholeWritten(field: FieldId, cell: number): number {
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
