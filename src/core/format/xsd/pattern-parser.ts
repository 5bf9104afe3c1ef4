import { isNameChar, isNameStart } from '../../xml/characters';

/** Whether a character, given as its code point, is one of a set. */
export type CharacterSet = (codePoint: number) => boolean;

/** A regular expression of the schema language, read. */
export type Expression =
  | { readonly one: CharacterSet }
  | { readonly all: readonly Expression[] }
  | { readonly either: readonly Expression[] }
  | { readonly repeated: Expression; readonly min: number; readonly max: number | null };

/** Parentheses and classes inside each other; patterns of registers have two or three. */
const DEEPEST = 50;
/** What ends or changes a character outside a class. */
const SPECIAL = new Set('.\\?*+()|[]{}');
const ESCAPED = new Set('\\|.-^?*+{}()[]$');
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const BLOCKS: Readonly<Record<string, readonly [number, number]>> = {
  'BasicLatin': [0, 0x7f],
  'Latin-1Supplement': [0x80, 0xff],
  'LatinExtended-A': [0x100, 0x17f],
};

const not = (set: CharacterSet): CharacterSet => (c) => !set(c);
const single = (codePoint: number): CharacterSet => (c) => c === codePoint;
const isBlank: CharacterSet = (c) => c === 32 || c === 9 || c === 10 || c === 13;
const isNotLineEnd: CharacterSet = (c) => c !== 10 && c !== 13;

/** A pattern that is not one, or uses what is not known here. Never leaves this file. */
class Unreadable extends Error {}

/**
 * Reads a pattern: XML Schema Part 2, appendix F. There are no anchors: `^` and `$` are characters, and the whole value
 * has to match.
 * @returns undefined when it is no pattern, or uses what is not known here
 */
export function parsePattern(pattern: string): Expression | undefined {
  try {
    return new Parser([...pattern]).read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly characters: readonly string[]) {}

  read(): Expression {
    const expression = this.branches();
    if (this.at < this.characters.length) throw new Unreadable();
    return expression;
  }

  private next(): string {
    return this.characters[this.at] ?? '';
  }

  private take(): string {
    if (this.at >= this.characters.length) throw new Unreadable();
    return this.characters[this.at++];
  }

  private eat(character: string): boolean {
    if (this.next() !== character) return false;
    this.at++;
    return true;
  }

  private branches(): Expression {
    if (++this.depth > DEEPEST) throw new Unreadable();
    const either = [this.pieces()];
    while (this.eat('|')) either.push(this.pieces());
    this.depth--;
    return either.length === 1 ? either[0] : { either };
  }

  private pieces(): Expression {
    const all: Expression[] = [];
    while (this.at < this.characters.length && this.next() !== '|' && this.next() !== ')') {
      all.push(this.quantified(this.atom()));
    }
    return { all };
  }

  private atom(): Expression {
    const character = this.take();
    if (character === '(') {
      const inside = this.branches();
      if (!this.eat(')')) throw new Unreadable();
      return inside;
    }
    if (character === '[') return { one: this.group() };
    if (character === '.') return { one: isNotLineEnd };
    if (character === '\\') return { one: this.escape() };
    if (SPECIAL.has(character)) throw new Unreadable();
    return { one: single(character.codePointAt(0)!) };
  }

  private quantified(repeated: Expression): Expression {
    if (this.eat('?')) return { repeated, min: 0, max: 1 };
    if (this.eat('*')) return { repeated, min: 0, max: null };
    if (this.eat('+')) return { repeated, min: 1, max: null };
    if (!this.eat('{')) return repeated;
    let written = '';
    while (!this.eat('}')) written += this.take();
    const match = /^(\d{1,6})(,(\d{0,6}))?$/.exec(written);
    if (!match) throw new Unreadable();
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === '' ? null : Number(match[3]);
    if (max !== null && max < min) throw new Unreadable();
    return { repeated, min, max };
  }

  /** What follows a backslash, outside a class or in one. */
  private escape(): CharacterSet {
    const character = this.take();
    if (ESCAPED.has(character)) return single(character.codePointAt(0)!);
    if (Object.hasOwn(CONTROLS, character)) return single(CONTROLS[character].codePointAt(0)!);
    switch (character) {
      case 's': return isBlank;
      case 'S': return not(isBlank);
      case 'i': return isNameStart;
      case 'I': return not(isNameStart);
      case 'c': return isNameChar;
      case 'C': return not(isNameChar);
      case 'd': return category('Nd');
      case 'D': return not(category('Nd'));
      case 'w': return not(wordless);
      case 'W': return wordless;
      case 'p': return this.property();
      case 'P': return not(this.property());
      default: throw new Unreadable();
    }
  }

  private property(): CharacterSet {
    if (!this.eat('{')) throw new Unreadable();
    let name = '';
    while (!this.eat('}')) name += this.take();
    if (/^[LMNPZSC][a-z]?$/.test(name)) return category(name);
    const block = name.startsWith('Is') && Object.hasOwn(BLOCKS, name.slice(2)) ? BLOCKS[name.slice(2)] : undefined;
    if (!block) throw new Unreadable();
    return (c) => c >= block[0] && c <= block[1];
  }

  /** A class, after its `[`: characters, ranges and escapes; what may be taken away comes last. */
  private group(): CharacterSet {
    if (++this.depth > DEEPEST) throw new Unreadable();
    const negative = this.eat('^');
    const sets: CharacterSet[] = [];
    let minus: CharacterSet | undefined;
    while (!this.eat(']')) {
      if (this.next() === '-' && this.characters[this.at + 1] === '[' && sets.length > 0) {
        this.at += 2;
        minus = this.group();
        if (this.next() !== ']') throw new Unreadable();
      } else {
        sets.push(this.range());
      }
    }
    if (sets.length === 0) throw new Unreadable();
    this.depth--;
    const positive: CharacterSet = (c) => sets.some((set) => set(c));
    const whole = negative ? not(positive) : positive;
    return minus ? (c) => whole(c) && !minus(c) : whole;
  }

  private range(): CharacterSet {
    const from = this.classCharacter();
    if (typeof from !== 'number') return from;
    const follows = this.characters[this.at + 1];
    if (this.next() !== '-' || follows === ']' || follows === '[') return single(from);
    this.at++;
    const to = this.classCharacter();
    if (typeof to !== 'number' || to < from) throw new Unreadable();
    return (c) => c >= from && c <= to;
  }

  /** One character of a class as its code point, or the set that an escape stands for. */
  private classCharacter(): number | CharacterSet {
    const character = this.take();
    if (character === '[') throw new Unreadable();
    if (character !== '\\') return character.codePointAt(0)!;
    const escaped = this.next();
    const set = this.escape();
    if (ESCAPED.has(escaped)) return escaped.codePointAt(0)!;
    return Object.hasOwn(CONTROLS, escaped) ? CONTROLS[escaped].codePointAt(0)! : set;
  }
}

/** The characters of a Unicode category, such as Lu or Nd. */
function category(name: string): CharacterSet {
  let expression: RegExp;
  try {
    expression = new RegExp(`^\\p{${name}}$`, 'u');
  } catch {
    throw new Unreadable();
  }
  return (c) => expression.test(String.fromCodePoint(c));
}

const punctuation = /^[\p{P}\p{Z}\p{C}]$/u;
const wordless: CharacterSet = (c) => punctuation.test(String.fromCodePoint(c));
