import { UNKNOWN_NAME } from './names';
import { NodeFlag } from './nodes';
import type { Scanner } from './scanner';

/** So many elements of one block are looked at, all in all: no person has more, and work has to be bounded. */
export const MOST_REHANGS = 50_000;
/** An element is looked for a new parent for among so many around it. */
const MOST_LEVELS = 64;

/**
 * Hangs the children of elements whose end tag is missing where the vocabulary says that they may be: what follows a
 * missing end tag was read as standing inside. An element ends where the first child that it may not have begins.
 * @param from where on the stack those elements begin
 * @param to   where they end there
 */
export function rehang(s: Scanner, from: number, to: number): void {
  const { nodes, stack } = s;
  const outermost = stack[from];
  const count = nodes.count - outermost - 1;
  if (!s.vocabulary.mayHold || to - from > MOST_LEVELS || count > s.rehangs) return;
  s.rehangs -= count;
  for (let node = outermost + 1; node < nodes.count; node++) {
    const parent = nodes.parent[node];
    const home = homeOf(s, node);
    if (home === parent) continue;
    for (let left = parent; left !== home; left = nodes.parent[left]) {
      if (nodes.contentEnd[left] <= nodes.start[node]) continue;
      nodes.contentEnd[left] = nodes.start[node];
      nodes.end[left] = nodes.start[node];
    }
    if (node === parent + 1) nodes.flags[parent] &= ~NodeFlag.HasChild;
    nodes.parent[node] = home;
    nodes.flags[home] |= NodeFlag.HasChild;
  }
}

/** The element that a node belongs in, among its parent and those around it. */
function homeOf({ nodes, vocabulary }: Scanner, node: number): number {
  const isUnclosed = (element: number): boolean => element >= 0 && (nodes.flags[element] & NodeFlag.Unclosed) !== 0;
  const mayHold = (element: number): boolean => nodes.name[element] !== UNKNOWN_NAME
    && nodes.name[node] !== UNKNOWN_NAME && vocabulary.mayHold!(nodes.name[element], nodes.name[node]);
  let nearest = nodes.parent[node];
  // One that was found to end before this node holds nothing more.
  while (isUnclosed(nearest) && nodes.contentEnd[nearest] <= nodes.start[node]) nearest = nodes.parent[nearest];
  let home = nearest;
  for (let level = 0; level < MOST_LEVELS && isUnclosed(home) && !mayHold(home); level++) home = nodes.parent[home];
  return home >= 0 && mayHold(home) ? home : nearest;
}
