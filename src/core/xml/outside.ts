import type { BlockEnd } from './blocks';
import { Instead, Phase } from './blocks';
import { isBlank, isNameStart } from './characters';
import { readEndTagOutside } from './end-tags';
import { skipMarkup } from './markup';
import { UNKNOWN_NAME } from './names';
import type { Scanner } from './scanner';

/** So much text before the first tag, or more, is no slip: the file is something else. */
const LONGEST_STRAY = 1024;
const NO_BINDINGS: ReadonlyMap<string, string> = new Map();
const XML_DECLARATION = '<?xml';

/** Reads what stands before the root, and the root's start tag. */
export function readProlog(s: Scanner, from: number): BlockEnd {
  const { text, to, final } = s;
  s.namespaces.begin(NO_BINDINGS);
  let at = from;
  if (at === 0 && text.charCodeAt(0) === 0xfeff) at++;
  const first = skipBlanks(s, at);
  for (;;) {
    at = skipBlanks(s, at);
    if (at >= to) {
      if (final) s.problem(from === to ? 'empty' : 'root-missing', from, Math.min(to, from + 1));
      return final ? s.done(to, Phase.Epilog) : s.unfinished(from, Phase.Prolog);
    }
    let after: number;
    const next = text.charCodeAt(at + 1);
    if (text.charCodeAt(at) !== 60) {
      after = nextTag(s, at, Math.min(to, at + LONGEST_STRAY));
      const seen = after + XML_DECLARATION.length;
      if (seen > to && !final) return s.unfinished(from, Phase.Prolog);
      if (!isSlip(s, after, at === first)) {
        s.problem('root-missing', at, at + 1);
        return s.done(Math.min(seen, to), Phase.Over);
      }
      s.problem('text-outside', at, withoutBlanks(s, at, after));
    } else if (isNameStart(next)) {
      return readRoot(s, from, at);
    } else {
      after = next === 47 ? readEndTagOutside(s, at, false) : readOther(s, at, Phase.Prolog);
    }
    if (after === Instead.Never) return s.done(to, Phase.Over);
    if (after < 0) return s.unfinished(from, Phase.Prolog);
    at = after;
  }
}

function readRoot(s: Scanner, from: number, at: number): BlockEnd {
  const after = s.readStartTag(at);
  if (after < 0) return s.unfinished(from, Phase.Prolog);
  s.rootName = s.text.slice(s.nodes.start[0] + 1, s.nodes.nameEnd[0]);
  s.namespaces.begin(s.namespaces.all());
  if (s.depth === 0) return readRest(s, from, after, Phase.Prolog);
  if (after < s.to) return s.done(after, Phase.Body);
  // A block of no text would have no place to mark.
  if (!s.final) return s.unfinished(from, Phase.Prolog);
  s.problem('root-unclosed', s.to - 1, s.to);
  return s.done(after, Phase.Epilog);
}

/** Reads the root's end tag and what follows it; another child of the root that follows is read on as such. */
export function readEpilog(s: Scanner, from: number): BlockEnd {
  const rootEnd = readEndTagOutside(s, from, true);
  return rootEnd < 0 ? s.unfinished(from, Phase.Epilog) : readRest(s, from, rootEnd, Phase.Epilog);
}

/**
 * Reads what follows the root.
 * @param rootEnd where the root ends
 * @param phase   what the block began in: an empty root is a block with all that follows it
 */
function readRest(s: Scanner, from: number, rootEnd: number, phase: Phase): BlockEnd {
  const { text, to, final } = s;
  let at = rootEnd;
  while ((at = skipBlanks(s, at)) < to) {
    let after: number;
    const next = text.charCodeAt(at + 1);
    if (text.charCodeAt(at) !== 60) {
      after = nextTag(s, at, to);
      if (after === to && !final) return s.unfinished(from, phase);
      s.problem('text-outside', at, withoutBlanks(s, at, after));
    } else if (isNameStart(next)) {
      const nameEnd = s.nameEnd(at + 1);
      if (nameEnd >= to && !final) return s.unfinished(from, phase);
      if (phase === Phase.Epilog && isUnit(s, at + 1, nameEnd)) {
        s.problem('root-end-early', from, rootEnd, from + 2, s.nameEnd(from + 2));
        return s.done(at, Phase.Body);
      }
      s.problem('root-again', at, nameEnd);
      return s.done(nameEnd, Phase.Over);
    } else if (next === 47) {
      after = readEndTagOutside(s, at, false);
    } else {
      after = readOther(s, at, Phase.Epilog);
    }
    if (after < 0) return s.unfinished(from, phase);
    at = after;
  }
  return final ? s.done(to, Phase.Epilog) : s.unfinished(from, phase);
}

/** Whether the name is that of a child of the root. */
function isUnit({ text, vocabulary: { names, units } }: Scanner, start: number, end: number): boolean {
  const id = names.names.length > 0 ? names.id(text.slice(start, end)) : UNKNOWN_NAME;
  return id !== UNKNOWN_NAME && units[id] === 1;
}

/** Reads a `<` that is neither a start tag's nor an end tag's. */
function readOther(s: Scanner, at: number, phase: Phase): number {
  const next = s.text.charCodeAt(at + 1);
  if (next === 33 || next === 63) return skipMarkup(s, at, phase);
  if (at + 1 >= s.to && !s.final) return Instead.Wait;
  s.problem('less-than', at, at + 1);
  return at + 1;
}

/**
 * Whether text before the root is a slip. A file that begins with text is no XML, unless its declaration follows, as
 * after a byte order mark that was read as letters.
 */
function isSlip({ text, to }: Scanner, end: number, first: boolean): boolean {
  return end < to && text.charCodeAt(end) === 60 && (!first || text.startsWith(XML_DECLARATION, end));
}

function nextTag({ text }: Scanner, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== 60) at++;
  return at;
}

function skipBlanks({ text, to }: Scanner, from: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function withoutBlanks({ text }: Scanner, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}
