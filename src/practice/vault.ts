// The practice receiver's key pair and what it opens: in memory only, no plain text on disk.
import type { PrivateKey } from 'openpgp';
import { loadOpenpgp } from '../submission/keys';
import type { CheckBytes, CheckVerdict, PairSide } from '../submission/check';

export interface Vault {
  /** The public key, armored. */
  readonly publicKey: string;
  /** Decrypts bytes as they arrive and checks what is inside. Rejects where they cannot be opened with this key. */
  open(cipher: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, side?: PairSide): Promise<CheckVerdict>;
}

/** Makes a new key pair (Curve25519), whose private half lives as long as the vault. */
export async function makeVault(check: CheckBytes, created: Date): Promise<Vault> {
  const openpgp = await loadOpenpgp();
  const { privateKey, publicKey } = await openpgp.generateKey({
    // The form of Curve25519 that GnuPG 2.2 knows too.
    type: 'ecc', curve: 'curve25519Legacy', userIDs: [{ name: 'IPLOS practice receiver' }], date: created,
    format: 'object',
    config: { v6Keys: false, aeadProtect: false },
  });
  return { publicKey: publicKey.armor(), open: (cipher, side) => openWith(privateKey, cipher, (chunks) => check(chunks, side)) };
}

async function openWith(key: PrivateKey, cipher: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, check: CheckBytes): Promise<CheckVerdict> {
  const openpgp = await loadOpenpgp();
  const message = await openpgp.readMessage({ binaryMessage: streamOf(cipher) });
  // The data are used before their end has been authenticated, but nothing is said or kept unless the end is right.
  const { data } = await openpgp.decrypt({
    message, decryptionKeys: key, format: 'binary', config: { allowUnauthenticatedStream: true },
  });
  return check(data as unknown as AsyncIterable<Uint8Array>);
}

/** A web stream that reads on only when asked to, so that a slow check slows the sender. */
function streamOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  }, { highWaterMark: 0 });
}
