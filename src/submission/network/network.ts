// The way out of the machine: which certificate authorities are trusted, and which proxy is gone through. That a
// certificate is verified is not among what can be set.
import { X509Certificate } from 'node:crypto';
import type { Agent } from 'node:http';
import { rootCertificates } from 'node:tls';
import { SubmissionError } from '../errors';
import { fileError, readSmallFile } from '../files';
import { shownName } from '../shown-name';
import { proxyFor } from './proxy';
import type { ProxySettings } from './proxy';
import { TunnelAgent } from './tunnel';

/** What holds for every connection. Nothing set is a direct connection and the authorities that Node knows. */
export interface Network extends ProxySettings {
  /** Certificates (PEM) of the municipality's own authorities, trusted beside the public ones: `readCaFile`. */
  readonly ca?: readonly string[];
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Reads the certificates of a PEM file. Errors: 'ca-file-invalid', and the file system's. */
export async function readCaFile(path: string): Promise<string[]> {
  const text = await readSmallFile(path).catch((error) => {
    throw fileError(error, path);
  });
  const certificates = text.match(PEM) ?? [];
  const isCertificate = (pem: string) => {
    try {
      return new X509Certificate(pem).raw.length > 0;
    } catch {
      return false;
    }
  };
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    throw new SubmissionError('ca-file-invalid', { file: shownName(path) });
  }
  return certificates;
}

/** How a request to an address is to be made: options for Node's http(s) requests. Errors: 'proxy-invalid'. */
export function routeTo(url: URL, network: Network = {}): { agent: Agent | false; ca?: string[] } {
  const ca = network.ca?.length ? [...rootCertificates, ...network.ca] : undefined;
  const proxy = url.protocol === 'https:' ? proxyFor(url, network) : undefined;
  return { agent: proxy ? new TunnelAgent(proxy, ca) : false, ...(ca ? { ca } : {}) };
}
