import type { BlockResult } from './evaluator';

type Keys = BlockResult['keys'];

/** How many blocks have each key that no two may share, kept up while blocks come and go. */
export class KeyCounts {
  private readonly counts: Map<string | number, number>[] = [];
  private shared = 0;

  /** Whether any key may be that of more than one block; else no block need be compared with another. */
  get anyShared(): boolean {
    return this.shared > 0;
  }

  add(keys: Keys): void {
    this.change(keys, 1);
  }

  remove(keys: Keys): void {
    this.change(keys, -1);
  }

  private change(keys: Keys, by: number): void {
    for (let i = 0; i < keys.length; i++) {
      const entry = keys[i];
      if (!entry) continue;
      const counts = this.counts[i] ??= new Map<string | number, number>();
      const before = counts.get(entry.key) ?? 0;
      const after = before + by;
      if (after > 0) counts.set(entry.key, after);
      else counts.delete(entry.key);
      this.shared += Number(after > 1) - Number(before > 1);
    }
  }
}
