import type { CheckEnvironment } from '../../core/check/environment';
import { LiveCheck } from '../../core/check/live-check';
import { hidden } from '../../core/inspect/hiding';
import type { Inspector } from '../../core/inspect/inspector';

/** A text, or a piece of one, with persons' identifiers covered; no longer and no shorter than it is. */
export function covered(text: string, inspector: Inspector, environment: CheckEnvironment): string {
  const live = new LiveCheck(environment);
  live.load(text);
  live.advance();
  let result = '';
  for (const block of live.textBlocks()) {
    for (const { start, end } of inspector.identifiers(block)) result += text.slice(result.length, start) + hidden(text.slice(start, end));
  }
  return result + text.slice(result.length);
}
