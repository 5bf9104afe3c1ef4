import type { CheckEnvironment } from '../../../../../src/core/check/environment';
import type { Finding } from '../../../../../src/core/findings/finding';
import { BUILT_IN_FORMATS } from '../../../../../src/core/format/formats';
import { ALL_RULES } from '../../../../../src/core/rules/all.generated';
import type { Rule } from '../../../../../src/core/rules/rule';
import { checkChunks } from '../../../../../src/submission/file-check';

/** Rules of meaning that the structure check tells some of its faults by; here they say nothing else. */
const TOLD_BY_MEANING = ['funksjon-missing', 'id-duplicate'];

const SILENT: readonly Rule[] = ALL_RULES.filter(({ scope, id }) => scope === 'reader' || TOLD_BY_MEANING.includes(id))
  .map((rule) => {
    if (rule.scope === 'person') return { ...rule, check: () => undefined };
    return rule.scope === 'unique' ? { ...rule, key: () => undefined, check: () => undefined } : rule;
  });

/** What reading and the schema say, and no rule of meaning. */
export const STRUCTURE_ONLY: CheckEnvironment = { formats: BUILT_IN_FORMATS, rules: SILENT };

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** What the check finds in a file of these bytes. */
export async function findingsIn(bytes: Uint8Array): Promise<readonly Finding[]> {
  const { summary } = await checkChunks(once(bytes), STRUCTURE_ONLY, 'test', 20);
  if (summary.counts.total < summary.findings.length) throw new Error('More findings than are counted');
  return summary.findings;
}
