import { DEFECTS } from '../../../../scripts/lib/samples/defects.mjs';
import { extract, spread } from '../../../../scripts/lib/samples/extract.mjs';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { LiveFigures } from '../../../../src/core/report/gather';
import type { Language } from '../../../../src/core/rules/rule';
import { documentFindings } from '../../../../src/editor/report/document-findings';
import type { ReportModel } from '../../../../src/editor/report/model';
import { Frame } from '../../../../src/editor/report/page/frame';
import { ENVIRONMENT } from '../../core/support';

const PERSONS = 90;

/** An extract with about one flaw of each kind. */
export const FLAWED = [...extract({ persons: PERSONS, seed: 4, defects: spread({ kinds: Object.keys(DEFECTS), persons: PERSONS, seed: 4 }) })].join('');

/** A text that was checked to its end. */
export function check(text: string): LiveCheck {
  const live = new LiveCheck(ENVIRONMENT);
  live.load(text);
  live.advance();
  return live;
}

/** What a report shows of a text. */
export function modelOf(text: string): ReportModel {
  const live = check(text);
  return {
    name: 'extract.xml', earlier: undefined, notes: [],
    findings: documentFindings(live.textBlocks(), live.summary(), ENVIRONMENT.rules),
    figures: new LiveFigures(ENVIRONMENT).gather(() => live.textBlocks(), live.head, () => false),
  };
}

/** A frame in a language. */
export function frame(language: Language, isLive = true): Frame {
  return new Frame(language, ENVIRONMENT.rules, isLive);
}
