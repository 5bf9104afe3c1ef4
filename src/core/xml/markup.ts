import { isIllegalAt } from './characters';
import type { Scanner } from './scanner';

/**
 * Skips the comment, CDATA section, instruction or document type declaration that begins with `<!` or `<?` at `at`.
 * Returns where it ends; -1 when the text runs out and more of it may come.
 * @param prolog  before the root's start tag
 * @param inside  inside an element, where CDATA may stand
 */
export function skipMarkup(s: Scanner, at: number, prolog: boolean, inside: boolean): number {
  const { text, to } = s;
  if (to - at < 9 && !s.final && couldGrow(text, at, to)) return -1;
  if (text.startsWith('<!--', at)) return comment(s, at);
  if (text.startsWith('<![CDATA[', at)) {
    if (!inside) s.problem('text-outside', at, at + 9);
    return until(s, ']]>', at, at + 9, 'cdata-unfinished');
  }
  if (text.startsWith('<!DOCTYPE', at)) return doctype(s, at);
  if (text.charCodeAt(at + 1) === 63) return instruction(s, at, prolog);
  s.problem('less-than', at, at + 2);
  return at + 2;
}

/** Whether what stands at `at` could become a longer opening when more text comes. */
function couldGrow(text: string, at: number, to: number): boolean {
  const have = text.slice(at, to);
  return ['<!--', '<![CDATA[', '<!DOCTYPE'].some((opening) => opening.startsWith(have)) || have === '<?';
}

function until(s: Scanner, closing: string, start: number, from: number, code: 'cdata-unfinished' | 'instruction-unfinished'): number {
  const found = s.text.indexOf(closing, from);
  if (found >= 0 && found + closing.length <= s.to) {
    illegalCharacters(s, from, found);
    return found + closing.length;
  }
  if (!s.final) return -1;
  s.problem(code, start, from);
  return s.to;
}

function comment(s: Scanner, at: number): number {
  const dashes = s.text.indexOf('--', at + 4);
  if (dashes < 0 || dashes + 3 > s.to) {
    if (!s.final) return -1;
    s.problem('comment-unfinished', at, at + 4);
    return s.to;
  }
  if (s.text.charCodeAt(dashes + 2) === 62) {
    illegalCharacters(s, at + 4, dashes);
    return dashes + 3;
  }
  const end = s.text.indexOf('-->', dashes);
  if (end < 0 || end + 3 > s.to) {
    if (!s.final) return -1;
    s.problem('comment-unfinished', at, at + 4);
    return s.to;
  }
  s.problem('comment-dashes', dashes, dashes + 2);
  return end + 3;
}

function instruction(s: Scanner, at: number, prolog: boolean): number {
  const end = until(s, '?>', at, at + 2, 'instruction-unfinished');
  if (end < 0) return -1;
  if (/^xml[\s?]/i.test(s.text.slice(at + 2, at + 6)) && !(prolog && (at === 0 || (at === 1 && s.text.charCodeAt(0) === 0xfeff)))) {
    s.problem('declaration-place', at, Math.min(end, s.to));
  }
  return end;
}

/** A document type declaration: told of and skipped whole, its entities neither read nor expanded. */
function doctype(s: Scanner, at: number): number {
  const { text, to } = s;
  let brackets = 0;
  for (let i = at + 9; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 34 || c === 39) {
      const close = text.indexOf(text[i], i + 1);
      if (close < 0 || close >= to) break;
      i = close;
    } else if (c === 60 && text.startsWith('<!--', i)) {
      const close = text.indexOf('-->', i + 4);
      if (close < 0 || close >= to) break;
      i = close + 2;
    } else if (c === 91) brackets++;
    else if (c === 93) brackets--;
    else if (c === 62 && brackets <= 0) {
      s.problem('doctype', at, i + 1);
      return i + 1;
    }
  }
  if (!s.final) return -1;
  s.problem('doctype', at, at + 9);
  return to;
}

function illegalCharacters(s: Scanner, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const c = s.text.charCodeAt(at);
    if ((c < 32 || c >= 0xd800) && isIllegalAt(s.text, at)) s.problem('character', at, at + 1);
  }
}
