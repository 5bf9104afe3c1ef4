import { basename } from 'node:path';
import { readPersonid } from '../core/identifiers/personid';

/** Any year will do: only the form of a DUF number is asked for. */
const REFERENCE_YEAR = 2030;

/** Eleven digits, with or without a separator after the date: a national identity number of any kind, or mistyped. */
const ELEVEN = /(?<!\d)\d{6}[ ._-]?\d{5}(?!\d)/g;
const TWELVE = /(?<!\d)\d{12}(?!\d)/g;

/** The name of a file as messages and records have it: without its folder, and with person identifiers starred out. */
export function shownName(path: string): string {
  return withoutIdentifiers(basename(path));
}

/** A text in which what has the form of a person identifier is starred out. */
export function withoutIdentifiers(text: string): string {
  return text
    .replace(ELEVEN, stars)
    .replace(TWELVE, (digits) => (readPersonid(digits, REFERENCE_YEAR).kind === 'duf' ? stars(digits) : digits));
}

const stars = (text: string): string => '*'.repeat(text.length);
