import type { CheckVerdict, FindingCounts } from './check';

/** What the gate decides on for two files: all that was found in either. A person is in both, and counts once. */
export function verdictOfBoth(extract: CheckVerdict, ident: CheckVerdict): CheckVerdict {
  const byRule: Record<string, number> = { ...extract.byRule };
  for (const [rule, count] of Object.entries(ident.byRule)) byRule[rule] = (byRule[rule] ?? 0) + count;
  return { ...extract, counts: sumOf(extract.counts, ident.counts), byRule, synthetic: Math.max(extract.synthetic, ident.synthetic) };
}

/** Findings of two files, added up. */
export function sumOf(one: FindingCounts, other: FindingCounts): FindingCounts {
  return {
    fatal: one.fatal + other.fatal, error: one.error + other.error,
    warning: one.warning + other.warning, information: one.information + other.information,
  };
}
