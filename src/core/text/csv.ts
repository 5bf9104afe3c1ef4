/** Tells a spreadsheet that the text is UTF-8. */
const MARK = '\ufeff';

/** A table as CSV, as a spreadsheet in Norwegian opens it by itself: UTF-8 with a mark, semicolons, Windows line ends. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('');
}

/** A value that begins as a formula does would be one to a spreadsheet, so it gets an apostrophe in front. */
function cellOf(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
