import { attributeCases } from './attribute-cases';
import type { FormatId } from './base';
import { FORMAT_IDS } from './base';
import type { Case } from './cases';
import { edited } from './cases';
import { contentCases } from './content-cases';
import { elementCases } from './element-cases';
import { encodingCases } from './encoding-cases';
import { namespaceCases } from './namespace-cases';
import { namespacesByChance } from './namespaces-by-chance';
import { prologCases } from './prolog-cases';
import { randomCases } from './random-cases';
import { valueCases } from './value-cases';

/** Every other case: where the formats are alike, each takes its half. */
const half = (family: (format: FormatId) => Case[]) => (format: FormatId): Case[] =>
  family(format).filter((_, i) => i % 2 === FORMAT_IDS.indexOf(format));

/** Changed extracts by what is changed, the same each time. */
export const FAMILIES: Readonly<Record<string, (format: FormatId) => Case[]>> = {
  nothing: (format) => [edited('nothing changed', format, () => undefined)],
  elements: half(elementCases),
  values: half(valueCases),
  attributes: half(attributeCases),
  content: half(contentCases),
  namespaces: half(namespaceCases),
  'namespaces by chance': namespacesByChance,
  'what stands around the root': prologCases,
  encodings: half(encodingCases),
  'text and elements by chance': randomCases,
};

/** Every changed extract of a format; names are unique. */
export function allCases(format: FormatId): Case[] {
  return Object.values(FAMILIES).flatMap((family) => family(format));
}
