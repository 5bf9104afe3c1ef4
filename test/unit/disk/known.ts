import type { FileIndex } from '../../../src/disk/file-index';

/** All that an index knows, to compare. */
export function known(index: FileIndex): unknown {
  const blocks = Array.from({ length: index.blockCount }, (_, i) =>
    [index.kind(i), index.start(i), index.size(i), index.line(i), index.ordinal(i), index.related(i)]);
  const entries = index.parts().map((part) => Array.from({ length: part.length }, (_, i) => {
    const { rule, unit, ...rest } = part.at(i);
    return { ...rest, rule: index.rules[rule].id, unit: index.units[unit] };
  }));
  const { bySeverity, byRule } = index.counts();
  return { blocks, entries, bySeverity: { ...bySeverity }, byRule: [...byRule].sort() };
}
