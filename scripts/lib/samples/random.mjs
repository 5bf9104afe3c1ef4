// Chance that is the same every time: each person has a source of its own, so person 7 is the same in every extract.

/** A source of chance for one part of a sample: mulberry32, seeded with `seed` and `index`. */
export function randomOf(seed, index) {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from `low` to `high`, both included. */
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)],
    /** Some of a list, `count` of them, in the list's order. */
    some(list, count) {
      const left = [...list];
      while (left.length > count) left.splice(int(0, left.length - 1), 1);
      return left;
    },
  };
}
