import type { Arguments, EditFix, SnippetFix, UnitFix } from '../findings/finding';
import { F } from '../model/fields';
import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { TextEdit } from '../text/range';

/** How a fix is told: which of the rule's fix sentences, what fills it, and whether fix-all may apply it. */
export interface FixTold {
  readonly key: string;
  readonly args?: Arguments;
  readonly safe: boolean;
}

/** Puts a value of letters and digits where the field stands or belongs; none where the text is too broken to tell. */
export function putValue(
  record: IplosRecord, field: FieldId, value: string, told: FixTold,
): readonly EditFix[] | undefined {
  const at = record.insertion(field);
  return at && [{ kind: 'edit', ...told, edits: [{ ...at.place, text: at.before + value + at.after }] }];
}

/** Puts the cursor where a field's value stands or belongs, with its tags around it: what is not known is never made up. Words: `insert`. */
export function askValue(record: IplosRecord, field: FieldId): readonly SnippetFix[] | undefined {
  const at = record.insertion(field);
  return at && [{ kind: 'snippet', key: 'insert', ...at }];
}

/** Takes a field out of its record; never safe. Words: `remove`. */
export function removeField(record: IplosRecord, field: FieldId): readonly EditFix[] | undefined {
  const removal = record.removalOf(field);
  return removal && [{ kind: 'edit', key: 'remove', safe: false, edits: [{ ...removal, text: '' }] }];
}

/**
 * Takes blanks and punctuation out of a value, a stretch at a time, so that the fix repeats nothing of the value.
 * Safe. Words: `strip`.
 * @param kept what is left of the value then, in the same order
 * @returns undefined where the value is written with references or CDATA, so that its characters do not stand in place
 */
export function stripTo(record: IplosRecord, field: FieldId, kept: string): readonly EditFix[] | undefined {
  const text = record.text(field);
  const { start, end } = record.at(field);
  if (end - start !== text.length) return undefined;
  const edits: TextEdit[] = [];
  let at = 0;
  for (let i = 0; i <= kept.length; i++) {
    const next = i < kept.length ? text.indexOf(kept[i], at) : text.length;
    if (next > at) edits.push({ start: start + at, end: start + next, text: '' });
    at = next + 1;
  }
  return [{ kind: 'edit', key: 'strip', safe: true, edits }];
}

/**
 * Asks for a unit and puts its organisation number where it stands or belongs. Words: `unit`.
 * @param tjenestetype the service that the unit gives; 0 when none in particular
 */
export function chooseUnit(record: IplosRecord, tjenestetype: number): readonly UnitFix[] | undefined {
  const at = record.insertion(F.organisasjonsnummer);
  return at && [{ kind: 'unit', key: 'unit', tjenestetype: tjenestetype || 0, ...at }];
}
