import { KeyMap } from '../text/key-map';
import type { Range } from '../text/range';

/** A place is kept as one number where it is shorter than this. */
const LONGEST = 1 << 13;

/** Where keys have been seen in a text, one after the other. */
export class KeyPlaces {
  private readonly places = new KeyMap();
  private readonly longPlaces = new Map<string | number, Range>();

  /** Takes a key that is seen at a place; returns where it was seen first if that was before. */
  seen(key: string | number, at: Range): Range | undefined {
    const length = at.end - at.start;
    const long = this.longPlaces.size > 0 ? this.longPlaces.get(key) : undefined;
    if (long) return long;
    const first = length < LONGEST ? this.places.add(key, at.start * LONGEST + length) : this.places.get(key);
    if (first !== undefined) return { start: Math.floor(first / LONGEST), end: Math.floor(first / LONGEST) + first % LONGEST };
    if (length >= LONGEST) this.longPlaces.set(key, at);
    return undefined;
  }
}
