import type { FormatId } from './base';
import { base } from './base';
import type { Element } from './tree';
import { print } from './tree';

/** A changed extract: its name says the change, and makes the same bytes each time. */
export interface Case {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A case from text, written in UTF-8. */
export function written(name: string, text: () => string): Case {
  return { name, bytes: () => Buffer.from(text(), 'utf8') };
}

/** A case from a change of the valid extract; every other name prints an element a line, the rest all on one. */
export function edited(name: string, format: FormatId, change: (root: Element) => void): Case {
  return written(name, () => {
    const root = base(format);
    change(root);
    return DECLARATION + print(root, name.length % 2 === 0);
  });
}

/** The valid extract as text, an element a line. */
export function text(format: FormatId): string {
  return DECLARATION + print(base(format), true);
}
