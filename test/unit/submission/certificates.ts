// A certificate authority of a test's own. Node's crypto reads certificates and makes none, so openssl does.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export const NO_OPENSSL = 'openssl is not on PATH, so there are no certificates to accept or refuse';

export interface Authority {
  /** Its own certificate, PEM. */
  readonly pem: string;
  /** Where that stands. */
  readonly path: string;
  /** A key and a certificate for a host, valid for so many days from now (-1: expired). */
  issue(host: string, days?: number): Promise<{ key: string; cert: string }>;
}

/** Makes an authority in a folder; undefined where there is no openssl. */
export async function makeAuthority(folder: string, name = 'Kommunens egen'): Promise<Authority | undefined> {
  const at = (file: string) => join(folder, file);
  const stem = name.replace(/\W/g, '');
  const [key, pem] = [at(`${stem}.key`), at(`${stem}.pem`)];
  const constraints = ['-addext', 'basicConstraints=critical,CA:TRUE', '-days', '30'];
  const made = await run('openssl', ['req', '-x509', ...EC, '-keyout', key, '-out', pem, '-subj', `/CN=${name}`, ...constraints])
    .then(() => true, () => false);
  if (!made) return undefined;
  return {
    pem: await readFile(pem, 'utf8'), path: pem,
    async issue(host, days = 30) {
      const [own, csr, cert, ext] = ['key', 'csr', 'crt', 'ext'].map((end) => at(`${host}.${end}`));
      await run('openssl', ['req', ...EC, '-keyout', own, '-out', csr, '-subj', `/CN=${host}`]);
      await writeFile(ext, `subjectAltName=DNS:${host}`);
      await run('openssl', [
        'x509', '-req', '-in', csr, '-CA', pem, '-CAkey', key, '-CAcreateserial', '-extfile', ext, '-days', String(days), '-out', cert,
      ]);
      return { key: await readFile(own, 'utf8'), cert: await readFile(cert, 'utf8') };
    },
  };
}
