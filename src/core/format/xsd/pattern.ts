import type { CharacterSet, Expression } from './pattern-parser';
import { parsePattern } from './pattern-parser';

/** Whether what stands at `start`..`end` of the text matches. */
export interface PatternTest {
  (text: string, start: number, end: number): boolean;
  /** The same of a text of ASCII that is at hand as bytes. */
  readonly ofUnits: (units: Uint8Array, start: number, end: number) => boolean;
}

/** Characters that a pattern may ask for, counting repetitions; with more it is not tested. */
const MOST_POSITIONS = 5_000;
const MOST_STEPS = 1_000_000;
/** How many states are kept; where a pattern has more, they are worked out anew. */
const MOST_STATES = 1_000;
const FIRST_STATES = 8;
const ASCII_BITS = 7;
const UNKNOWN = -1;
const DEAD = 0;

/**
 * Makes the test of a pattern. Its time grows with the value's length alone, whatever the pattern: a schema comes from
 * outside, and expressions that try one way after the other can be made to take for ever.
 * @returns undefined when the pattern is none, or more than is known here
 */
export function compilePattern(pattern: string): PatternTest | undefined {
  const expression = parsePattern(pattern);
  const positions = expression && Positions.of(expression);
  if (!positions) return undefined;
  const automaton = new Automaton(positions);
  const test = (text: string, start: number, end: number): boolean => automaton.accepts(text, start, end);
  return Object.assign(test, { ofUnits: (units: Uint8Array, start: number, end: number) => automaton.acceptsUnits(units, start, end) });
}

/** A part of an expression by its positions: which can come first and last in it, and whether it can be empty. */
interface Part {
  readonly empty: boolean;
  readonly first: readonly number[];
  readonly last: number[];
}

const nothing = (): Part => ({ empty: true, first: [], last: [] });

/** The characters of an expression, each at its place, and which can follow which (Glushkov's construction). */
class Positions {
  readonly sets: CharacterSet[] = [];
  readonly follow: number[][] = [];
  readonly whole: Part;
  private steps = 0;
  private tooMany = false;

  /** @returns undefined when there are too many */
  static of(expression: Expression): Positions | undefined {
    const positions = new Positions(expression);
    return positions.tooMany ? undefined : positions;
  }

  private constructor(expression: Expression) {
    this.whole = this.part(expression);
  }

  private part(expression: Expression): Part {
    if (this.sets.length > MOST_POSITIONS) this.tooMany = true;
    if (this.tooMany) return nothing();
    if ('one' in expression) {
      const position = this.sets.push(expression.one) - 1;
      this.follow.push([]);
      return { empty: false, first: [position], last: [position] };
    }
    if ('all' in expression) {
      return expression.all.reduce<Part>((before, next) => this.then(before, this.part(next)), nothing());
    }
    if ('either' in expression) {
      const parts = expression.either.map((branch) => this.part(branch));
      return {
        empty: parts.some(({ empty }) => empty),
        first: parts.flatMap(({ first }) => first),
        last: parts.flatMap(({ last }) => last),
      };
    }
    return this.repeat(expression.repeated, expression.min, expression.max);
  }

  /** One part after the other. The second is used up: its last positions become those of both. */
  private then(a: Part, b: Part): Part {
    this.join(a.last, b.first);
    if (b.empty) for (const position of a.last) b.last.push(position);
    return { empty: a.empty && b.empty, first: a.empty ? [...a.first, ...b.first] : a.first, last: b.last };
  }

  private join(last: readonly number[], first: readonly number[]): void {
    this.steps += (last.length + 1) * (first.length + 1);
    if (this.steps > MOST_STEPS) this.tooMany = true;
    if (this.tooMany) return;
    for (const position of last) for (const next of first) this.follow[position].push(next);
  }

  private repeat(repeated: Expression, min: number, max: number | null): Part {
    let rest = nothing();
    if (max === null) {
      rest = this.part(repeated);
      this.join(rest.last, rest.first);
      rest = { ...rest, empty: true };
    }
    // From the end, each in the one before: x{1,3} is x(x(x)?)?, so that a position has few followers.
    for (let copy = max ?? min; copy > 0 && !this.tooMany; copy--) {
      const before = this.sets.length;
      rest = this.then(this.part(repeated), rest);
      if (copy > min) rest = { ...rest, empty: true };
      // However often nothing comes, it is nothing.
      if (this.sets.length === before) break;
    }
    return rest;
  }
}

/** Goes through a value a character at a time, in all ways at once; what follows a state is worked out when first met. */
class Automaton {
  /** By state: the positions that may come next, and whether the value may end. State 0 is where nothing fits. */
  private open: (readonly number[])[] = [];
  private ends: boolean[] = [];
  /** By state and character of ASCII: the state after it. */
  private next = new Int32Array(0);
  private states = new Map<string, number>();
  private readonly last: Uint8Array;

  constructor(private readonly positions: Positions) {
    this.last = new Uint8Array(positions.sets.length);
    for (const position of positions.whole.last) this.last[position] = 1;
    this.reset();
  }

  accepts(text: string, start: number, end: number): boolean {
    let state = DEAD + 1;
    for (let at = start; at < end; at++) {
      let c = text.charCodeAt(at);
      if (c < 128) {
        const known = this.next[state << ASCII_BITS | c];
        state = known === UNKNOWN ? this.step(state, c) : known;
      } else {
        if (c >= 0xd800 && c < 0xdc00 && at + 1 < end) c = text.codePointAt(at++)!;
        state = this.step(state, c);
      }
      if (state === DEAD) return false;
    }
    return this.ends[state];
  }

  acceptsUnits(units: Uint8Array, start: number, end: number): boolean {
    let state = DEAD + 1;
    for (let at = start; at < end && state !== DEAD; at++) {
      const known = this.next[state << ASCII_BITS | units[at]];
      state = known === UNKNOWN ? this.step(state, units[at]) : known;
    }
    return this.ends[state];
  }

  private reset(): void {
    this.open = [];
    this.ends = [];
    this.next = new Int32Array(FIRST_STATES << ASCII_BITS).fill(UNKNOWN);
    this.states = new Map();
    this.add([], false);
    this.add([...new Set(this.positions.whole.first)], this.positions.whole.empty);
  }

  private add(open: readonly number[], ends: boolean): number {
    const key = `${ends} ${open.join(' ')}`;
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const state = this.open.push(open) - 1;
    this.ends.push(ends);
    if (this.next.length <= state << ASCII_BITS) {
      const longer = new Int32Array(this.next.length * 2).fill(UNKNOWN);
      longer.set(this.next);
      this.next = longer;
    }
    this.states.set(key, state);
    return state;
  }

  /** The state after a character. */
  private step(state: number, c: number): number {
    const { sets, follow } = this.positions;
    const open = new Set<number>();
    let ends = false;
    let fits = false;
    for (const position of this.open[state]) {
      if (!sets[position](c)) continue;
      fits = true;
      if (this.last[position]) ends = true;
      for (const next of follow[position]) open.add(next);
    }
    if (!fits) return c < 128 ? (this.next[state << ASCII_BITS | c] = DEAD) : DEAD;
    const full = this.open.length >= MOST_STATES;
    if (full) this.reset();
    const after = this.add([...open].sort((a, b) => a - b), ends);
    if (c < 128 && !full) this.next[state << ASCII_BITS | c] = after;
    return after;
  }
}
