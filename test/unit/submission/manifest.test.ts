import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareManifest, readManifest } from '../../../src/submission/manifest';
import type { Manifest } from '../../../src/submission/manifest';
import { failingDisk, namesIn, useFolder } from './support';

const MANIFEST: Manifest = {
  version: 1, target: 'production', created: '2017-01-05T10:00:00.000Z',
  plain: { sha256: 'a'.repeat(64), bytes: 100 }, cipher: { sha256: 'b'.repeat(64), bytes: 600 },
  recipients: ['C'.repeat(40)], format: 'iplos-3.3', year: 2016, kommunenummer: '0101', bydelsnummer: '00',
  contactEmail: 'iplos@kommune.example', persons: 40, counts: { fatal: 0, error: 2, warning: 3, information: 1 },
  ruleSet: '1', overrides: [{ code: 'incomplete-file', at: '2017-01-05T10:00:00.000Z' }],
};

describe('The manifest beside an encrypted file', () => {
  const folder = useFolder();
  const cipher = () => join(folder(), 'uttrekk.xml.pgp');
  const damaged = async (text: string, field: string) => {
    await writeFile(`${cipher()}.json`, text);
    const args = { file: 'uttrekk.xml.pgp.json', field };
    await assert.rejects(readManifest(cipher()), { code: 'manifest-invalid', args });
  };

  it('is read as it was written', async () => {
    const prepared = await prepareManifest(cipher(), MANIFEST);
    assert.equal(prepared.path, `${cipher()}.json`);
    await prepared.commit();
    assert.deepEqual(await readManifest(cipher()), MANIFEST);
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml.pgp.json']);
  });

  it('says which file is missing', async () => {
    await assert.rejects(readManifest(cipher()), { code: 'manifest-missing', args: { file: 'uttrekk.xml.pgp.json' } });
  });

  it('says which field is wrong', async () => {
    await damaged('', 'JSON');
    await damaged('null', 'JSON');
    await damaged(JSON.stringify({ ...MANIFEST, cipher: { ...MANIFEST.cipher, sha256: 'x' } }), 'cipher.sha256');
    await damaged(JSON.stringify({ ...MANIFEST, contactEmail: 'nobody' }), 'contactEmail');
    await damaged(JSON.stringify({ ...MANIFEST, version: 2 }), 'ident');
    await damaged(JSON.stringify({ ...MANIFEST, version: 3 }), 'version');
    await damaged(JSON.stringify({ ...MANIFEST, target: undefined }), 'target');
  });

  it('is none where it says what the gate would never have let through', async () => {
    await damaged(JSON.stringify({ ...MANIFEST, overrides: [] }), 'overrides');
    await damaged(JSON.stringify({ ...MANIFEST, counts: { ...MANIFEST.counts, fatal: 1 } }), 'overrides');
    const other = { code: 'outside-window', at: '2017-01-05T10:00:00.000Z' };
    await damaged(JSON.stringify({ ...MANIFEST, overrides: [other] }), 'overrides');
  });

  it('takes no field that it does not know, so that nothing travels with it unseen', async () => {
    await damaged(JSON.stringify({ ...MANIFEST, persons: 1, names: ['x'] }), 'JSON');
  });

  it('leaves nothing when the disk is full', async () => {
    await assert.rejects(prepareManifest(cipher(), MANIFEST, failingDisk('sync', 'ENOSPC')), { code: 'disk-full' });
    assert.deepEqual(await namesIn(folder()), []);
  });
});
