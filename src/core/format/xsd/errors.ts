import type { XmlElement } from '../../xml/tree';
import type { SchemaDocument } from './schema-set';
import { LineCounter } from '../../text/lines';

/** Why no format can be made of a schema. Each code has its sentence in `words.ts`. */
export type XsdErrorCode =
  | 'not-well-formed'
  | 'not-a-schema'
  | 'file-missing'
  | 'reference-unknown'
  | 'recursion'
  | 'too-large'
  | 'no-root'
  | 'invalid';

/** What a sentence is filled with: file names, names out of the schema, numbers. */
export type XsdErrorArgs = Readonly<Record<string, string | number>>;

/** A schema that no format can be made of. Its message is the code alone; `words.ts` turns it into a sentence. */
export class XsdError extends Error {
  constructor(
    readonly code: XsdErrorCode,
    readonly args: XsdErrorArgs = {},
  ) {
    super(`${code} ${JSON.stringify(args)}`);
    this.name = 'XsdError';
  }
}

/** Where a thing stands: file, line and column from 1. */
export interface XsdPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where in a file an offset is. */
export function placeAt(file: string, text: string, offset: number): XsdPlace {
  const [{ start }] = new LineCounter().locate(text, [{ start: offset, end: offset }]);
  return { file, ...start };
}

/** Where an element of a schema stands. */
export function placeOf({ name, text }: SchemaDocument, { start }: XmlElement): XsdPlace {
  return placeAt(name, text, start);
}

/** Something in a schema that the format data does not say. */
export interface XsdNote extends XsdPlace {
  /** By its name in the schema language: `xs:any`, `xs:element/@substitutionGroup`. */
  readonly construct: string;
  /** The nearest named thing that it stands in; '' at the top. */
  readonly within: string;
  readonly effect: XsdEffect;
}

/** What comes of a thing that is not understood. Each has its sentence in `words.ts`. */
export type XsdEffect =
  /** What stands there in a file is let through unseen. */
  | 'any-content'
  | 'any-attributes'
  /** A demand that files are not held to. */
  | 'unchecked'
  /** A part of the schema that the format leaves out. */
  | 'left-out';
