import type { UnitProblem } from '../../core/units/unit-list';
import { UnitsError } from '../../core/units/unit-list';
import { LARGEST_UNITS_FILE, UnitsFileError } from '../../disk/units-file';
import { shownName } from '../../submission/shown-name';
import type { Speech } from '../speech';

/** As many lines are told by their numbers. */
const MOST_LINES = 5;

/** Why a file is no list of units, in a sentence. */
export function unitsFailure(error: unknown, path: string, speech: Speech): string {
  if (!(error instanceof UnitsError) && !(error instanceof UnitsFileError)) return speech.failure(error);
  return speech.say(`units.error.${error.code}`, { file: shownName(path), limit: LARGEST_UNITS_FILE / 1024 / 1024 });
}

/** Which lines are not used: the first by their numbers, the others by how many they are. */
export function unusedLines(problems: readonly UnitProblem[], speech: Speech): string {
  const lines = problems.slice(0, MOST_LINES).map(({ line }) => line).join(', ');
  const more = problems.length - MOST_LINES;
  const key = more > 0 ? 'units.unusedMore' : 'units.unused';
  return speech.say(key, { count: problems.length, lines, more });
}
