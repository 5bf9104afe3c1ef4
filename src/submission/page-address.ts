import { SubmissionError } from './errors';
import { isLoopback } from './network/proxy';

/**
 * Reads the address of a page or a file of the receiver's. Errors: 'address-invalid' (a user name in it included), and
 * 'address-not-https' for anywhere but this machine, since what comes or goes there would be unprotected.
 */
export function readPageAddress(text: string): URL {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (!url || url.username || url.password) throw new SubmissionError('address-invalid');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new SubmissionError('address-not-https');
  }
  return url;
}
