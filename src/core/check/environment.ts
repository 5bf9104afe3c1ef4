import type { Severity } from '../findings/finding';
import type { Format } from '../format/format';
import type { Alone, Municipality, Partner, Rule } from '../rules/rule';

/** What a check is handed: formats, rules and what the municipality has set. Nothing else reaches the core. */
export interface CheckEnvironment {
  readonly formats: readonly Format[];
  readonly rules: readonly Rule[];
  /** The reporting year, where it is set; else the period in the head says it. */
  readonly year?: number;
  /** Severities other than the rules' own; a minimum field's rule keeps its own whatever stands here. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  readonly municipality?: Municipality;
  /** The other file of a pair, where the file is not checked alone. */
  readonly partner?: Partner;
  /** Whether the text is a piece of a file, so that nothing is said of what only the whole file shows. */
  readonly piece?: boolean;
  /** Why a file of a pair is checked alone: the other was looked for in vain, or not named. Of other files it says nothing. */
  readonly alone?: Alone;
  /** Which file the other is, and as it was when: nothing of what it holds. */
  readonly pairedWith?: string;
}

export const UNKNOWN_MUNICIPALITY: Municipality = { ownOrgnr: new Set(), units: undefined };
