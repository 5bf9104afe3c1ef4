import { F } from '../model/fields';
import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { DayNumber } from '../text/dato';
import { removeRecord } from './fixes';
import { isRefused } from './granted';
import type { RuleContext } from './rule';
import { day } from './rule';

/** On which side of the reporting period something lies that has no day inside it. */
export type Side = 'before' | 'after';

/**
 * Where the days from `fra` to `til`, both included, lie when none of them is inside the reporting period.
 * @param til Infinity when there is no end
 * @returns undefined when a day is inside, when the dates do not tell, and when `til` is before `fra` (til-before-fra)
 */
export function sideOf(fra: DayNumber, til: DayNumber, period: RuleContext['period']): Side | undefined {
  if (!period || til < fra) return undefined;
  if (til < period.from) return 'before';
  return fra > period.to ? 'after' : undefined;
}

/** The same for what a record says of its own days, whatever kind of record it is: a refusal counts by its decision. */
export function sideOfRecord(record: IplosRecord, period: RuleContext['period']): Side | undefined {
  if (record.kind === 'tjeneste' && isRefused(record)) {
    const decided = record.date(F.vedtaksdato);
    return sideOf(decided, decided, period);
  }
  return sideOf(record.date(F.fraDato), record.end(F.tilDato), period);
}

/** The field that shows on which side a record lies: its end when that comes too early, else its beginning. */
export function fieldOutside(record: IplosRecord, side: Side): FieldId {
  if (record.kind === 'tjeneste' && isRefused(record)) return F.vedtaksdato;
  return side === 'before' ? F.tilDato : F.fraDato;
}

/**
 * Tells that a record has no day inside the reporting period, at the date that shows it. Sentences `before` and
 * `after`, each with `dato` and the period's `from` and `to`.
 */
export function tellOutside(record: IplosRecord, context: RuleContext, side: Side): void {
  const field = fieldOutside(record, side);
  const { from, to } = context.period!;
  context.report(record.at(field), {
    key: side,
    args: { dato: day(record.date(field)), from: day(from), to: day(to) },
    fixes: [removeRecord(record)],
  });
}
