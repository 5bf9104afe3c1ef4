// The check of an extract and its ident message by the core, each in the light of the very bytes of the other.
import { stat } from 'node:fs/promises';
import type { CheckEnvironment } from '../core/check/environment';
import { PartnerGathering } from '../core/pair/gather';
import type { CheckPair } from './check';
import { SubmissionError } from './errors';
import { checkPath } from './file-check';
import { readPartner } from './partner';
import { shownName } from './shown-name';

/**
 * The check that the gate asks for of two files that are sent together. The ident message, the smaller of the two, is
 * read twice: 'file-changed' where that was not the same bytes.
 * @param environment what the check of a file goes by
 */
export function pairCheck(environment: (path: string) => CheckEnvironment, ruleSet: string): CheckPair {
  return async (extract, ident, { signal, onProgress }) => {
    const [ofExtract, ofIdent] = await Promise.all([extract, ident].map((path) => stat(path).then(({ size }) => size, () => 0)));
    const total = ofExtract + ofIdent;
    const { formats } = environment(extract);
    const numbers = await readPartner(ident, formats, signal);
    const gathering = new PartnerGathering(formats);
    const first = await checkPath(extract, { ...environment(extract), partner: numbers.partner }, ruleSet, 0, {
      signal, onProgress: (done) => onProgress?.(done, total), onBlock: (block) => gathering.take(block),
    });
    const second = await checkPath(ident, { ...environment(ident), partner: gathering.end() }, ruleSet, 0, {
      signal, onProgress: (done) => onProgress?.(ofExtract + done, total),
    });
    if (second.verdict.sha256 !== numbers.sha256) throw new SubmissionError('file-changed', { file: shownName(ident) });
    return [first.verdict, second.verdict];
  };
}
