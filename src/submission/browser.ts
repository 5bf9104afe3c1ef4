// Sending by hand: the send module's page in the browser, what to enter there and which file to choose, and the
// administrator's word on how it went. What a page does with the file, nobody here can know.
import { checkCipherFiles, filesOf } from './cipher-file';
import { SubmissionError, throwIfCancelled } from './errors';
import { readPageAddress } from './page-address';
import { shownName } from './shown-name';
import type { Receipt, SendJob, Transport } from './transport';
import type { Watch } from './types';
import { label } from './words';
import type { Language } from './words';

/** What is shown while the administrator sends. */
export interface BrowserGuide {
  readonly address: string;
  /** What to enter, in the order of the log-in. Only what has `copy` may be offered for copying: never the PIN. */
  readonly values: readonly { readonly label: string; readonly value: string; readonly copy: boolean }[];
  /** The file to choose, by name and where it stands. */
  readonly file: string;
  readonly path: string;
  /** The other file to choose, where two are sent together. */
  readonly other?: { readonly file: string; readonly path: string };
  /** All of it in sentences, in order. */
  readonly steps: readonly string[];
  /** To be answered when it is done. */
  readonly question: string;
}

/** The screen that a person sends by. */
export interface BrowserScreen {
  /** Opens a page in the browser. */
  open(address: string): Promise<void>;
  /** Shows a file in the machine's file manager, so that it can be chosen or dragged. */
  reveal(path: string): Promise<void>;
  /** Shows what to do; true when the administrator says that the file was sent, false when they say it was not. */
  wasSent(guide: BrowserGuide, signal?: AbortSignal): Promise<boolean>;
}

export interface BrowserOptions {
  /** The page's address; https, or http on this machine. */
  readonly address: string;
  readonly language: Language;
  readonly screen: BrowserScreen;
  readonly now: () => Date;
}

/**
 * A transport by the administrator's hand. `send` checks that the file is its manifest's, opens the page, shows what to
 * enter and the file, and takes the administrator's word; its receipt has no number, since none has come yet. It is for
 * production alone: what is practised with is a program's protocol.
 * Errors: 'manifest-mismatch', 'address-invalid', 'address-not-https', 'not-sent', 'cancelled'.
 */
export function browserTransport(options: BrowserOptions): Transport {
  const address = readPageAddress(options.address).href;
  return {
    id: 'browser', target: 'production', receiver: address, needsPin: false,
    send: (job, watch) => sendByHand(address, options, job, watch),
  };
}

async function sendByHand(
  address: string, { language, screen, now }: BrowserOptions, job: SendJob, watch: Watch,
): Promise<Receipt> {
  await checkCipherFiles(job, watch);
  await screen.open(address);
  await screen.reveal(job.cipherPath);
  const sent = await screen.wasSent(guideOf(address, language, job), watch.signal);
  throwIfCancelled(watch.signal);
  if (!sent) throw new SubmissionError('not-sent');
  const { cipher: { sha256, bytes }, ident } = job.manifest;
  return { sha256, bytes, ...(ident ? { ident: ident.cipher } : {}), receivedAt: now().toISOString(), target: 'production' };
}

function guideOf(address: string, language: Language, job: SendJob): BrowserGuide {
  const { cipherPath, credentials } = job;
  const [{ file }, other] = filesOf(job).map(({ path }) => ({ file: shownName(path), path }));
  const values = [
    ...(['kommunenummer', 'bydelsnummer', 'organisasjonsnummer'] as const).map((field) => (
      { label: label(language, `field-${field}`), value: credentials[field], copy: true }
    )),
    { label: label(language, 'field-pin'), value: label(language, 'browser-pin'), copy: false },
  ];
  const steps = [
    label(language, 'browser-open', { address }),
    [label(language, 'browser-login'), ...values.map((one) => `${one.label}: ${one.value}`)].join('\n'),
    other ? label(language, 'browser-files', { file, other: other.file }) : label(language, 'browser-file', { file }),
  ];
  const question = label(language, other ? 'browser-question-files' : 'browser-question');
  return { address, values, file, path: cipherPath, ...(other ? { other } : {}), steps, question };
}
