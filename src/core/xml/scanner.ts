import { ASCII, CharClass, isBlank, isIllegalAt, isNameChar, isNameStart } from './characters';
import { readAttributes } from './attributes';
import { skipMarkup } from './markup';
import { HASH_SEED, NameTable, UNKNOWN_NAME } from './names';
import { NodeFlag, NodeTable } from './nodes';
import type { BlockEnd, Vocabulary } from './blocks';
import { Phase } from './blocks';
import type { XmlProblem, XmlProblemCode } from './problems';
import { safeName } from './problems';
import { readReference } from './references';

const NO_VOCABULARY: Vocabulary = { names: new NameTable([]), units: new Uint8Array(0) };

/**
 * Reads one block of a document at a time: the prolog with the root's start tag, one child of the root with what follows
 * it, or the root's end tag with what follows. What it finds stands in {@link nodes}, {@link problems} and
 * {@link looseText} until the next scan. It goes on after an error, and what is wrong in one block never reaches the next.
 */
export class Scanner {
  readonly nodes = new NodeTable();
  problems: XmlProblem[] = [];
  /** Places of character data directly inside the root. */
  looseText: number[] = [];

  text = '';
  to = 0;
  /** The text runs out at `to` for good, so what is open there is never closed. */
  final = false;
  vocabulary = NO_VOCABULARY;
  private rootName = '';
  private stack = new Int32Array(64);
  private depth = 0;

  /** Sets the names to know from now on, and the root's name as it stands in the text. */
  use(vocabulary: Vocabulary | undefined, rootName: string): void {
    this.vocabulary = vocabulary ?? NO_VOCABULARY;
    this.rootName = rootName;
  }

  problem(code: XmlProblemCode, start: number, end: number, nameStart = 0, nameEnd = 0): void {
    const name = nameEnd > nameStart ? safeName(this.text.slice(nameStart, nameEnd)) : undefined;
    this.problems.push({ code, start, end: Math.max(end, start), name });
  }

  /**
   * Reads the block that begins at `from`.
   * @param to    where the text at hand ends
   * @param final whether the document ends there too; else an unfinished block is told as not complete
   */
  scan(text: string, from: number, to: number, phase: Phase, final: boolean): BlockEnd {
    this.text = text;
    this.to = to;
    this.final = final;
    this.depth = 0;
    this.problems = [];
    this.looseText = [];
    this.nodes.clear();
    let at = from;
    let started = phase === Phase.Prolog;
    let now = phase;
    if (phase === Phase.Over) return this.done(to, Phase.Over);
    while (at < to) {
      if (text.charCodeAt(at) !== 60) {
        const before = this.problems.length;
        at = this.characters(at, now);
        if (now === Phase.Prolog && this.problems.length > before) {
          this.problems.length = before;
          this.problem('root-missing', from, Math.min(to, from + 1));
          return this.done(to, Phase.Over);
        }
        continue;
      }
      const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
      if (isNameStart(next)) {
        if (this.depth === 0 && now === Phase.Body && started) return this.done(at, Phase.Body);
        if (now === Phase.Epilog) {
          this.problem('root-again', at, this.nameEnd(at + 1));
          return this.done(to, Phase.Over);
        }
        const after = this.startTag(at);
        if (after === at) return this.done(at, Phase.Body);
        if (after < 0) return this.unfinished(from, now, false);
        if (now === Phase.Prolog) {
          const empty = this.depth === 0;
          this.rootName = text.slice(this.nodes.start[0] + 1, this.nodes.nameEnd[0]);
          this.depth = 0;
          now = Phase.Body;
          if (empty) return this.done(after, Phase.Epilog);
        }
        started = true;
        at = after;
      } else if (next === 47) {
        const nameEnd = this.nameEnd(at + 2);
        if (nameEnd >= to && !final) return this.unfinished(from, now, false);
        const isRoot = now === Phase.Body && this.isName(this.rootName, at + 2, nameEnd);
        if (isRoot) {
          this.closeAll(at);
          return this.done(at, Phase.Epilog);
        }
        const after = this.endTag(at, nameEnd, now === Phase.Epilog && at === from);
        if (after < 0) return this.unfinished(from, now, false);
        at = after;
      } else if (next === 33 || next === 63) {
        const after = skipMarkup(this, at, now === Phase.Prolog, now === Phase.Body || this.depth > 0);
        if (after < 0) return this.unfinished(from, now, false);
        if (this.depth > 0) this.nodes.flags[this.stack[this.depth - 1]] |= NodeFlag.HasMarkup;
        if (next === 33 && text.charCodeAt(at + 2) === 91) this.textIsAt(at, now);
        at = after;
      } else {
        if (at + 1 >= to && !final) return this.unfinished(from, now, false);
        this.problem('less-than', at, at + 1);
        at++;
      }
    }
    if (!final) return this.unfinished(from, now, this.depth === 0 && started && now === Phase.Body);
    if (now === Phase.Prolog) this.problem(from === to ? 'empty' : 'root-missing', from, Math.min(to, from + 1));
    if (now === Phase.Body) {
      this.closeAll(to);
      this.problem('root-unclosed', Math.max(from, to - 1), to);
    }
    return this.done(to, Phase.Epilog);
  }

  private done(end: number, phase: Phase): BlockEnd {
    return { end, phase, complete: true, atBoundary: false };
  }

  private unfinished(from: number, phase: Phase, atBoundary: boolean): BlockEnd {
    return { end: atBoundary ? this.to : from, phase, complete: false, atBoundary };
  }

  /** Reads character data up to the next `<`; returns where that stands. */
  private characters(from: number, phase: Phase): number {
    const { text, to } = this;
    const inside = phase === Phase.Body || this.depth > 0;
    let at = from;
    let firstText = -1;
    let markup = false;
    for (; at < to; at++) {
      const c = text.charCodeAt(at);
      if (c === 60) break;
      if (c <= 32) {
        // A reader sees a line end of two characters as one.
        if (c === 13) markup = true;
        else if (!isBlank(c)) this.problem('character', at, at + 1);
        continue;
      }
      if (c === 38) {
        const reference = readReference(text, at);
        if (reference.value === undefined) this.problem(reference.entity ? 'entity' : 'reference', at, reference.end);
        markup = true;
        // A blank is a blank, however it is written; outside the root there can be no reference at all.
        if (firstText < 0 && !(inside && isBlank(reference.value?.charCodeAt(0) ?? 0))) firstText = at;
        at = reference.end - 1;
        continue;
      }
      if (firstText < 0 && !(c === 0xfeff && at === 0)) firstText = at;
      if (c === 93) {
        if (text.startsWith(']]>', at)) this.problem('cdata-end', at, at + 3);
      } else if (c >= 0xd800 && isIllegalAt(text, at)) {
        this.problem('character', at, at + 1);
      }
    }
    if (markup && this.depth > 0) this.nodes.flags[this.stack[this.depth - 1]] |= NodeFlag.HasMarkup;
    if (firstText < 0) return at;
    if (inside) this.textIsAt(firstText, phase);
    else this.problem('text-outside', firstText, at);
    return at;
  }

  /** Remembers character data that is more than white space. CDATA always is, be it empty. */
  private textIsAt(at: number, phase: Phase): void {
    const top = this.stack[this.depth - 1];
    if (this.depth === 0) {
      if (phase === Phase.Body) this.looseText.push(at);
    } else if (!(this.nodes.flags[top] & NodeFlag.HasText)) {
      this.nodes.flags[top] |= NodeFlag.HasText;
      this.nodes.textAt[top] = at;
    }
  }

  /**
   * Reads the start tag at `at`. Returns where it ends; `at` itself when it is a unit that ends this block; -1 when the
   * text runs out.
   */
  private startTag(at: number): number {
    const { text, to, nodes } = this;
    let hash = HASH_SEED;
    let i = at + 1;
    for (; i < to; i++) {
      const c = text.charCodeAt(i);
      if (c < 128 ? !(ASCII[c] & CharClass.Name) : !isNameChar(c)) break;
      hash = (Math.imul(hash, 33) ^ c) | 0;
    }
    if (i === to && !this.final) return -1;
    const name = this.vocabulary.names.find(text, at + 1, i, hash);
    if (this.depth > 0 && name !== UNKNOWN_NAME && this.vocabulary.units[name]) {
      this.closeAll(at);
      return at;
    }
    const parent = this.depth > 0 ? this.stack[this.depth - 1] : -1;
    if (parent >= 0) nodes.flags[parent] |= NodeFlag.HasChild;
    const node = nodes.add(name, parent, at, i);
    let after = i;
    if (text.charCodeAt(i) === 62) {
      after = i + 1;
    } else {
      after = readAttributes(this, node, i);
      if (after < 0) return -1;
    }
    nodes.tagEnd[node] = after;
    if (nodes.flags[node] & NodeFlag.EmptyTag) {
      nodes.contentEnd[node] = after;
      nodes.end[node] = after;
    } else {
      nodes.contentEnd[node] = to;
      nodes.end[node] = to;
      if (this.depth === this.stack.length) {
        const larger = new Int32Array(this.stack.length * 2);
        larger.set(this.stack);
        this.stack = larger;
      }
      this.stack[this.depth++] = node;
    }
    return after;
  }

  /** Where the name that begins at `from` ends. */
  private nameEnd(from: number): number {
    let at = from;
    while (at < this.to && isNameChar(this.text.charCodeAt(at))) at++;
    return at;
  }

  private isName(name: string, start: number, end: number): boolean {
    return name.length === end - start && this.text.startsWith(name, start);
  }

  /** Reads the end tag at `at`, whose name ends at `nameEnd`. Returns where the tag ends, -1 when the text runs out. */
  private endTag(at: number, nameEnd: number, closesRoot: boolean): number {
    const { text, to, nodes } = this;
    let after = nameEnd;
    while (after < to && isBlank(text.charCodeAt(after))) after++;
    if (after >= to && !this.final) return -1;
    const finished = text.charCodeAt(after) === 62;
    if (!finished) this.problem('end-tag-syntax', at, nameEnd);
    const end = finished ? after + 1 : after;
    if (closesRoot) return end;
    let open = this.depth - 1;
    while (open >= 0 && !this.closes(this.stack[open], at + 2, nameEnd)) open--;
    if (open < 0) {
      this.problem('end-tag-stray', at, end, at + 2, nameEnd);
      return end;
    }
    if (open < this.depth - 1) this.closeDownTo(open + 1, at);
    const node = this.stack[--this.depth];
    nodes.contentEnd[node] = at;
    nodes.end[node] = end;
    return end;
  }

  /** Whether the name at `start`..`end` is that of the element. */
  private closes(node: number, start: number, end: number): boolean {
    const { text, nodes } = this;
    const from = nodes.start[node] + 1;
    const length = nodes.nameEnd[node] - from;
    if (length !== end - start) return false;
    for (let i = 0; i < length; i++) {
      if (text.charCodeAt(from + i) !== text.charCodeAt(start + i)) return false;
    }
    return true;
  }

  /** Ends what is open from `depth` on, at `at`, and tells of the innermost, which is where the end tag is missing. */
  private closeDownTo(depth: number, at: number): void {
    const { nodes } = this;
    const innermost = this.stack[this.depth - 1];
    this.problem('element-unclosed', nodes.start[innermost], nodes.nameEnd[innermost],
      nodes.start[innermost] + 1, nodes.nameEnd[innermost]);
    while (this.depth > depth) {
      const node = this.stack[--this.depth];
      nodes.contentEnd[node] = at;
      nodes.end[node] = at;
      nodes.flags[node] |= NodeFlag.Unclosed;
    }
  }

  private closeAll(at: number): void {
    if (this.depth > 0) this.closeDownTo(0, at);
  }
}
