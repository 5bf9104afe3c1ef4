/** A line of a delimited text: where it begins, from 1, and its cells without their quotes. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [';', '\t', ','] as const;
/** As many lines tell what a text is delimited by. */
const LINES_LOOKED_AT = 50;

/** What parts the cells of a text: what most of its first lines hold outside of quotes, or what Excel's own line says. */
export function delimiterOf(text: string): string {
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text)?.[1];
  if (said) return said;
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT).map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = DELIMITERS.map((one) => lines.filter((line) => line.includes(one)).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/** The lines of a delimited text. A quoted cell may hold delimiters, line ends, and quotes written twice (RFC 4180). */
export function readRows(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let at = /^\ufeff?(sep=.\r?\n)?/.exec(text)![0].length;
  let line = at > 1 ? 2 : 1;
  while (at < text.length) {
    const cells: string[] = [];
    const first = line;
    for (let isOpen = true; isOpen;) {
      const cell = readCell(text, at, delimiter);
      cells.push(cell.text);
      line += cell.lines;
      at = cell.end;
      isOpen = text.startsWith(delimiter, at);
      if (isOpen) at += delimiter.length;
    }
    rows.push({ line: first, cells });
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at++;
    line++;
  }
  return rows;
}

/** A cell from where it begins: its text, where it ends, and how many line ends are in it. */
function readCell(text: string, start: number, delimiter: string): { text: string; end: number; lines: number } {
  const isEnd = (at: number): boolean =>
    at >= text.length || text[at] === '\n' || text[at] === '\r' || text.startsWith(delimiter, at);
  let end = start;
  let quoted = '';
  if (text[start] === '"') {
    const close = closingQuote(text, start);
    // A quote that is never closed is a character like others.
    if (close !== undefined) {
      quoted = text.slice(start + 1, close).replaceAll('""', '"');
      end = close + 1;
    }
  }
  const plainFrom = end;
  while (!isEnd(end)) end++;
  return { text: quoted + text.slice(plainFrom, end), end, lines: quoted.match(/\r\n?|\n/g)?.length ?? 0 };
}

function closingQuote(text: string, open: number): number | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}
