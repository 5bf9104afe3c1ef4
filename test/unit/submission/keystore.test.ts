import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKeyStore } from '../../../src/submission/keystore';
import type { RecipientKey } from '../../../src/submission/keys';
import { failingDisk, namesIn, useFolder } from './support';

const key = (letter: string, fetchedAt = '2017-01-03T10:00:00.000Z'): RecipientKey => ({
  armored: 'armored', fingerprint: letter.repeat(40), userIds: ['Mottak'], algorithm: 'RSA 3072',
  created: '2017-01-01T00:00:00.000Z', fetchedAt, source: 'mottak.asc',
});

describe('Accepted keys', () => {
  const folder = useFolder();
  const prints = async (receiver = 'production') => (
    (await openKeyStore(folder()).list(receiver)).map((one) => one.fingerprint[0])
  );

  it('are kept for their receiver and found again', async () => {
    await openKeyStore(folder()).accept('production', key('A'), 'if-same');
    assert.deepEqual(await openKeyStore(folder()).list('production'), [key('A')]);
    assert.deepEqual(await prints('other'), []);
  });

  it('are refreshed when the same key is fetched anew', async () => {
    const store = openKeyStore(folder());
    await store.accept('production', key('A'), 'if-same');
    await store.accept('production', key('A', '2018-01-03T10:00:00.000Z'), 'if-same');
    assert.deepEqual(await store.list('production'), [key('A', '2018-01-03T10:00:00.000Z')]);
  });

  it('do not give way to another fingerprint unless told to', async () => {
    const store = openKeyStore(folder());
    await store.accept('production', key('A'), 'if-same');
    const loud = (error: { code: string; args: { offered: string } }) => (
      error.code === 'key-changed' && error.args.offered.startsWith('BBBB BBBB ')
    );
    await assert.rejects(store.accept('production', key('B'), 'if-same'), loud);
    assert.deepEqual(await prints(), ['A']);
    await store.accept('production', key('B'), 'add');
    assert.deepEqual(await prints(), ['A', 'B']);
    await store.accept('production', key('C'), 'replace');
    assert.deepEqual(await prints(), ['C']);
    await store.remove('production', key('C').fingerprint);
    assert.deepEqual(await prints(), []);
  });

  it('say how a key that is offered stands to them', async () => {
    const store = openKeyStore(folder());
    const kind = async (letter: string) => (await store.compare('production', key(letter))).kind;
    assert.equal(await kind('A'), 'first');
    await store.accept('production', key('A'), 'if-same');
    await store.accept('production', key('B'), 'add');
    assert.deepEqual([await kind('A'), await kind('B'), await kind('C')], ['same', 'same', 'changed']);
    assert.deepEqual((await store.compare('production', key('C'))).pinned, [key('A'), key('B')]);
  });

  it('are none of them lost when several are accepted at once', async () => {
    const store = openKeyStore(folder());
    await Promise.all(['A', 'B', 'C', 'D'].map((letter) => store.accept('production', key(letter), 'add')));
    assert.deepEqual(await prints(), ['A', 'B', 'C', 'D']);
  });

  it('say so when their file is damaged, and leave it as it is', async () => {
    const path = join(folder(), 'keys.json');
    for (const text of ['{"version":1,"keys":[{"fingerprint":"A"}]}', '{', '[]']) {
      await writeFile(path, text);
      await assert.rejects(openKeyStore(folder()).list('production'), { code: 'key-store-damaged' });
      await assert.rejects(openKeyStore(folder()).accept('production', key('A'), 'add'), { code: 'key-store-damaged' });
      assert.equal(await readFile(path, 'utf8'), text);
    }
  });

  it('stay as they were when the disk is full', async () => {
    await openKeyStore(folder()).accept('production', key('A'), 'if-same');
    for (const operation of ['writeFile', 'sync', 'rename'] as const) {
      const store = openKeyStore(folder(), failingDisk(operation, 'ENOSPC'));
      await assert.rejects(store.accept('production', key('B'), 'add'), { code: 'disk-full' });
      assert.deepEqual(await prints(), ['A']);
      assert.deepEqual(await namesIn(folder()), ['keys.json']);
    }
  });
});
