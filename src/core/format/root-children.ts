import type { Range } from '../text/range';
import { shifted } from '../text/range';
import type { Rest } from './content';
import { after, needed } from './content';
import type { Fault } from './fault';
import type { Declaration, Format } from './format';

const NO_FAULTS: readonly Fault[] = [];

/** Counts the root's children as their blocks come by, and says where their order or number is not the schema's. */
export class RootChildren {
  private readonly counts: number[];
  private furthest = 0;
  /** What may still come, where the children do not simply stand in a row. */
  private rest: Rest | undefined;

  constructor(private readonly format: Format) {
    this.counts = format.root.children.map(() => 0);
    this.rest = format.root.data.content;
  }

  /**
   * Takes the next child. Unknown children are told by their own block.
   * @param tag its start tag without attributes, in its block
   * @param start where the block begins
   */
  add(child: Declaration, tag: Range, start: number): readonly Fault[] {
    const { root } = this.format;
    const position = root.children.indexOf(child);
    const { name, max } = child.data;
    const count = ++this.counts[position];
    if (root.data.anyContent) return NO_FAULTS;
    const isLate = this.isLate(child, position);
    const isTooMany = max !== null && count > max;
    if (!isLate && !isTooMany) return NO_FAULTS;
    const args = { name, parent: root.data.name, ...(isTooMany && { max }) };
    return [{ rule: 'element-unexpected', key: isTooMany ? 'too-many' : 'order', ...shifted(tag, start), args }];
  }

  private isLate({ data }: Declaration, position: number): boolean {
    if (this.rest) {
      const left = after(this.rest, data.name, data.namespace ?? this.format.namespace);
      this.rest = left ?? this.rest;
      return !left;
    }
    const isLate = position < this.furthest;
    this.furthest = Math.max(this.furthest, position);
    return isLate;
  }

  /** What the root lacks, told at its start tag. */
  end(tag: Range): Fault[] {
    const { root } = this.format;
    if (root.data.anyContent) return [];
    const wanted = this.rest && needed(this.rest);
    return root.children.flatMap((child, i) => {
      const { name, min } = child.data;
      const count = this.counts[i];
      if (this.rest ? name !== wanted : count >= min) return [];
      const args = { name, parent: root.data.name, min, count };
      return [{ rule: 'element-missing', key: count === 0 ? 'message' : 'too-few', ...tag, args, missing: child }];
    });
  }
}
