import { ASCII, CharClass, isBlank, isIllegalAt } from './characters';
import { NodeFlag } from './nodes';
import { readReference } from './references';
import type { Scanner } from './scanner';

/** Reads character data inside the root, up to the next `<`; returns where that stands. */
export function readCharacters(s: Scanner, from: number): number {
  const { text, to } = s;
  let at = from;
  let first = -1;
  // Whether its reader sees something else than what stands there: a line end of two characters is one.
  let differs = false;
  for (let c = text.charCodeAt(at); isBlank(c); c = text.charCodeAt(++at)) if (c === 13) differs = true;
  for (; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c < 128 ? !(ASCII[c] & CharClass.Special) : c < 0xd800) {
      if (first < 0 && c > 32) first = at;
      continue;
    }
    if (c === 60) break;
    if (c === 13) {
      differs = true;
      continue;
    }
    if (c === 38) {
      const { problem, value, end } = readReference(text, at);
      if (problem) s.problem(problem, at, end);
      if (first < 0 && !(value && isBlank(value.charCodeAt(0)))) first = at;
      differs = true;
      at = end - 1;
      continue;
    }
    if (first < 0) first = at;
    if (c === 93) {
      if (text.startsWith(']]>', at)) s.problem('cdata-end', at, at + 3);
    } else if (isIllegalAt(text, at)) {
      s.problem('character', at, at + 1);
    }
  }
  if (differs && s.depth > 0) s.nodes.flags[s.stack[s.depth - 1]] |= NodeFlag.HasMarkup;
  if (first >= 0) s.characterData(first);
  return at;
}
