import { PART_KINDS } from '../core/model/parts';
import { lastNotAbove } from './columns';
import { commentOf } from './flagged-text';
import { say } from './words';
import { DISK_WORDS } from './words/languages';

/** A number as the lines have it, its thousands parted. */
const NUMBER = String.raw`(\d{1,3}(?:[ ,]\d{3})*)`;

/**
 * What numbers in their file the persons (or other parts) of a text of flagged ones have, by the lines above them, in
 * whatever language those are.
 * @returns the number that the last line above an offset says; undefined above the first
 */
export function ordinalsIn(text: string): (offset: number) => number | undefined {
  const lines = [...text.matchAll(pattern())];
  const ends = lines.map((line) => line.index + line[0].length);
  return (offset) => {
    const line = lines[lastNotAbove(ends, offset)] as RegExpExecArray | undefined;
    return line && Number(line.slice(1).find((number) => number !== undefined)!.replace(/\D/g, ''));
  };
}

/** Finds those lines; what is caught is the number of each. */
function pattern(): RegExp {
  const languages = Object.keys(DISK_WORDS) as (keyof typeof DISK_WORDS)[];
  const lines = languages.flatMap((language) => PART_KINDS.map((partKind) => commentOf(say(language, 'line-part', { partKind }))));
  const patterns = lines.map((line) => line.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace('{ordinal}', NUMBER).replace(/\{\w+\}/g, NUMBER.replace('(', '(?:')));
  return new RegExp(patterns.join('|'), 'g');
}
