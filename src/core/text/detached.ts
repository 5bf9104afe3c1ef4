/**
 * The same text as a string of its own. What is cut out of a text keeps all of that text in memory, so what is to be
 * remembered of a file is detached first.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
