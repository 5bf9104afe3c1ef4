// The record as a table for a spreadsheet: one row a submission, no person identifiers, no folders, no e-mail addresses.
import { csvOf } from '../../core/text/csv';
import { label } from '../words';
import type { Language } from '../words';
import { osloClock, osloDay } from '../season';
import { fieldsOf } from './texts';
import type { Field } from './texts';
import type { Submission } from './submissions';

const COLUMNS: readonly Field['key'][] = [
  'field-begun', 'field-state', 'field-reason', 'field-target', 'field-year', 'field-kommunenummer',
  'field-bydelsnummer', 'field-file', 'field-bytes', 'field-sent', 'field-received', 'field-receipt', 'field-via',
  'field-receiver', 'field-transport', 'field-tries', 'field-overrides', 'field-cipher', 'field-plain',
  'field-recipients', 'field-rules', 'field-ident-file', 'field-ident-bytes', 'field-ident-cipher', 'field-ident-plain',
];

/** The submissions as a table ({@link csvOf}), times as YYYY-MM-DD HH:MM in Norway, numbers as a spreadsheet reads them. */
export function submissionsCsv(language: Language, submissions: readonly Submission[]): string {
  const head = COLUMNS.map((key) => label(language, key));
  const rows = submissions.map((submission) => {
    const values = new Map(fieldsOf(language, submission).map(({ key, value }) => [key, value]));
    values.set('field-begun', timeOf(submission.begunAt));
    values.set('field-sent', timeOf(submission.sentAt));
    values.set('field-received', timeOf(submission.receipt?.receivedAt));
    values.set('field-bytes', plainNumber(submission.bytes));
    values.set('field-tries', plainNumber(submission.tries || undefined));
    values.set('field-ident-bytes', plainNumber(submission.ident?.bytes));
    values.set('field-reason', submission.failure?.reason ?? '');
    return COLUMNS.map((key) => values.get(key) ?? '');
  });
  return csvOf([head, ...rows]);
}

const plainNumber = (value: number | undefined): string => (value === undefined ? '' : String(value));

function timeOf(instant: string | undefined): string {
  if (instant === undefined) return '';
  const when = new Date(instant);
  return `${osloDay(when)} ${osloClock(when)}`;
}
