import type { EditFix } from '../findings/finding';
import type { Range } from '../text/range';
import { NodeFlag } from '../xml/nodes';
import { characterData } from '../xml/references';
import type { Faults } from './fault';
import type { TypeData } from './schema';
import type { TypesByName, ValueTest } from './values';
import { explainValue, isBlankBetween, makeFixedTest, makeTest } from './values';

/** What is known of a value: of an element or an attribute. */
export interface ValueData {
  readonly name: string;
  readonly fixed?: string;
  readonly default?: string;
}

/** The tests of one element's or attribute's value, made once. */
export class ValueCheck {
  readonly test: ValueTest;
  private readonly fixed: ValueTest | undefined;

  constructor(private readonly data: ValueData, private readonly type: TypeData, types: TypesByName) {
    this.test = makeTest(type, types);
    this.fixed = data.fixed === undefined ? undefined : makeFixedTest(type, data.fixed);
  }

  isGood(text: string, start: number, end: number): boolean {
    return this.test(text, start, end) && (!this.fixed || this.fixed(text, start, end));
  }

  /** Checks the value of an element that holds nothing but character data. */
  element(faults: Faults, node: number): void {
    const { nodes, text } = faults.block;
    const flags = nodes.flags[node];
    const start = nodes.tagEnd[node];
    const end = nodes.contentEnd[node];
    if (!(flags & NodeFlag.HasMarkup)) {
      if (this.isGood(text, start, end) || (start === end && this.isGiven)) return;
      const at = this.placeOf(faults, node, isBlankBetween(text, start, end));
      this.tell(faults, text.slice(start, end), start, end, at);
      return;
    }
    const value = characterData(text, start, end);
    if (this.isGood(value, 0, value.length) || (value === '' && !(flags & NodeFlag.HasText) && this.isGiven)) return;
    this.tell(faults, value, start, end, this.placeOf(faults, node, value.trim() === ''));
  }

  /** Tells what is wrong with the value that is written at `start`..`end`. */
  tell(faults: Faults, value: string, start: number, end: number, at: Range): void {
    const { name, fixed = '' } = this.data;
    const isOfType = this.test(value, 0, value.length);
    const { key, args } = isOfType ? { key: 'fixed', args: { fixed } } : explainValue(this.type, value);
    faults.tell('value-invalid', at, key, { ...args, name }, this.mend(faults, start, end), value.trim() === '');
  }

  /** An element without content has the value that the schema gives. */
  private get isGiven(): boolean {
    return (this.data.fixed ?? this.data.default) !== undefined;
  }

  /** Where the value stands; the start tag when there is nothing to see of it. */
  private placeOf({ block }: Faults, node: number, isBlank: boolean): Range {
    const { nodes } = block;
    if (isBlank) return block.range(nodes.start[node], nodes.tagEnd[node]);
    return block.trimmed(nodes.tagEnd[node], nodes.contentEnd[node]);
  }

  /** Takes away the blanks around a value, or braces that stand alone or doubled, where they are all that is wrong with it. */
  private mend({ block }: Faults, start: number, end: number): EditFix[] | undefined {
    const written = block.text.slice(start, end);
    for (const [key, kept] of [['trim', written.trim()], ['braces', written.trim().replace(/^\{+|\}+$/g, '')]]) {
      const value = characterData(kept, 0, kept.length);
      if (kept !== written && this.isGood(value, 0, value.length)) {
        return [{ kind: 'edit', key, safe: true, edits: [{ ...block.range(start, end), text: kept }] }];
      }
    }
    return undefined;
  }
}
