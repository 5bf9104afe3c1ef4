import assert from 'node:assert/strict';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckPair, CheckVerdict } from '../../../src/submission/check';
import { identPathOf } from '../../../src/submission/cipher-file';
import { HeldError, SubmissionError } from '../../../src/submission/errors';
import { openJournal } from '../../../src/submission/journal';
import { mainCipherOf, readManifest } from '../../../src/submission/manifest';
import { pairCheck } from '../../../src/submission/pair-check';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { fieldsOf } from '../../../src/submission/record/texts';
import { encryptFile } from '../../../src/submission/submit';
import type { EncryptRequest, SubmitDeps } from '../../../src/submission/submit';
import { sayHold } from '../../../src/submission/words';
import { extract35, identMessage } from '../core/pair/support';
import { ENVIRONMENT } from '../core/support';
import { failingDisk, makeFile, namesIn, NOW, sha256, useFolder, verdictOf } from './support';
import { useSubmitting } from './submitting';

const EXTRACT = 'uttrekk.xml';
const IDENT = 'ident.xml';
const FILES = [IDENT, `${IDENT}.pgp`, EXTRACT, `${EXTRACT}.pgp`, `${EXTRACT}.pgp.json`];
const counts = (error: number, fatal = 0) => ({ fatal, error, warning: 1, information: 0 });

describe('An extract and its ident message, encrypted together', () => {
  const { folder, record, recipient, asked, depsWith } = useSubmitting((hold) => sayHold('en', hold));

  const at = (name: string) => join(folder(), name);
  /** A check that reads both and finds in each what it is told. */
  const finding = (extract: Partial<CheckVerdict> = {}, ident: Partial<CheckVerdict> = {}): CheckPair => async (one, other) => [
    verdictOf(await readFile(one), extract), verdictOf(await readFile(other), { format: 'kpr-ide-53.1.2', kommunenummer: undefined, ...ident }),
  ];

  async function encrypt(check = finding(), changes: Partial<SubmitDeps> = {}, more: Partial<EncryptRequest> = {}) {
    const { path } = await makeFile(folder(), 1000, EXTRACT);
    const ident = { path: (await makeFile(folder(), 300, IDENT)).path, check };
    return encryptFile(depsWith(changes), {
      path, ident, target: 'production', recipients: [recipient()], contactEmail: 'iplos@kommune.example', replace: false, ...more,
    });
  }

  it('stand each beside its own file, under one manifest that names both, and are one submission in the record', async () => {
    const { manifest, cipherPath, identPath } = await encrypt(finding({ persons: 40 }, { persons: 41, counts: counts(0) }));
    assert.deepEqual(await namesIn(folder()), FILES.sort());
    assert.deepEqual([cipherPath, identPath], [at(`${EXTRACT}.pgp`), at(`${IDENT}.pgp`)]);
    const hashes = await Promise.all([EXTRACT, `${EXTRACT}.pgp`, IDENT, `${IDENT}.pgp`].map(async (name) => sha256(await readFile(at(name)))));
    const { version, plain, cipher, persons, ident } = manifest;
    assert.deepEqual([version, plain.sha256, cipher.sha256, ident?.plain.sha256, ident?.cipher.sha256], [2, ...hashes]);
    assert.deepEqual([persons, ident?.persons, ident?.file, ident?.format, ident?.counts], [40, 41, `${IDENT}.pgp`, 'kpr-ide-53.1.2', counts(0)]);
    assert.deepEqual(await readManifest(cipherPath), JSON.parse(JSON.stringify(manifest)));
    const [submission, ...others] = submissionsOf((await openJournal(record()).read()).entries, NOW);
    assert.deepEqual(others, []);
    assert.deepEqual([submission.state, submission.cipherSha256, submission.ident?.cipherSha256], ['encrypted', hashes[1], hashes[3]]);
    const told = fieldsOf('en', submission).map(({ value }) => value);
    for (const hash of hashes) assert.ok(told.includes(hash), 'the record tells of each hash');
  });

  it('are held back by what is wrong with either, in one question that says how much is in each', async () => {
    const { manifest } = await encrypt(finding({ counts: counts(2) }, { counts: counts(3) }));
    assert.equal(asked.length, 1);
    assert.match(asked[0], /^The extract has 2 errors and the ident message 3,/);
    assert.deepEqual(manifest.overrides.map(({ code }) => code), ['incomplete-file']);
  });

  const finals: [string, Partial<CheckVerdict>, Partial<CheckVerdict>, string][] = [
    ['an extract that cannot be read', { counts: counts(0, 1) }, {}, 'fatal'],
    ['an ident message that cannot be read', {}, { counts: counts(0, 1) }, 'fatal'],
    ['synthetic persons in the ident message', {}, { synthetic: 3 }, 'synthetic-to-production'],
  ];
  for (const [what, extract, ident, code] of finals) {
    it(`do not go with ${what}`, async () => {
      await assert.rejects(encrypt(finding(extract, ident)), (error) => error instanceof HeldError && error.holds[0].code === code);
      assert.deepEqual(await namesIn(folder()), [IDENT, EXTRACT]);
    });
  }

  it('leave nothing where anything fails on the way', async () => {
    const failures = (['write', 'writeFile', 'sync', 'link', 'rename'] as const)
      .flatMap((operation) => [1, 2, 3, 4, 5].map((nth) => [operation, nth] as const));
    let failed = 0;
    for (const [operation, nth] of failures) {
      const outcome = await encrypt(finding(), { disk: failingDisk(operation, 'ENOSPC', nth) }).catch((error: unknown) => error);
      if (!(outcome instanceof SubmissionError)) {
        for (const name of FILES.filter((one) => one !== EXTRACT && one !== IDENT)) await unlink(at(name));
        continue;
      }
      failed++;
      assert.equal(outcome.code, 'disk-full', `${operation} ${nth}`);
      assert.deepEqual(await namesIn(folder()), [IDENT, EXTRACT], `${operation} ${nth}`);
    }
    assert.ok(failed >= 8, `${failed} failures`);
  });

  it('stop where either is saved again after it was checked', async () => {
    for (const name of [EXTRACT, IDENT]) {
      const confirm = async () => (await writeFile(at(name), 'annet'), true);
      await assert.rejects(encrypt(finding({ counts: counts(1) }), { confirm }), { code: 'file-changed' });
      assert.deepEqual(await namesIn(folder()), [IDENT, EXTRACT]);
    }
  });

  it('say which encrypted file is in the way, and take the place of both when told to', async () => {
    await writeFile(at(`${IDENT}.pgp`), 'old');
    await assert.rejects(encrypt(), { code: 'already-exists', args: { file: `${IDENT}.pgp` } });
    await writeFile(at(`${IDENT}.pgp.json`), 'of the ident message, encrypted alone');
    await encrypt(finding(), {}, { replace: true });
    assert.deepEqual(await namesIn(folder()), FILES.sort());
  });

  it('are found again: by name, by what they are, and the manifest from either', async () => {
    const { manifest, cipherPath } = await encrypt();
    assert.equal(await identPathOf(cipherPath, manifest), at(`${IDENT}.pgp`));
    assert.deepEqual([await mainCipherOf(cipherPath), await mainCipherOf(at(`${IDENT}.pgp`))], [cipherPath, cipherPath]);
    await rename(at(`${IDENT}.pgp`), at('kopi (1).pgp'));
    assert.equal(await identPathOf(cipherPath, manifest), at('kopi (1).pgp'));
    await unlink(at('kopi (1).pgp'));
    await assert.rejects(identPathOf(cipherPath, manifest), { code: 'pair-file-missing', args: { file: `${IDENT}.pgp`, other: `${EXTRACT}.pgp` } });
  });

  it('are two in every manifest of two files, and one in every other', async () => {
    const { manifest, cipherPath, manifestPath } = await encrypt(finding({}, { counts: counts(0) }));
    const refused = async (changes: object, field: string) => {
      await writeFile(manifestPath, JSON.stringify({ ...manifest, ...changes }));
      await assert.rejects(readManifest(cipherPath), { code: 'manifest-invalid', args: { file: `${EXTRACT}.pgp.json`, field } });
    };
    await refused({ ident: undefined }, 'ident');
    await refused({ version: 1 }, 'ident');
    await refused({ version: 3 }, 'version');
    await refused({ ident: { ...manifest.ident, file: '../ident.xml.pgp' } }, 'ident.file');
    await refused({ ident: { ...manifest.ident, name: 'x' } }, 'ident');
    await refused({ ident: { ...manifest.ident, counts: counts(1) } }, 'overrides');
    await refused({ ident: { ...manifest.ident, counts: counts(0, 1) } }, 'overrides');
  });
});

describe('The check of an extract and its ident message', () => {
  const folder = useFolder();
  const at = (name: string) => join(folder(), name);
  const check = pairCheck(() => ENVIRONMENT, '1');
  const write = async (ident: string) => {
    await writeFile(at(EXTRACT), extract35([['1', '68', 'M'], ['2', '30', 'M']]));
    await writeFile(at(IDENT), ident);
  };

  it('finds in each what the other says, and counts the bytes of both', async () => {
    await write(identMessage([['1', '01815010341'], ['2', '01815010341'], ['3', '01815010341']]));
    const seen: number[] = [];
    const [extract, ident] = await check(at(EXTRACT), at(IDENT), { onProgress: (done, total) => seen.push(done / total) });
    assert.deepEqual([extract.byRule['alder-mismatch'], extract.byRule['ident-pair-person'], ident.byRule['ident-pair-person']], [1, undefined, 1]);
    assert.deepEqual([extract.sha256, ident.sha256], [sha256(await readFile(at(EXTRACT))), sha256(await readFile(at(IDENT)))]);
    assert.equal(seen.at(-1), 1);
  });

  it('stops where the ident message becomes another meanwhile', async () => {
    await write(identMessage([['1', '01815010341'], ['2', '01815010341']]));
    let changed: Promise<void> | undefined;
    const onProgress = () => void (changed ??= writeFile(at(IDENT), identMessage([['1', '01815010341']])));
    await assert.rejects(check(at(EXTRACT), at(IDENT), { onProgress }), { code: 'file-changed', args: { file: IDENT } });
    await changed;
  });
});
