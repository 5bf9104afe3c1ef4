// Made by "npm run generate" from the files in the folders beside it: not to be edited.
import type { Rule } from './rule';
import encodingSuspect from './reading/encoding-suspect';
import formatUnknown from './reading/format-unknown';
import formatVersion from './reading/format-version';
import personWithoutTjeneste from './minimum/person-without-tjeneste';
import tilBeforeFra from './dato/til-before-fra';
import xmlForbidden from './reading/xml-forbidden';
import xmlNotWellFormed from './reading/xml-not-well-formed';

/** Every rule, in the order of their ids. */
export const ALL_RULES: readonly Rule[] = [
  encodingSuspect,
  formatUnknown,
  formatVersion,
  personWithoutTjeneste,
  tilBeforeFra,
  xmlForbidden,
  xmlNotWellFormed,
];
