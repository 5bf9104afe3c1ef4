// A whole annual extract as text, person by person, so that one of any size can be written.
import { DEFECTS } from './defects.mjs';
import { headElement, personElement } from './elements.mjs';
import { makePerson } from './person.mjs';
import { printElement } from './print.mjs';
import { randomOf } from './random.mjs';
import { RARE_DEFECTS } from './rare-defects.mjs';

const PERSONS_PER_CHUNK = 20;
const EVERY_DEFECT = { ...DEFECTS, ...RARE_DEFECTS };
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ROOTS = {
  3.3: '<IPLOS versjon="3.3">\n',
  3.5: '<IPLOS xmlns="http://www.npr.no/xmlstds/iplos/2018" versjon="3.5">\n',
};
const END = '</IPLOS>\n';

/**
 * The text of an extract in chunks, the same for the same options.
 * @param {object} options
 * @param {number} options.persons how many
 * @param {number} options.seed another seed, other persons
 * @param {{ person: number, kind: string }[]} [options.defects] flaws to make, each at that person (from 0) or, where
 *   the person has no place for it, at the next who has and has no flaw yet
 * @param {'pretty' | 'lines'} [options.style] an element a line, or a person a line
 * @param {'3.3' | '3.5'} [options.format] the version of the extract
 * @param {(place: object) => void} [options.onDefect] told where each flaw was made
 * @throws Error at the end when a flaw found no person
 */
export function* extract({ persons, seed, defects = [], style = 'pretty', format = '3.3', onDefect = () => {} }) {
  const waiting = [...defects].sort((a, b) => a.person - b.person);
  const serials = new Map();
  let earlier;
  let chunk = DECLARATION + ROOTS[format] + printElement(headElement(format), 1, style).text;
  const written = { offset: 0, line: 0 };
  for (let index = 0; index < persons; index++) {
    const record = makePerson(index, seed, serials);
    const element = personElement(record, format);
    if (waiting.length && waiting[0].person <= index) makeDefects(waiting, element, { index, record, earlier });
    const { text, marks } = printElement(element, 1, style);
    for (const place of marks) onDefect(placed(place, text, index, written, chunk));
    chunk += text;
    earlier ??= record;
    if ((index + 1) % PERSONS_PER_CHUNK === 0) {
      yield chunk;
      written.offset += chunk.length;
      written.line += lineEnds(chunk);
      chunk = '';
    }
  }
  if (waiting.length) throw new Error(`No person has a place for: ${waiting.map(({ kind }) => kind).join(', ')}`);
  yield chunk + END;
}

/** Flaws of the given kinds, one a person, spread by chance over an extract but its end, which is left for the rare. */
export function spread({ kinds, persons, seed }) {
  const random = randomOf(seed, -2);
  const apart = (persons * 0.8) / kinds.length;
  const within = Math.max(0, Math.floor(apart) - 1);
  return kinds.map((kind, at) => ({ kind, person: Math.floor(apart * at) + random.int(0, within) }));
}

/** Makes what waits for this person or an earlier one, and takes it off the list. */
function makeDefects(waiting, element, { index, record, earlier }) {
  let flawed = false;
  for (let at = 0; at < waiting.length && waiting[at].person <= index;) {
    const { person, kind } = waiting[at];
    const { rule, at: part, make } = EVERY_DEFECT[kind];
    const target = flawed && person !== index ? undefined : make(element, { record, earlier });
    if (!target) {
      at++;
      continue;
    }
    target.marks = [...(target.marks ?? []), { kind, rule, part }];
    flawed = true;
    waiting.splice(at, 1);
  }
}

/** Where a flaw is: offsets in UTF-16 units from the start of the file, lines and characters from 0, ends exclusive. */
function placed({ mark, ...range }, text, person, written, before) {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const offset = written.offset + before.length;
  return {
    kind: mark.kind,
    rule: mark.rule,
    person,
    start: offset + range.start,
    end: offset + range.end,
    line: written.line + lineEnds(before) + lineEnds(text.slice(0, lineStart)),
    character: range.start - lineStart,
    endCharacter: range.end - lineStart,
  };
}

function lineEnds(text) {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
