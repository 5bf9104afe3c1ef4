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

/** The faults of the block at hand. */
export class Faults {
  block!: Binder;
  list: Fault[] = [];

  begin(block: Binder): void {
    this.block = block;
    this.list = [];
  }

  tell(rule: StructureRule, { start, end }: Range, key: string, args: Arguments, fixes?: readonly Fix[], isBlank = false): void {
    this.list.push({ rule, key, start, end, args, fixes, isBlank });
  }
}
