/** What is refused on purpose, though a parser with the schema lets it through: which changed extracts, and why. */
export interface Refusal {
  readonly name: RegExp;
  readonly why: string;
}

export const REFUSALS: readonly Refusal[] = [
  { name: /^before the root "<!DOCTYPE IPLOS.*>"$/,
    why: 'a document type declaration can make a reader fetch or expand what it should not' },
  { name: /written UTF-16[BL]E/, why: 'the register takes UTF-8 and ISO-8859-1' },
  { name: /^encoding declared "(LATIN-1|US-ASCII|ASCII|ISO-8859-15|UTF-7)"/,
    why: 'the register takes UTF-8 and ISO-8859-1' },
  { name: /^encoding declared ".*" written UTF-8 with a mark/,
    why: 'the mark says UTF-8 and the declaration another encoding, so one reader in two is wrong' },
  { name: /^encoding declared ".*" written UTF-8 content (norwegian|other)/,
    why: 'UTF-8 that is declared to be ISO-8859-1 has broken letters' },
  { name: /^bytes (a small o with a stroke in UTF-8|a capital A with a tilde) in a value, declared ISO-8859-1/,
    why: 'the same' },
  { name: /^bytes U\+FFFD in a value, declared UTF-8/, why: 'a replacement character stands where a letter was lost' },
  { name: /xsi:type of its own$/,
    why: 'each element has one type here, and a file that chooses types is of another making' },
  { name: /^prolog "<\?xml version=\\"1\.\\"\?>"/, why: 'XML has no such version; xmllint does not look closely' },
  { name: /^(after the root "\\u0000"|bytes NUL in a end)/,
    why: 'no XML holds a NUL; xmllint reads no further than to it' },
];

/** Why a changed extract is refused on purpose; undefined where it is not. */
export function refusalOf(name: string): Refusal | undefined {
  return REFUSALS.find((refusal) => refusal.name.test(name));
}
