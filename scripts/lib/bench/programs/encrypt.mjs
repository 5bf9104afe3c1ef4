// Encrypts a file as the editor does, checked bytes and all, and tells how long that took and what memory at the most.
//   encrypt.cjs FILE KEY.asc     encrypts FILE to KEY
//   encrypt.cjs --key KEY.asc    makes a key to encrypt to
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { encryptToFile } from '../../../../src/submission/encrypt';
import { loadOpenpgp, readRecipientKey } from '../../../../src/submission/keys';

const [first, keyFile] = process.argv.slice(2);

async function makeKey() {
  const openpgp = await loadOpenpgp();
  const { publicKey } = await openpgp.generateKey({
    type: 'ecc', curve: 'curve25519Legacy', userIDs: [{ name: 'Mottak' }], date: new Date(Date.now() - 60_000),
  });
  fs.writeFileSync(keyFile, publicKey);
}

async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(path), hash);
  return hash.digest('hex');
}

async function measure(path, recipients) {
  const expectedSha256 = await sha256(path);
  const begun = performance.now();
  await encryptToFile({ path, recipients, expectedSha256, replace: true, now: new Date() });
  return performance.now() - begun;
}

async function encrypt() {
  const recipients = [await readRecipientKey(fs.readFileSync(keyFile, 'utf8'), { now: new Date(), source: 'key' })];
  // What an editor that is in use has done before: the first use of everything.
  const small = `${first}.small`;
  fs.writeFileSync(small, 'x');
  await measure(small, recipients);
  const ms = await measure(first, recipients);
  console.log(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS }));
}

await (first === '--key' ? makeKey() : encrypt());
