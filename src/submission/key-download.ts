// A recipient's key fetched from the receiver's address, under the same rules as sending: https, a good certificate, no
// redirects. It is read and judged, and kept by nobody: that is for the administrator to say.
import { SubmissionError } from './errors';
import { exchange, PassingError } from './exchange';
import type { TimeLimits } from './exchange';
import { readRecipientKey } from './keys';
import type { RecipientKey } from './keys';
import type { Network } from './network/network';
import { readPageAddress } from './page-address';
import { sleep, withRetries } from './retry';
import type { Sleep } from './retry';

const LARGEST = 1024 * 1024;
const LIMITS: TimeLimits = { connect: 15_000, idle: 30_000 };

export interface DownloadOptions {
  /** https://receiver.example/key.asc; http on this machine only. */
  readonly address: string;
  /** The key is judged, and `fetchedAt` set, at this instant. */
  readonly now: Date;
  readonly network?: Network;
  readonly limits?: TimeLimits;
  readonly sleep?: Sleep;
  readonly signal?: AbortSignal;
}

/**
 * Fetches a public key and judges it, as `readRecipientKey` does one from a file.
 * Errors: 'address-invalid', 'address-not-https', 'address-moved' (with where to), 'certificate-refused',
 * 'key-download-failed', 'cancelled', and those of `readRecipientKey`.
 */
export async function downloadKey(options: DownloadOptions): Promise<RecipientKey> {
  const url = readPageAddress(options.address);
  const { now, signal } = options;
  const body = await withRetries(() => fetchOnce(url, options), { pause: options.sleep ?? sleep, signal })
    .catch((error: unknown) => {
      // What broke a connection is said for a file that is sent; here nothing is.
      if (!(error instanceof PassingError)) throw error;
      const { system = error.args.status ?? error.code } = error.args;
      throw new SubmissionError('key-download-failed', { receiver: url.host, system });
    });
  return readRecipientKey(body, { now, source: url.href });
}

async function fetchOnce(url: URL, { network, limits, signal }: DownloadOptions): Promise<Uint8Array> {
  const { status, location, body } = await exchange({
    method: 'GET', url, headers: { accept: 'application/pgp-keys, */*' }, body: Buffer.alloc(0),
    limits: limits ?? LIMITS, network, largestAnswer: LARGEST, signal,
  });
  const receiver = url.host;
  if (status >= 200 && status < 300) return body;
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url.href)) {
    const { origin, pathname } = new URL(location, url);
    throw new SubmissionError('address-moved', { receiver, location: `${origin}${pathname}` });
  }
  if (status === 429 || status >= 500) throw new PassingError('receiver-failed', { receiver, status });
  throw new SubmissionError('key-download-failed', { receiver, system: status });
}
