import type { TextEdit } from '../text/range';
import type { EditFix, Finding } from './finding';

/** The edits of all safe fixes, those left out that would touch what another one changes. */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes?.find((one): one is EditFix => one.kind === 'edit' && one.safe);
    if (fix && !fix.edits.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end || edit.start === other.start))) {
      taken.push(...fix.edits);
    }
  }
  return taken;
}
