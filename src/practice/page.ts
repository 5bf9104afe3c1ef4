// The receiver's own page: what it got and what it found. No identifiers, no PIN, no scripts.
import { createHash } from 'node:crypto';
import { partWords } from '../core/findings/part-words';
import { number } from '../core/findings/words';
import { USUAL_PART } from '../core/model/parts';
import { verdictOfBoth } from '../submission/pair-verdict';
import type { Language } from '../submission/words';
import { sayTime } from '../submission/words/time';
import type { Login } from '../submission/credentials';
import type { FaultId } from './faults';
import type { ReceiptMail } from './mail';
import type { ReceivedSubmission } from './receiver';
import { practiceWords, sayFault } from './words';

/** What the page shows. */
export interface PageState {
  readonly login: Login;
  /** Latest first. */
  readonly received: readonly ReceivedSubmission[];
  readonly mails: readonly ReceiptMail[];
  readonly faults: readonly FaultId[];
  /** A rule's name in words. */
  readonly ruleTitle: (rule: string, language: Language) => string;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
.notice { border-left: .4rem solid #0a6; padding: .5rem 1rem; }
article { border: 1px solid #888; border-radius: .4rem; padding: 0 1rem 1rem; margin: 1rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid #888; }
td:last-child, th:last-child { text-align: right; }
`;

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** What goes with the page: it may run nothing, load nothing and be kept nowhere. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${hashOf(STYLE)}'; base-uri 'none'; form-action 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The page in a language, as HTML. */
export function pageOf(language: Language, state: PageState): string {
  const words = practiceWords(language);
  const { kommunenummer, bydelsnummer, organisasjonsnummer } = state.login;
  const other = language === 'nb' ? 'en' : 'nb';
  const faults = state.faults.map((id) => `<li>${escape(sayFault(language, id).name)}</li>`).join('');
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(words.title)}</title><style>${STYLE}</style></head><body>`,
    `<header><h1>${escape(words.title)}</h1><p class="notice">${escape(words.notice)}</p>`,
    `<nav><a href="/?lang=${language}">${escape(words.reload)}</a> · `,
    `<a href="/?lang=${other}" lang="${other}" hreflang="${other}">${escape(words.other)}</a></nav></header><main>`,
    `<section aria-labelledby="login"><h2 id="login">${escape(words.login)}</h2>`,
    list([
      [words.kommunenummer, kommunenummer], [words.bydelsnummer, bydelsnummer],
      [words.organisasjonsnummer, organisasjonsnummer], [words.pin, words.pinChosen],
    ]),
    '</section>',
    faults && `<section aria-labelledby="faults"><h2 id="faults">${escape(words.faultsOn)}</h2><ul>${faults}</ul></section>`,
    `<section aria-labelledby="received"><h2 id="received">${escape(words.received)}</h2>`,
    state.received.length === 0 ? `<p>${escape(words.none)}</p>` : '',
    ...state.received.map((one, index) => articleOf(language, one, index, state)),
    '</section></main></body></html>',
  ].join('');
}

function articleOf(language: Language, one: ReceivedSubmission, index: number, state: PageState): string {
  const words = practiceWords(language);
  const { verdict, receipt, refusal } = one;
  const mail = state.mails.find((candidate) => candidate.receipt === receipt);
  const outcome = receipt === undefined
    ? `${words.refused}: ${words.refusals[refusal ?? ''] ?? refusal ?? ''}`
    : words.accepted;
  const facts: [string, string | undefined][] = [
    [words.outcome, outcome],
    [words.receipt, receipt],
    [words.mail, mail && sayTime(language, mail.dueAt)],
    [words.kommunenummer, verdict?.kommunenummer],
    [words.year, verdict?.year?.toString()],
    [partWords(language, { partKind: verdict?.part ?? USUAL_PART }).Parts, verdict && number(verdict.persons, language)],
    [words.bytes, number(one.bytes, language)],
    [words.hash, one.sha256],
    [words.identBytes, one.ident && number(one.ident.bytes, language)],
    [words.identHash, one.ident?.sha256],
  ];
  const title = `r${index}`;
  return `<article aria-labelledby="${title}"><h3 id="${title}">${escape(sayTime(language, one.at))}</h3>`
    + list(facts) + (verdict ? findingsOf(language, one.ident?.verdict ? verdictOfBoth(verdict, one.ident.verdict) : verdict, state.ruleTitle) : '')
    + '</article>';
}

function findingsOf(
  language: Language, verdict: NonNullable<ReceivedSubmission['verdict']>, ruleTitle: PageState['ruleTitle'],
): string {
  const words = practiceWords(language);
  const severities = (['fatal', 'error', 'warning', 'information'] as const)
    .map((severity) => `${words.severities[severity]}: ${number(verdict.counts[severity], language)}`).join(' · ');
  const rows = Object.entries(verdict.byRule).sort(([, a], [, b]) => b - a).map(([rule, count]) => (
    `<tr><th scope="row">${escape(ruleTitle(rule, language))}</th><td>${number(count, language)}</td></tr>`
  ));
  if (rows.length === 0) return `<h4>${escape(words.found)}</h4><p>${escape(words.nothingFound)}</p>`;
  return `<h4>${escape(words.found)}</h4><p>${escape(severities)}</p><table><thead><tr>`
    + `<th scope="col">${escape(words.rule)}</th><th scope="col">${escape(words.count)}</th>`
    + `</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function list(facts: readonly (readonly [string, string | undefined])[]): string {
  const known = facts.filter(([, value]) => value !== undefined);
  return `<dl>${known.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value ?? '')}</dd>`).join('')}</dl>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
