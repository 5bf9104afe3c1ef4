import { HASH_SEED, hashStep, UNKNOWN_NAME } from './names';
import type { Scanner } from './scanner';

/** Up to so many attributes are compared one by one. */
const FEW_ATTRIBUTES = 12;
const HASH_BITS = 0xfffffff;
/** More attributes than this cannot stand in a text that is held in one piece. */
const MOST_ATTRIBUTES = 2 ** 24;

/** Tells of each attribute of a start tag whose name stands there before. */
export function tellDuplicates(s: Scanner, node: number): void {
  const { nodes } = s;
  const first = nodes.attributeFrom[node];
  const count = nodes.attributeCount - first;
  const twice = count > FEW_ATTRIBUTES ? amongMany(s, first, count) : amongFew(s, first, count);
  for (const attribute of twice) {
    const start = nodes.attributeStart[attribute];
    const end = nodes.attributeNameEnd[attribute];
    s.problem('attribute-duplicate', start, end, start, end);
  }
}

function amongFew(s: Scanner, first: number, count: number): number[] {
  const twice: number[] = [];
  for (let i = first + 1; i < first + count; i++) {
    let before = i - 1;
    while (before >= first && !haveSameName(s, before, i)) before--;
    if (before >= first) twice.push(i);
  }
  return twice;
}

/** Sorts the attributes by a hash of their names, and compares those that share one. */
function amongMany(s: Scanner, first: number, count: number): number[] {
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = (hashOf(s, first + i) & HASH_BITS) * MOST_ATTRIBUTES + i;
  keys.sort();
  const twice: number[] = [];
  for (let from = 0, to = 1; from < count; from = to++) {
    const hash = Math.floor(keys[from] / MOST_ATTRIBUTES);
    while (to < count && Math.floor(keys[to] / MOST_ATTRIBUTES) === hash) to++;
    if (to - from < 2) continue;
    const seen = new Set<string>();
    for (const key of keys.subarray(from, to)) {
      const attribute = first + (key % MOST_ATTRIBUTES);
      const name = s.text.slice(s.nodes.attributeStart[attribute], s.nodes.attributeNameEnd[attribute]);
      if (seen.has(name)) twice.push(attribute);
      seen.add(name);
    }
  }
  return twice.sort((a, b) => a - b);
}

function hashOf({ nodes, text }: Scanner, attribute: number): number {
  let hash = HASH_SEED;
  for (let at = nodes.attributeStart[attribute]; at < nodes.attributeNameEnd[attribute]; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hash;
}

function haveSameName({ nodes, text }: Scanner, a: number, b: number): boolean {
  if (nodes.attributeName[a] !== nodes.attributeName[b]) return false;
  if (nodes.attributeName[a] !== UNKNOWN_NAME) return true;
  const from = nodes.attributeStart[a];
  const length = nodes.attributeNameEnd[a] - from;
  if (length !== nodes.attributeNameEnd[b] - nodes.attributeStart[b]) return false;
  for (let i = 0; i < length; i++) {
    if (text.charCodeAt(from + i) !== text.charCodeAt(nodes.attributeStart[b] + i)) return false;
  }
  return true;
}
