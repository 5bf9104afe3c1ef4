import { ASCII, CharClass, isBlank, isIllegalAt, isNameChar, isNameStart } from './characters';
import { tellDuplicates } from './duplicates';
import type { NameId } from './names';
import { HASH_SEED, UNKNOWN_NAME } from './names';
import { NodeFlag } from './nodes';
import { readReference } from './references';
import type { Scanner } from './scanner';

/**
 * Reads the attributes of a start tag from the end of its name on. Returns where the tag ends; -1 when the text runs out
 * and more of it may come.
 */
export function readAttributes(s: Scanner, node: number, from: number): number {
  const end = readAll(s, node, from);
  if (end > 0 && s.nodes.attributeCount - s.nodes.attributeFrom[node] > 1) tellDuplicates(s, node);
  return end;
}

function readAll(s: Scanner, node: number, from: number): number {
  const { text, to, nodes } = s;
  let previous = nodes.name[node];
  let at = from;
  for (;;) {
    const first = at;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at >= to && !s.final) return -1;
    const c = text.charCodeAt(at);
    if (c === 62) return at + 1;
    if (c === 47) {
      if (at + 1 >= to && !s.final) return -1;
      if (text.charCodeAt(at + 1) === 62) {
        nodes.flags[node] |= NodeFlag.EmptyTag;
        return at + 2;
      }
    }
    if (at >= to || c === 60) {
      nodes.flags[node] |= NodeFlag.Broken;
      s.problem('tag-unfinished', nodes.start[node], nodes.nameEnd[node], nodes.start[node] + 1, nodes.nameEnd[node]);
      return at;
    }
    const count = nodes.attributeCount;
    at = readAttribute(s, node, at, first === at, previous);
    if (nodes.attributeCount > count) previous = nodes.attributeName[count];
  }
}

/**
 * Reads one attribute, or skips what should be one. Returns where the tag is to be read on: at a `<` or the end of the
 * text where a closing quote is missing.
 */
function readAttribute(s: Scanner, node: number, nameStart: number, unparted: boolean, previous: NameId): number {
  const { text, to, nodes, attributeAfter } = s;
  const { names } = s.vocabulary;
  let name: NameId = attributeAfter[previous + 1];
  let nameEnd = names.endAt(name, text, nameStart);
  if (nameEnd < 0 || text.charCodeAt(nameEnd) !== 61) {
    nameEnd = nameStart;
    let hash = HASH_SEED;
    for (; nameEnd < to && isNameChar(text.charCodeAt(nameEnd)); nameEnd++) {
      hash = (Math.imul(hash, 33) ^ text.charCodeAt(nameEnd)) | 0;
    }
    name = names.find(text, nameStart, nameEnd, hash);
    if (name !== UNKNOWN_NAME) attributeAfter[previous + 1] = name;
  }
  let at = nameEnd;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  const equals = text.charCodeAt(at) === 61;
  if (equals) at++;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  if (at >= to && !s.final) return to;
  const quote = text.charCodeAt(at);
  if (nameEnd === nameStart || !isNameStart(text.charCodeAt(nameStart)) || !equals || (quote !== 34 && quote !== 39)) {
    return skipBroken(s, nameStart, Math.max(nameEnd, nameStart + 1));
  }
  const valueStart = at + 1;
  const valueEnd = readValue(s, valueStart, quote);
  if (text.charCodeAt(valueEnd) !== quote) return valueEnd;
  if (unparted) s.problem('attribute-blank', nameStart, nameEnd, nameStart, nameEnd);
  if (name === UNKNOWN_NAME || names.prefixed[name]) s.lookAtName(nameStart, nameEnd);
  nodes.addAttribute(node, name, nameStart, nameEnd, valueStart, valueEnd);
  return valueEnd + 1;
}

/** Tells of a broken attribute and skips to where the tag can be read on. */
function skipBroken(s: Scanner, start: number, from: number): number {
  const { text, to } = s;
  let at = from;
  for (; at < to; at++) {
    const c = text.charCodeAt(at);
    if (isBlank(c) || c === 60 || c === 62 || c === 47) break;
  }
  s.problem('attribute-syntax', start, at);
  return at;
}

/** Where the value ends: at its closing quote, at a `<` where that is missing, or where the text does. */
function readValue(s: Scanner, from: number, quote: number): number {
  const { text, to } = s;
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c === quote) return at;
    if (c < 128 ? !(ASCII[c] & CharClass.Special) : c < 0xd800) continue;
    if (c === 38) {
      const { problem, end } = readReference(text, at);
      if (problem) s.problem(problem, at, end);
    } else if (c === 60) {
      if (!isInsideValue(s, at, quote)) return at;
      s.problem('less-than', at, at + 1);
    } else if (c !== 93 && isIllegalAt(text, at)) {
      s.problem('character', at, at + 1);
    }
  }
  return to;
}

/** Whether a `<` belongs to the value that it stands in: the closing quote comes before any tag begins or ends. */
function isInsideValue({ text, to }: Scanner, from: number, quote: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c === 60 || c === 62) return false;
    // A quote after an equals sign opens another value: that of a tag that begins here.
    if (c === quote) return text.charCodeAt(at - 1) !== 61;
  }
  return false;
}
