import { readAttributes } from './attributes';
import type { BlockEnd, Vocabulary } from './blocks';
import { Instead, Phase } from './blocks';
import { readCharacters } from './character-data';
import { ASCII, CharClass, isNameChar, isNameStart, strayInName } from './characters';
import { closeAll, readEndTag } from './end-tags';
import { skipMarkup } from './markup';
import { HASH_SEED, NameTable, UNKNOWN_NAME } from './names';
import { checkNamespaces, Namespaces } from './namespaces';
import { NodeFlag, NodeTable } from './nodes';
import { readEpilog, readProlog } from './outside';
import type { XmlProblem, XmlProblemCode } from './problems';
import { MOST_PROBLEMS, safeName } from './problems';
import { MOST_REHANGS } from './rehang';

const NO_VOCABULARY: Vocabulary = { names: new NameTable([]), units: new Uint8Array(0) };
const NOTHING: readonly string[] = [];

/**
 * Reads one block of a document at a time: the prolog with the root's start tag, one child of the root with what follows
 * it, or the root's end tag with what follows. What it finds stands in {@link nodes}, {@link problems} and
 * {@link looseText} until the next scan. It goes on after an error, and what is wrong in one block never reaches the next.
 */
export class Scanner {
  readonly nodes = new NodeTable();
  readonly namespaces = new Namespaces();
  problems: XmlProblem[] = [];
  /** Places of character data directly inside the root. */
  looseText: number[] = [];

  // What the parts of the scanner share while they read a block.
  text = '';
  to = 0;
  /** The text runs out at `to` for good, so what is open there is never closed. */
  final = false;
  vocabulary = NO_VOCABULARY;
  rootName = '';
  /** The elements that are open, the innermost last. */
  stack = new Int32Array(64);
  depth = 0;
  /** By name number + 1: the element, and the attribute, that came after it the last time, as a guess. */
  elementAfter = new Int16Array(1).fill(UNKNOWN_NAME);
  attributeAfter = new Int16Array(1).fill(UNKNOWN_NAME);
  /** By element: the first end tag inside it that belongs to nothing open, by its place in {@link problems}. */
  readonly strayIn = new Map<number, number>();
  /** Whether the start tag at hand holds names that namespaces have a say in. */
  private qualified = false;
  /** So many elements may still be looked at to hang them where they may be. */
  rehangs = 0;
  private more: { count: number } | undefined;
  private comesLater: ((closing: string) => boolean) | undefined;
  private waitsFor = NOTHING;
  /** By closing: from where on the text at hand does not hold it. */
  private readonly absent = new Map<string, number>();

  /**
   * Sets the names to know from now on.
   * @param rootName as it stands in the text, prefix included
   * @param bindings prefix to namespace, as declared on the root
   */
  use(vocabulary: Vocabulary | undefined, rootName: string, bindings: ReadonlyMap<string, string> = new Map()): void {
    this.vocabulary = vocabulary ?? NO_VOCABULARY;
    this.rootName = rootName;
    this.namespaces.begin(bindings);
    const size = this.vocabulary.names.names.length + 1;
    this.elementAfter = new Int16Array(size).fill(UNKNOWN_NAME);
    this.attributeAfter = new Int16Array(size).fill(UNKNOWN_NAME);
  }

  problem(code: XmlProblemCode, start: number, end: number, nameStart = 0, nameEnd = 0): void {
    if (this.problems.length < MOST_PROBLEMS) {
      const name = nameEnd > nameStart ? safeName(this.text.slice(nameStart, nameEnd)) : undefined;
      this.problems.push({ code, start, end, name });
    } else if (this.more) {
      this.more.count++;
    } else {
      const more = { code: 'more' as const, start, end, count: 1 };
      this.problems.push(more);
      this.more = more;
    }
  }

  /**
   * Reads the block that begins at `from`.
   * @param to    where the text at hand ends
   * @param final whether the document ends there too; else an unfinished block is told as not complete
   * @param comesLater whether the given characters stand anywhere in the document after the text at hand; where it is
   *   not handed in, what is not closed in that text is waited for
   */
  scan(
    text: string, from: number, to: number, phase: Phase, final: boolean, comesLater?: (closing: string) => boolean,
  ): BlockEnd {
    const held = to === text.length ? text : text.slice(0, to);
    if (held !== this.text) this.absent.clear();
    this.text = held;
    this.to = to;
    this.final = final;
    this.comesLater = comesLater;
    this.waitsFor = NOTHING;
    this.depth = 0;
    this.problems = [];
    this.more = undefined;
    this.looseText = [];
    this.nodes.clear();
    this.strayIn.clear();
    this.rehangs = MOST_REHANGS;
    this.namespaces.begin();
    if (phase === Phase.Prolog) return readProlog(this, from);
    if (phase === Phase.Body) return this.readBody(from);
    return phase === Phase.Epilog ? readEpilog(this, from) : this.done(to, Phase.Over);
  }

  done(end: number, phase: Phase): BlockEnd {
    return { end, phase, complete: true, atBoundary: false, waitsFor: this.waitsFor };
  }

  unfinished(from: number, phase: Phase, atBoundary = false): BlockEnd {
    return { end: atBoundary ? this.to : from, phase, complete: false, atBoundary, waitsFor: this.waitsFor };
  }

  /** Where what closes something stands, from `from` on; or that it has to be waited for, or never comes. */
  seek(closing: string, from: number): number {
    const { text, absent } = this;
    if (from < (absent.get(closing) ?? Infinity)) {
      const found = text.indexOf(closing, from);
      if (found >= 0) return found;
      absent.set(closing, from);
    }
    if (!this.final && (this.comesLater?.(closing) ?? true)) return Instead.Wait;
    if (!this.waitsFor.includes(closing)) this.waitsFor = [...this.waitsFor, closing];
    return Instead.Never;
  }

  /** Takes note that character data other than white space stands at `at`. */
  characterData(at: number): void {
    const { nodes, depth } = this;
    if (depth === 0) {
      this.looseText.push(at);
      return;
    }
    const top = this.stack[depth - 1];
    if (nodes.flags[top] & NodeFlag.HasText) return;
    nodes.flags[top] |= NodeFlag.HasText;
    nodes.textAt[top] = at;
  }

  /** Reads a child of the root, and what follows it up to the next. */
  private readBody(from: number): BlockEnd {
    const { text, to, final } = this;
    let started = false;
    let at = from;
    while (at < to) {
      if (text.charCodeAt(at) !== 60) {
        at = readCharacters(this, at);
        continue;
      }
      const next = text.charCodeAt(at + 1);
      let after: number;
      if (next < 128 ? ASCII[next] & CharClass.NameStart : isNameStart(next)) {
        after = started && this.depth === 0 ? Instead.BlockEnds : this.readStartTag(at);
        if (after === Instead.BlockEnds) return this.done(at, Phase.Body);
        started = true;
      } else if (next === 47) {
        after = readEndTag(this, at);
        if (after === Instead.BlockEnds) return this.done(at, Phase.Epilog);
      } else if (next === 33 || next === 63) {
        after = skipMarkup(this, at, Phase.Body);
        if (this.depth > 0) this.nodes.flags[this.stack[this.depth - 1]] |= NodeFlag.HasMarkup;
      } else {
        after = at + 1 < to || final ? at + 1 : Instead.Wait;
        if (after > 0) this.problem('less-than', at, at + 1);
      }
      if (after < 0) return this.unfinished(from, Phase.Body);
      at = after;
    }
    if (!final) return this.unfinished(from, Phase.Body, this.depth === 0 && started);
    closeAll(this, to);
    this.problem('root-unclosed', to - 1, to);
    return this.done(to, Phase.Epilog);
  }

  /** Reads the start tag at `at`. Returns where it ends, or what there is to say instead. */
  readStartTag(at: number): number {
    const { text, to, nodes, elementAfter } = this;
    const { names, units } = this.vocabulary;
    const last = nodes.count > 0 ? nodes.name[nodes.count - 1] : UNKNOWN_NAME;
    let name = elementAfter[last + 1];
    let nameEnd = names.endAt(name, text, at + 1);
    if (nameEnd < 0 || !this.endsName(nameEnd)) {
      nameEnd = at + 1;
      let hash = HASH_SEED;
      for (; nameEnd < to; nameEnd++) {
        const c = text.charCodeAt(nameEnd);
        if (c < 128 ? !(ASCII[c] & CharClass.Name) : !isNameChar(c)) break;
        hash = (Math.imul(hash, 33) ^ c) | 0;
      }
      if (nameEnd === to && !this.final) return Instead.Wait;
      name = names.find(text, at + 1, nameEnd, hash);
      if (name !== UNKNOWN_NAME) elementAfter[last + 1] = name;
      else this.lookAtName(at + 1, nameEnd);
    }
    const parent = this.depth > 0 ? this.stack[this.depth - 1] : -1;
    if (parent >= 0) {
      if (name !== UNKNOWN_NAME && units[name]) {
        closeAll(this, at);
        return Instead.BlockEnds;
      }
      nodes.flags[parent] |= NodeFlag.HasChild;
    }
    const node = nodes.add(name, parent, at, nameEnd);
    const after = text.charCodeAt(nameEnd) === 62 ? nameEnd + 1 : readAttributes(this, node, nameEnd);
    if (this.qualified) {
      this.qualified = false;
      if (after > 0) checkNamespaces(this, node);
    }
    if (after < 0) return after;
    nodes.tagEnd[node] = after;
    if (nodes.flags[node] & NodeFlag.EmptyTag) {
      nodes.contentEnd[node] = after;
      nodes.end[node] = after;
      if (nodes.flags[node] & NodeFlag.DeclaresNamespace) this.namespaces.leave(node);
    } else {
      nodes.contentEnd[node] = to;
      nodes.end[node] = to;
      this.push(node);
    }
    return after;
  }

  private push(node: number): void {
    if (this.depth === this.stack.length) {
      const larger = new Int32Array(this.stack.length * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    this.stack[this.depth++] = node;
  }

  /** Whether a name that stands right before `at` ends there: more of it may come only where more text may. */
  private endsName(at: number): boolean {
    return at < this.to && !isNameChar(this.text.charCodeAt(at));
  }

  /** Looks at the name of an element or attribute that is not in the vocabulary. */
  lookAtName(start: number, end: number): void {
    const { text } = this;
    let surrogates = false;
    for (let at = start; at < end; at++) {
      const c = text.charCodeAt(at);
      if (c === 58) this.qualified = true;
      else if (c >= 0xd800 && c <= 0xdfff) surrogates = true;
    }
    const stray = surrogates ? strayInName(text, start, end) : -1;
    if (stray >= 0) this.problem('character', stray, stray + 1);
    if (end - start === 5 && text.startsWith('xmlns', start)) this.qualified = true;
  }

  /** Where the name that begins at `from` ends. */
  nameEnd(from: number): number {
    const { text, to } = this;
    let at = from;
    while (at < to && isNameChar(text.charCodeAt(at))) at++;
    return at;
  }
}
