import { isBlank, isIllegalAt, isNameChar, isNameStart } from './characters';
import { HASH_SEED } from './names';
import { NodeFlag } from './nodes';
import { readReference } from './references';
import type { Scanner } from './scanner';

/** From this many attributes on, duplicates are looked for in a set instead of by comparing. */
const MANY_ATTRIBUTES = 12;

/**
 * Reads the attributes of a start tag from the end of its name on. Returns where the tag ends; -1 when the text runs out
 * and more of it may come.
 */
export function readAttributes(s: Scanner, node: number, from: number): number {
  const { text, to, nodes } = s;
  let seen: Set<string> | undefined;
  let at = from;
  for (;;) {
    const blanks = at;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at >= to) return s.final ? unfinished(s, node, to) : -1;
    const c = text.charCodeAt(at);
    if (c === 62) return at + 1;
    if (c === 60) return unfinished(s, node, at);
    if (c === 47) {
      if (at + 1 >= to && !s.final) return -1;
      if (text.charCodeAt(at + 1) === 62) {
        nodes.flags[node] |= NodeFlag.EmptyTag;
        return at + 2;
      }
    }
    const nameStart = at;
    let hash = HASH_SEED;
    while (at < to && isNameChar(text.charCodeAt(at))) {
      hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) | 0;
      at++;
    }
    const nameEnd = at;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    const equals = text.charCodeAt(at) === 61;
    if (equals) at++;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at >= to) return s.final ? unfinished(s, node, to) : -1;
    const quote = text.charCodeAt(at);
    const named = nameEnd > nameStart && blanks < nameStart && isNameStart(text.charCodeAt(nameStart));
    if (!named || !equals || (quote !== 34 && quote !== 39)) {
      at = skipBroken(s, nameStart, Math.max(nameEnd, nameStart + 1));
      continue;
    }
    const valueStart = at + 1;
    const valueEnd = readValue(s, valueStart, quote);
    if (valueEnd < 0) return s.final ? unfinished(s, node, to) : -1;
    if (text.charCodeAt(valueEnd) === 60) return unfinished(s, node, valueEnd);
    const before = nodes.attributeCount - nodes.attributeFrom[node];
    if (before === MANY_ATTRIBUTES) seen = namesSoFar(s, node);
    const name = seen ? text.slice(nameStart, nameEnd) : '';
    if (seen ? seen.has(name) : hasAttribute(s, node, nameStart, nameEnd)) {
      s.problem('attribute-duplicate', nameStart, nameEnd, nameStart, nameEnd);
    }
    seen?.add(name);
    nodes.addAttribute(node, s.vocabulary.names.find(text, nameStart, nameEnd, hash), nameStart, nameEnd, valueStart, valueEnd);
    if (text.startsWith('xmlns', nameStart)) nodes.flags[node] |= NodeFlag.DeclaresNamespace;
    at = valueEnd + 1;
  }
}

function unfinished(s: Scanner, node: number, at: number): number {
  const { start, nameEnd } = s.nodes;
  s.problem('tag-unfinished', start[node], nameEnd[node], start[node] + 1, nameEnd[node]);
  return at;
}

/** Tells of a broken attribute and skips to where the tag can be read on. */
function skipBroken(s: Scanner, start: number, from: number): number {
  let at = from;
  while (at < s.to && !isBlank(s.text.charCodeAt(at)) && !'<>/'.includes(s.text[at])) at++;
  s.problem('attribute-syntax', start, at);
  return at;
}

/** Where the value ends: its closing quote, or a `<`, which means that the quote is missing; -1 when the text runs out. */
function readValue(s: Scanner, from: number, quote: number): number {
  const { text, to } = s;
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c === quote || c === 60) return at;
    if (c === 38) {
      const reference = readReference(text, at);
      if (reference.value === undefined) s.problem(reference.entity ? 'entity' : 'reference', at, reference.end);
    } else if ((c < 32 || c >= 0xd800) && isIllegalAt(text, at)) {
      s.problem('character', at, at + 1);
    }
  }
  return -1;
}

function namesSoFar({ nodes, text }: Scanner, node: number): Set<string> {
  const names = new Set<string>();
  for (let i = nodes.attributeFrom[node]; i < nodes.attributeCount; i++) {
    names.add(text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]));
  }
  return names;
}

function hasAttribute({ nodes, text }: Scanner, node: number, start: number, end: number): boolean {
  for (let i = nodes.attributeFrom[node]; i < nodes.attributeCount; i++) {
    const length = nodes.attributeNameEnd[i] - nodes.attributeStart[i];
    if (length === end - start && text.startsWith(text.slice(start, end), nodes.attributeStart[i])) return true;
  }
  return false;
}
