import path from 'node:path';
import { NO_REFERENCE, OFFICIAL, referenceFolder } from '../../xsd/reference';
import type { FormatId } from './base';
import type { MessageId } from './message-base';
import { hasXmllint } from './xmllint';

/** The schema to hold xmllint to, or why there is no such comparison on this machine. */
export function judge(format: FormatId | MessageId): { readonly schema: string } | { readonly reason: string } {
  const folder = referenceFolder();
  if (!folder) return { reason: NO_REFERENCE };
  if (!hasXmllint()) return { reason: 'xmllint is not at hand: it is in the package libxml2-utils' };
  return { schema: path.join(folder, OFFICIAL[format][0]) };
}
