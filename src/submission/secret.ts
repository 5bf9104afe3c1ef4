import { inspect } from 'node:util';

const MASK = '[hidden]';

/** A value that shows itself only to who asks for it by name: not in text, JSON, a log or an inspected object. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself: for the one request that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}
