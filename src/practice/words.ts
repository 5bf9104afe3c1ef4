import type { Language } from '../submission/words';
import type { FaultId } from './faults';

/** What the receiver's own page, and the choice of faults, say in one language. */
interface PracticeWords {
  readonly title: string;
  readonly notice: string;
  readonly login: string;
  readonly kommunenummer: string;
  readonly bydelsnummer: string;
  readonly organisasjonsnummer: string;
  readonly pin: string;
  readonly pinChosen: string;
  readonly received: string;
  readonly none: string;
  readonly reload: string;
  readonly other: string;
  readonly time: string;
  readonly outcome: string;
  readonly accepted: string;
  readonly refused: string;
  readonly receipt: string;
  readonly mail: string;
  readonly year: string;
  readonly bytes: string;
  readonly hash: string;
  readonly identBytes: string;
  readonly identHash: string;
  readonly found: string;
  readonly rule: string;
  readonly count: string;
  readonly nothingFound: string;
  readonly severities: Readonly<Record<'fatal' | 'error' | 'warning' | 'information', string>>;
  readonly refusals: Readonly<Record<string, string>>;
  readonly faultsOn: string;
  readonly faults: Readonly<Record<FaultId, readonly [name: string, detail: string]>>;
}

const nb: PracticeWords = {
  title: 'IPLOS øvingsmottaker',
  notice: 'Dette er en øvelse på din egen maskin. Ingenting er sendt til registeret, og alt glemmes når mottakeren stoppes.',
  login: 'Innlogging som mottakeren godtar',
  kommunenummer: 'Kommunenummer', bydelsnummer: 'Bydelsnummer', organisasjonsnummer: 'Organisasjonsnummer',
  pin: 'PIN-kode', pinChosen: 'den du valgte',
  received: 'Mottatte filer', none: 'Ingen filer er mottatt ennå.', reload: 'Last siden på nytt', other: 'In English',
  time: 'Tidspunkt', outcome: 'Resultat', accepted: 'Mottatt', refused: 'Avvist', receipt: 'Kvitteringsnummer',
  mail: 'Kvittering på e-post', year: 'Rapporteringsår', bytes: 'Størrelse i byte',
  hash: 'SHA-256 av den krypterte filen',
  identBytes: 'Identmeldingens størrelse i byte', identHash: 'SHA-256 av den krypterte identmeldingen',
  found: 'Funn i filen', rule: 'Regel', count: 'Antall', nothingFound: 'Ingen funn.',
  severities: { fatal: 'Alvorlige feil', error: 'Feil', warning: 'Advarsler', information: 'Opplysninger' },
  refusals: {
    'not-decryptable': 'Filen kunne ikke åpnes med mottakerens nøkkel.',
    'fatal': 'Filen kunne ikke leses som et IPLOS-uttrekk eller en KPR-melding.',
    'other-municipality': 'Filen gjelder en annen kommune enn den som logget inn.',
    'differs-from-manifest': 'Innholdet er ikke det som følgefilen sier.',
  },
  faultsOn: 'Feil som er slått på',
  faults: {
    'wrong-pin': ['Feil PIN-kode', 'Neste innlogging godtas ikke'],
    'locked': ['Sperret innlogging', 'Som etter fem feil på rad'],
    'slow': ['Treg forbindelse', 'Tar imot 200 kB i sekundet'],
    'hang-up': ['Brudd underveis', 'Forbindelsen brytes der du velger, én gang'],
    'too-large': ['For stor fil', 'Svarer 413'],
    'busy': ['Opptatt', 'Svarer 429 én gang og ber om fem sekunders pause'],
    'failed': ['Feil hos mottakeren', 'Svarer 500 én gang'],
    'away': ['Ute av drift', 'Svarer 503 til du slår det av'],
    'lose-answer': ['Svaret blir borte', 'Filen mottas, men svaret kommer aldri fram, én gang'],
    'wrong-hash': ['Feil kvittering', 'Kvitteringen gjelder en annen fil, én gang'],
  },
};

const en: PracticeWords = {
  title: 'IPLOS practice receiver',
  notice: 'This is an exercise on your own machine. Nothing has been sent to the register, and all is forgotten when the receiver stops.',
  login: 'The log-in that the receiver accepts',
  kommunenummer: 'Municipality number', bydelsnummer: 'District number', organisasjonsnummer: 'Organisation number',
  pin: 'PIN', pinChosen: 'the one you chose',
  received: 'Files received', none: 'No files have been received yet.', reload: 'Reload the page', other: 'På norsk',
  time: 'Time', outcome: 'Outcome', accepted: 'Received', refused: 'Refused', receipt: 'Receipt number',
  mail: 'Receipt by e-mail', year: 'Reporting year', bytes: 'Size in bytes',
  hash: 'SHA-256 of the encrypted file',
  identBytes: 'Size of the ident message in bytes', identHash: 'SHA-256 of the encrypted ident message',
  found: 'Findings in the file', rule: 'Rule', count: 'Number', nothingFound: 'No findings.',
  severities: { fatal: 'Fatal errors', error: 'Errors', warning: 'Warnings', information: 'Information' },
  refusals: {
    'not-decryptable': 'The file could not be opened with the receiver\'s key.',
    'fatal': 'The file could not be read as an IPLOS extract or a KPR message.',
    'other-municipality': 'The file is of another municipality than the one that logged in.',
    'differs-from-manifest': 'The content is not what the file beside it says.',
  },
  faultsOn: 'Faults that are switched on',
  faults: {
    'wrong-pin': ['Wrong PIN', 'The next log-in is not accepted'],
    'locked': ['Locked log-in', 'As after five wrong ones'],
    'slow': ['Slow connection', 'Takes 200 kB a second'],
    'hang-up': ['Cut off', 'The connection breaks where you choose, once'],
    'too-large': ['File too large', 'Answers 413'],
    'busy': ['Busy', 'Answers 429 once and asks for a pause of five seconds'],
    'failed': ['Failure at the receiver', 'Answers 500 once'],
    'away': ['Out of service', 'Answers 503 until you switch it off'],
    'lose-answer': ['The answer is lost', 'The file is taken, but the answer never arrives, once'],
    'wrong-hash': ['Wrong receipt', 'The receipt is for another file, once'],
  },
};

const WORDS: Readonly<Record<Language, PracticeWords>> = { nb, en };

/** The words of the practice receiver in a language. */
export const practiceWords = (language: Language): PracticeWords => WORDS[language];

/** What a fault is called, and what it does. */
export function sayFault(language: Language, id: FaultId): { readonly name: string; readonly detail: string } {
  const [name, detail] = WORDS[language].faults[id];
  return { name, detail };
}
