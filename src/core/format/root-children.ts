import type { Range } from '../text/range';
import type { Declaration, Format } from './format';
import type { Fault } from './structure';

/** Counts the root's children as their blocks come by, and says where their order or number is not the schema's. */
export class RootChildren {
  private readonly counts: number[];
  private furthest = 0;

  constructor(private readonly format: Format) {
    this.counts = format.root.children.map(() => 0);
  }

  /** Takes the next child; `tag` is its start tag without attributes. Unknown children are told by their own block. */
  add(child: Declaration, tag: Range): Fault[] {
    const position = this.format.root.children.indexOf(child);
    const { name, max } = child.data;
    const count = ++this.counts[position];
    const args = { name, parent: this.format.root.data.name };
    const after = position < this.furthest;
    this.furthest = Math.max(this.furthest, position);
    if (max !== null && count > max) return [{ rule: 'element-unexpected', key: 'too-many', ...tag, args: { ...args, max } }];
    return after ? [{ rule: 'element-unexpected', key: 'order', ...tag, args }] : [];
  }

  /** What the root lacks, told at its start tag. */
  end(tag: Range): Fault[] {
    return this.format.root.children.flatMap((child, i) => {
      const { name, min } = child.data;
      if (this.counts[i] >= min) return [];
      const key = this.counts[i] === 0 ? 'message' : 'too-few';
      return [{ rule: 'element-missing', key, ...tag, args: { name, parent: this.format.root.data.name, min, count: this.counts[i] }, missing: child }];
    });
  }
}
