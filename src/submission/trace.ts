// What may be told of an error that nobody foresaw: never what it says, which may hold a piece of a file.
import { systemCode } from './files';

const FRAME = /^\s+at /;
/** A place in the program behind the folders that it lies in, which name whoever installed it. */
const PLACE = /(?:file:\/\/)?[^\s()]*[\\/]([^\\/\s()]+:\d+:\d+)/g;
/** Errors that were caused by errors, no deeper than this. */
const DEEPEST = 5;

/** An error as lines for a log: its name, the system's code where it has one, and where in the program it came up. */
export function traceOf(error: unknown): string {
  const lines: string[] = [];
  let at = error;
  for (let depth = 0; at instanceof Error && depth < DEEPEST; depth++, at = at.cause) {
    const code = systemCode(at);
    lines.push(`${depth > 0 ? 'caused by ' : ''}${nameOf(at)}${code === 'unknown' ? '' : ` ${code}`}`, ...framesOf(at));
  }
  return lines.length > 0 ? lines.join('\n') : 'Error';
}

/** The name of an error's class; a name that holds anything else than a class's name is not told. */
function nameOf({ name }: Error): string {
  return /^[A-Za-z]{1,60}$/.test(name) ? name : 'Error';
}

function framesOf({ message, stack = '' }: Error): string[] {
  // The message stands before the places, and may look like one.
  const begins = stack.indexOf(message);
  const rest = begins >= 0 ? stack.slice(begins + message.length) : '';
  return rest.split('\n').filter((line) => FRAME.test(line)).map((line) => line.replace(PLACE, '$1'));
}
