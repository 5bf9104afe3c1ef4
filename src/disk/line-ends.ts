import { withPlainLineEnds } from '../core/text/lines';

interface Line {
  readonly text: string;
  /** `\n`, `\r\n`, `\r`, or nothing after the last. */
  readonly end: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\r|\n/g;
  let from = 0;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    lines.push({ text: text.slice(from, found.index), end: found[0] });
    from = ends.lastIndex;
  }
  lines.push({ text: text.slice(from), end: '' });
  return lines;
}

/** The line end that most lines of a text have; undefined where it has none. */
export function mostLineEnds(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { end } of linesOf(text)) if (end) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * What an editor made of a text, with the line ends of the text: each line that was not touched keeps its own.
 * @param usual the line end of new lines where the text has none to go by
 */
export function withLineEnds(original: string, edited: string, usual: string): string {
  if (withPlainLineEnds(original) === withPlainLineEnds(edited)) return original;
  const before = linesOf(original);
  const after = linesOf(withPlainLineEnds(edited));
  const same = (a: Line, b: Line) => a.text === b.text && (a.end === '') === (b.end === '');
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && same(before[first], after[first])) first++;
  let last = 0;
  while (last < most - first && same(before[before.length - 1 - last], after[after.length - 1 - last])) last++;
  const end = mostLineEnds(original) ?? usual;
  const middle = after.slice(first, after.length - last).map(({ text, end: has }) => ({ text, end: has && end }));
  return [...before.slice(0, first), ...middle, ...before.slice(before.length - last)].map(({ text, end: has }) => text + has).join('');
}
