import type { TextBlock } from '../../core/check/live-check';
import { located } from '../../core/check/summary';
import type { Finding } from '../../core/findings/finding';
import { attributedTo } from '../../disk/facts';
import type { Wanted } from '../../disk/selection';
import { placeOf } from './document-findings';

/**
 * The wanted findings of an open document in the order of the text: those that the Findings view and the report count.
 * @param all the findings of the whole document, those that no block knows alone among them
 */
export function wantedFindings(blocks: Iterable<TextBlock>, all: readonly Finding[], wanted: Wanted): Finding[] {
  const { rule, rules, cause, severities, unit } = wanted;
  const fits = (finding: Finding) => (rule === undefined || finding.rule === rule)
    && (rules === undefined || rules.includes(finding.rule))
    && (cause === undefined || finding.cause === cause)
    && (severities === undefined || severities.includes(finding.severity));
  const fitting = all.filter(fits);
  if (unit === undefined || fitting.length === 0) return fitting;
  const unitsAt = new Map<string, string>();
  for (const { start, result } of blocks) {
    for (const finding of result.findings) {
      unitsAt.set(placeOf(located(finding, start)), attributedTo(finding, result.units)?.orgnr ?? '');
    }
  }
  // What looks across persons is of no unit.
  return fitting.filter((finding) => (unitsAt.get(placeOf(finding)) ?? '') === unit);
}

const CAUSES: readonly unknown[] = ['registration', 'extraction', 'code'];
const SEVERITIES: readonly unknown[] = ['fatal', 'error', 'warning', 'information'];
const RULE = /^[a-z0-9-]{1,60}$/;

/** Reads what a page says is wanted; undefined for anything that is no such. */
export function readWanted(said: unknown): Wanted | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { rule, rules, cause, unit, severities } = said as Record<string, unknown>;
  const isRule = (one: unknown): one is string => typeof one === 'string' && RULE.test(one);
  const holds = [
    rule === undefined || isRule(rule),
    rules === undefined || Array.isArray(rules) && rules.every(isRule),
    cause === undefined || CAUSES.includes(cause),
    unit === undefined || typeof unit === 'string' && /^(\d{9})?$/.test(unit),
    severities === undefined || Array.isArray(severities) && severities.every((one) => SEVERITIES.includes(one)),
  ];
  if (!holds.every(Boolean)) return undefined;
  const read = { rule, rules, cause, unit, severities } as Wanted;
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
