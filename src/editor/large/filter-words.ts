// What somebody means who types into the filter of the view Findings.
import { withoutSeparators } from '../../core/identifiers/mod11';
import type { UnitList } from '../../core/units/unit-list';
import type { Wanted } from '../../disk/selection';

/**
 * Which findings are meant by what was typed: those of a unit by its number, with or without blanks; else those of the
 * rules whose id or title holds it; else those of the units whose name does. None where nothing does.
 * @param rules the ids and titles of all rules
 * @param units the municipality's units, where they are known
 */
export function wantedByWords(typed: string, rules: readonly { id: string; title: string }[], units: UnitList | undefined): Wanted {
  const asked = typed.trim().toLowerCase();
  if (asked === '') return {};
  const number = withoutSeparators(asked);
  if (/^\d{9}$/.test(number)) return { unit: number };
  const fitting = rules.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(asked)).map(({ id }) => id);
  const named = [...units ?? []].filter(([, name]) => name.toLowerCase().includes(asked)).map(([orgnr]) => orgnr);
  return fitting.length === 0 && named.length > 0 ? { units: named } : { rules: fitting };
}
