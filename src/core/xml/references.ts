import { isXmlChar } from './characters';

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,8})|#x([0-9a-fA-F]{1,8})|([A-Za-z_:][\w:.-]*));/y;
const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export interface Reference {
  /** Offset after the `;`, or after the `&` where it is broken. */
  readonly end: number;
  /** What it stands for; undefined when it is broken, or an entity beyond the five. */
  readonly value?: string;
  readonly entity: boolean;
}

/** Reads the reference whose `&` stands at `at`. */
export function readReference(text: string, at: number): Reference {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return { end: at + 1, entity: false };
  const end = at + match[0].length;
  if (match[1]) return { end, value: PREDEFINED[match[1]], entity: false };
  if (match[4]) return { end, entity: true };
  const codePoint = match[2] ? parseInt(match[2], 10) : parseInt(match[3], 16);
  return isXmlChar(codePoint) ? { end, value: String.fromCodePoint(codePoint), entity: false } : { end, entity: false };
}

/**
 * The character data between two offsets as its reader sees it: references resolved, CDATA unwrapped, comments gone, and
 * each line end one character.
 */
export function characterData(text: string, start: number, end: number): string {
  let value = '';
  for (let at = start; at < end;) {
    const next = text.charCodeAt(at);
    if (next === 38) {
      const reference = readReference(text, at);
      value += reference.value ?? text.slice(at, reference.end);
      at = reference.end;
    } else if (next === 60) {
      const cdata = text.startsWith('<![CDATA[', at);
      const instruction = text.charCodeAt(at + 1) === 63;
      const closing = cdata ? ']]>' : instruction ? '?>' : text.startsWith('<!--', at) ? '-->' : '>';
      const close = text.indexOf(closing, at + 2);
      const stop = close < 0 || close >= end ? end : close;
      if (cdata) value += withLineEnds(text.slice(at + 9, stop));
      at = stop + closing.length;
    } else {
      let stop = at + 1;
      while (stop < end && text.charCodeAt(stop) !== 38 && text.charCodeAt(stop) !== 60) stop++;
      value += withLineEnds(text.slice(at, stop));
      at = stop;
    }
  }
  return value;
}

function withLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
