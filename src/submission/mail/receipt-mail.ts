// Which submission an e-mailed receipt is for. The form of the register's receipts was never published, so it is matched
// by whatever it holds: the hash, the receipt number, or the municipality and the time; what fits several is said to.
import type { Mail } from './mime';
import { awaitsReceipt } from '../record/submissions';
import type { Submission } from '../record/submissions';
import { withoutIdentifiers } from '../shown-name';

/** What a receipt says, as far as it was understood. */
export interface ReceiptFound {
  /** The receiver's number for the submission. */
  readonly number?: string;
  /** When the e-mail was sent; undefined in pasted text. ISO 8601, UTC. */
  readonly receivedAt?: string;
  /** It has words as if something had gone wrong: to be read by a person before it is registered. */
  readonly doubtful: boolean;
}

export type ReceiptMatch =
  | { readonly kind: 'matched'; readonly submission: Submission; readonly by: 'hash' | 'number' | 'municipality'; readonly found: ReceiptFound }
  /** Several submissions fit: the administrator chooses. */
  | { readonly kind: 'ambiguous'; readonly submissions: readonly Submission[]; readonly found: ReceiptFound }
  /** None fits; `foreign` where it names the hash of another file, so that it is for none of them whatever is said. */
  | { readonly kind: 'none'; readonly foreign: boolean; readonly found: ReceiptFound };

/** Receipts come the morning after; a later e-mail than this is not about what was sent so long ago. */
const LONGEST_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

const NUMBER = new RegExp([
  '(?:kvittering(?:en|s)?|receipt|referanse|reference|ref)',
  // On one line, but for what a colon announces.
  '[ \\t]?-?(?:snummer|nummer|number|nr|no|id)?\\.?[ \\t]*(?:er|is)?[ \\t]*(?:[:#]\\s*)?',
  '((?=[\\w.-]*\\d)[A-Za-z0-9][\\w.-]{2,63})',
].join(''), 'gi');
/** A day, a time or the name of a hash that follows the word "receipt" is not its number. */
const NO_NUMBER = /^(?:sha-?\d+|\d{1,2}\.\d{1,2}(?:\.\d{2,4})?|\d{4}-\d\d-\d\d.*|\d{1,4})\.?$/i;
const DOUBT = /avvist|avvise|mislyk|feilet|ikke (?:bli )?(?:mottatt|lest|dekryptert|godkjent)|kunne ikke|reject|refus|fail|could not|not received/i;

/** Finds the submission that an e-mail is a receipt for. Only those of production and practice that were sent count. */
export function matchReceipt(mail: Mail, submissions: readonly Submission[]): ReceiptMatch {
  const text = `${mail.subject ?? ''}\n${mail.text}`;
  const found: ReceiptFound = {
    number: numberIn(text), receivedAt: mail.date?.toISOString(), doubtful: DOUBT.test(text),
  };
  const tried = submissions.filter(({ tries }) => tries > 0);
  const hashes = new Set(text.toLowerCase().match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? []);
  const byHash = tried.filter(({ cipherSha256, ident }) => hashes.has(cipherSha256 ?? '') || hashes.has(ident?.cipherSha256 ?? ''));
  // Of two files that were sent together, a receipt for one alone is to be looked at.
  const half = byHash.some(({ cipherSha256, ident }) => ident && !(hashes.has(cipherSha256 ?? '') && hashes.has(ident.cipherSha256 ?? '')));
  if (byHash.length > 0) return result(byHash, 'hash', { ...found, doubtful: found.doubtful || half });
  // Of another file than any that was sent from here, whatever else it holds.
  if (hashes.size > 0) return { kind: 'none', foreign: true, found };
  const byNumber = tried.filter(({ receipt }) => receipt?.number !== undefined && holds(text, receipt.number));
  if (byNumber.length > 0) {
    return result(byNumber, 'number', { ...found, number: byNumber[0].receipt?.number });
  }
  return result(tried.filter((one) => awaitsReceipt(one) && fits(one, text, mail.date)), 'municipality', found);
}

function result(
  fitting: readonly Submission[], by: 'hash' | 'number' | 'municipality', found: ReceiptFound,
): ReceiptMatch {
  if (fitting.length === 0) return { kind: 'none', foreign: false, found };
  if (fitting.length > 1) return { kind: 'ambiguous', submissions: fitting, found };
  return { kind: 'matched', submission: fitting[0], by, found };
}

/** Whether an e-mail without a hash can be about a submission: it names the municipality, and came after it was sent. */
function fits({ kommunenummer, sentAt }: Submission, text: string, date: Date | undefined): boolean {
  if (kommunenummer === undefined || sentAt === undefined || !holds(text, kommunenummer)) return false;
  if (date === undefined) return true;
  const after = date.getTime() - Date.parse(sentAt);
  // The clocks of two machines differ by a little.
  return after > -60_000 && after < LONGEST_DAYS * DAY;
}

/** Whether a text holds a word, not as a part of a longer one. */
function holds(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w])${escaped}(?![\\w])`).test(text);
}

function numberIn(text: string): string | undefined {
  for (const [, candidate] of text.matchAll(NUMBER)) {
    const number = candidate.replace(/[.-]+$/, '');
    const taken = NO_NUMBER.test(number) || /^[0-9a-f]{64}$/i.test(number) || withoutIdentifiers(number) !== number;
    if (!taken && number.length > 2) return number;
  }
  return undefined;
}
