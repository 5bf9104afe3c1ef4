import { isBlank, isIllegalAt, isNameChar, isNameStart, strayInName } from './characters';
import { Instead, Phase } from './blocks';
import type { Scanner } from './scanner';

const OPENINGS = ['<!--', '<![CDATA[', '<!DOCTYPE', '<?'];
const BLANK = '[ \\t\\r\\n]';
const DECLARATION = new RegExp(`^<\\?xml${[
  ['version', '1\\.[0-9]+'], ['encoding', '[A-Za-z][A-Za-z0-9._-]*'], ['standalone', 'yes|no'],
].map(([name, value], i) => `(?:${BLANK}+${name}${BLANK}*=${BLANK}*(?:"(?:${value})"|'(?:${value})'))${i === 0 ? '' : '?'}`).join('')}${BLANK}*\\?>$`);

/**
 * Skips the comment, CDATA section, instruction or document type declaration that begins with `<!` or `<?` at `at`; what
 * is never closed is skipped no further than its opening, so that the rest is read.
 * @returns where to read on, or what there is to say instead
 */
export function skipMarkup(s: Scanner, at: number, phase: Phase): number {
  const { text, to } = s;
  if (to - at < 9 && !s.final && OPENINGS.some((opening) => opening.startsWith(text.slice(at, to)))) return Instead.Wait;
  if (text.startsWith('<!--', at)) return comment(s, at);
  if (text.startsWith('<![CDATA[', at)) return cdata(s, at, phase);
  if (text.startsWith('<!DOCTYPE', at)) return phase === Phase.Prolog ? doctype(s, at) : strayDoctype(s, at);
  if (text.charCodeAt(at + 1) === 63) return instruction(s, at, phase);
  s.problem('less-than', at, at + 2);
  return at + 2;
}

function comment(s: Scanner, at: number): number {
  const end = s.seek('-->', at + 4);
  if (end === Instead.Wait) return Instead.Wait;
  if (end === Instead.Never) {
    s.problem('comment-unfinished', at, at + 4);
    return at + 4;
  }
  const dashes = s.text.indexOf('--', at + 4);
  if (dashes < end) s.problem('comment-dashes', dashes, dashes + 2);
  illegalCharacters(s, at + 4, end);
  return end + 3;
}

function cdata(s: Scanner, at: number, phase: Phase): number {
  const end = s.seek(']]>', at + 9);
  if (end === Instead.Wait) return Instead.Wait;
  if (phase !== Phase.Body) s.problem('text-outside', at, at + 9);
  if (end === Instead.Never) {
    if (phase === Phase.Body) s.problem('cdata-unfinished', at, at + 9);
    return at + 9;
  }
  illegalCharacters(s, at + 9, end);
  // CDATA is character data, be it blank or empty.
  if (phase === Phase.Body) s.characterData(at);
  return end + 3;
}

function instruction(s: Scanner, at: number, phase: Phase): number {
  const { text } = s;
  const end = s.seek('?>', at + 2);
  if (end === Instead.Wait) return Instead.Wait;
  if (end === Instead.Never) {
    s.problem('instruction-unfinished', at, at + 2);
    return at + 2;
  }
  let nameEnd = at + 2;
  while (isNameChar(text.charCodeAt(nameEnd))) nameEnd++;
  if (nameEnd - at === 5 && text.startsWith('xml', at + 2)) {
    const first = phase === Phase.Prolog && (at === 0 || (at === 1 && text.charCodeAt(0) === 0xfeff));
    if (!first) s.problem('declaration-place', at, end + 2);
    else if (!DECLARATION.test(text.slice(at, end + 2))) s.problem('declaration-syntax', at, end + 2);
  } else if (!isTarget(text.slice(at + 2, nameEnd)) || !(nameEnd === end || isBlank(text.charCodeAt(nameEnd)))) {
    s.problem('instruction-target', at, nameEnd);
  }
  illegalCharacters(s, nameEnd, end);
  return end + 2;
}

/** Whether what is made of name characters may say what an instruction is for. */
function isTarget(name: string): boolean {
  return isNameStart(name.charCodeAt(0)) && !name.includes(':') && strayInName(name, 0, name.length) < 0 && !/^xml$/i.test(name);
}

/** A document type declaration: told of and skipped whole, its entities neither read nor expanded. */
function doctype(s: Scanner, at: number): number {
  const { text, to } = s;
  let brackets = 0;
  for (let i = at + 9; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 34 || c === 39 || text.startsWith('<!--', i) || text.startsWith('<?', i)) {
      const closing = c === 60 ? (text.charCodeAt(i + 1) === 63 ? '?>' : '-->') : text[i];
      const close = text.indexOf(closing, i + closing.length);
      if (close < 0) break;
      i = close + closing.length - 1;
    } else if (c === 91) {
      brackets++;
    } else if (c === 93) {
      brackets--;
    } else if (c === 62 && brackets <= 0) {
      s.problem('doctype', at, i + 1);
      return i + 1;
    }
  }
  if (!s.final) return Instead.Wait;
  s.problem('doctype', at, at + 9);
  return Instead.Never;
}

/** A document type declaration where none can stand: it ends with what looks like its end. */
function strayDoctype(s: Scanner, at: number): number {
  const { text, to } = s;
  for (let i = at + 9; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c !== 60 && c !== 62) continue;
    const end = c === 62 ? i + 1 : i;
    s.problem('doctype', at, end);
    return end;
  }
  if (!s.final) return Instead.Wait;
  s.problem('doctype', at, at + 9);
  return to;
}

function illegalCharacters(s: Scanner, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const c = s.text.charCodeAt(at);
    if ((c < 32 || c >= 0xd800) && isIllegalAt(s.text, at)) s.problem('character', at, at + 1);
  }
}
