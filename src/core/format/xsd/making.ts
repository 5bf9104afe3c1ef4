import type { XmlElement } from '../../xml/tree';
import { safeName } from '../../xml/problems';
import { LineCounter } from '../../text/lines';
import { XsdError } from './errors';
import type { XsdEffect, XsdNote } from './errors';
import type { SchemaSet } from './schema-set';
import { attr } from './schema-set';

/** What a format may be at most. The official ones have some 100 places and 30 types, and nest 4 deep. */
export const LIMITS = { places: 4_000, steps: 200_000, nesting: 200, roots: 100 } as const;

/** What one making of a format keeps in mind: what is being defined, what has been found, and how much there is. */
export class Making {
  /** The named parts of the schema that the format needs. */
  readonly reached = new Set<XmlElement>();
  private readonly open: XmlElement[] = [];
  private readonly told = new Map<XmlElement, Map<string, XsdEffect>>();
  private places = 0;
  private steps = 0;

  constructor(readonly set: SchemaSet) {}

  /**
   * Does the work of defining a part of the schema.
   * @throws XsdError `recursion` when the same part is being defined already, `too-large` when there is no end of it
   */
  within<T>(part: XmlElement, work: () => T): T {
    if (this.open.includes(part)) throw this.set.error('recursion', part, { name: nameAround(part) });
    if (this.open.length === LIMITS.nesting) throw this.tooLarge('nesting');
    if (++this.steps > LIMITS.steps) throw this.tooLarge('steps');
    if (part.parent && !part.parent.parent) this.reached.add(part);
    this.open.push(part);
    try {
      return work();
    } finally {
      this.open.pop();
    }
  }

  /** How many elements at their places there are. */
  get size(): number {
    return this.places;
  }

  /** Counts an element at its place. */
  countPlace(): void {
    if (++this.places > LIMITS.places) throw this.tooLarge('places');
  }

  /** Remembers something that the format data does not say; the same at the same place once. */
  note(construct: string, at: XmlElement, effect: XsdEffect): void {
    const told = this.told.get(at) ?? new Map<string, XsdEffect>();
    this.told.set(at, told);
    if (!told.has(construct)) told.set(construct, effect);
  }

  /** What has been remembered, in the order of files and lines. */
  notes(): readonly XsdNote[] {
    return this.set.documents.flatMap((document) => {
      const here = [...this.told.keys()]
        .filter((at) => this.set.documentOf(at) === document)
        .sort((a, b) => a.start - b.start);
      const places = new LineCounter().locate(
        document.text,
        here.map(({ start }) => ({ start, end: start })),
      );
      return here.flatMap((at, i) =>
        [...this.told.get(at)!].map(([construct, effect]) => ({
          construct,
          file: document.name,
          ...places[i].start,
          within: nameAround(at),
          effect,
        })),
      );
    });
  }

  private tooLarge(what: keyof typeof LIMITS): XsdError {
    return new XsdError('too-large', { file: this.set.main.name, what, limit: LIMITS[what] });
  }
}

/** The name of the nearest named thing that an element of a schema is or stands in; '' where there is none. */
function nameAround(element: XmlElement): string {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const name = attr(at, 'name') ?? attr(at, 'ref');
    if (name !== undefined) return safeName(name);
  }
  return '';
}
