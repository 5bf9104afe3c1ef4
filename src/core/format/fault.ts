import type { Arguments, Fix } from '../findings/finding';
import type { Range } from '../text/range';
import type { Binder } from './binder';
import type { Declaration } from './format';

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
  /** Whether nothing but blanks stands where a value should. */
  readonly isBlank?: boolean;
  /** Where the root does not say the format's version: what it should say. */
  readonly version?: string;
}

/** So many faults of one block are told one by one; a block with more is no extract, and has to be bounded. */
const MOST_FAULTS = 1000;

/** The faults of the block at hand. */
export class Faults {
  block!: Binder;
  list: Fault[] = [];
  /** How many there are beyond those that are kept, and where the first of them is. */
  leftOut = 0;
  firstLeftOut: Range | undefined;

  begin(block: Binder): void {
    this.block = block;
    this.list = [];
    this.leftOut = 0;
    this.firstLeftOut = undefined;
  }

  add(fault: Fault): void {
    if (this.list.length < MOST_FAULTS) {
      this.list.push(fault);
      return;
    }
    this.leftOut++;
    this.firstLeftOut ??= fault;
  }

  tell(rule: StructureRule, { start, end }: Range, key: string, args: Arguments, fixes?: readonly Fix[], isBlank = false): void {
    this.add({ rule, key, start, end, args, fixes, isBlank });
  }
}
