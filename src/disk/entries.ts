import type { Entry } from './facts';
import { Column, ints } from './columns';

/** Findings of a file by block, rule and unit, as columns of numbers. */
export class Entries {
  readonly block = ints();
  readonly rule = new Column<Int16Array>(Int16Array);
  readonly unit = ints();
  /** Lines from the block's first to that of the first finding. */
  readonly line = ints();
  readonly count = ints();
  readonly safe = ints();

  get length(): number {
    return this.block.length;
  }

  push(block: number, { rule, unit, line, count, safe }: Entry): void {
    this.block.push(block);
    this.rule.push(rule);
    this.unit.push(unit);
    this.line.push(line);
    this.count.push(count);
    this.safe.push(safe);
  }

  at(i: number): Entry & { readonly block: number } {
    return {
      block: this.block.at(i), rule: this.rule.at(i), unit: this.unit.at(i),
      line: this.line.at(i), count: this.count.at(i), safe: this.safe.at(i),
    };
  }

  /** The same entries, in order, with those of some blocks replaced. They have to stand in the order of the blocks. */
  replaced(changes: ReadonlyMap<number, readonly Entry[]>): Entries {
    const all = new Entries();
    const waiting = [...changes].sort(([a], [b]) => a - b);
    let next = 0;
    const putUpTo = (block: number): void => {
      for (; next < waiting.length && waiting[next][0] <= block; next++) {
        for (const entry of waiting[next][1]) all.push(waiting[next][0], entry);
      }
    };
    for (let i = 0; i < this.length; i++) {
      const block = this.block.at(i);
      putUpTo(block);
      if (!changes.has(block)) all.push(block, this.at(i));
    }
    putUpTo(Infinity);
    return all;
  }
}
