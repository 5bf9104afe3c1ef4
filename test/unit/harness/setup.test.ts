import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mock } from 'node:test';
import { runNode, script } from './fixture';

describe('what the commands set up by themselves', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-setup-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  describe('packages', () => {
    const missing = async (wanted: object, installed?: object): Promise<string | undefined> => {
      fs.writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
      if (installed) {
        fs.mkdirSync(path.join(folder, 'node_modules'));
        const lock = path.join(folder, 'node_modules', '.package-lock.json');
        fs.writeFileSync(lock, JSON.stringify({ packages: installed }));
      }
      const { missingDependencies } = await script<{ missingDependencies(root: string): string | undefined }>('dependencies.mjs');
      return missingDependencies(folder);
    };
    const a = { 'node_modules/a': { version: '1.0.0' } };

    it('are missing without node_modules', async () => assert.match(await missing(a) ?? '', /missing/));
    it('are there in the versions of the lock file', async () => assert.equal(await missing({ '': {}, ...a }, a), undefined));
    it('are missing where one is not there', async () => assert.match(await missing(a, {}) ?? '', /node_modules\/a/));
    it('are missing where one is of another version', async () =>
      assert.match(await missing(a, { 'node_modules/a': { version: '0.9.0' } }) ?? '', /node_modules\/a/));
    it('may lack an optional one, which may be for another platform', async () =>
      assert.equal(await missing({ 'node_modules/b': { version: '1.0.0', optional: true } }, {}), undefined));
  });

  describe('the cache of the editor', () => {
    const former = process.env.IPLOS_EDITOR_CACHE;
    beforeEach(() => {
      // It says what it does, which would look as if the test run did it.
      mock.method(console, 'log', () => undefined);
      process.env.IPLOS_EDITOR_CACHE = path.join(folder, 'cache');
    });
    afterEach(() => {
      mock.restoreAll();
      if (former === undefined) delete process.env.IPLOS_EDITOR_CACHE;
      else process.env.IPLOS_EDITOR_CACHE = former;
    });
    type Make = (draft: string, home: string) => Promise<void>;
    const cached = async (make: Make): Promise<string> =>
      (await script<{ cached(name: string, make: Make): Promise<string> }>('cache.mjs')).cached('thing-1', make);
    const entries = () => fs.readdirSync(path.join(folder, 'cache'));

    it('is filled once and found again', async () => {
      const home = await cached(async (draft) => fs.writeFileSync(path.join(draft, 'x'), 'whole'));
      assert.equal(fs.readFileSync(path.join(home, 'x'), 'utf8'), 'whole');
      assert.equal(await cached(async () => assert.fail('made twice')), home);
      assert.deepEqual(entries(), ['thing-1']);
    });

    it('keeps nothing of an installation that failed', async () => {
      await assert.rejects(cached(async (draft) => {
        fs.writeFileSync(path.join(draft, 'x'), 'half');
        throw new Error('the network is gone');
      }), /the network is gone/);
      assert.deepEqual(entries(), []);
    });

    it('removes what an installation that was killed left, and leaves one that is under way', async () => {
      // No process has a number as high as this.
      for (const owner of [2 ** 30, process.pid]) fs.mkdirSync(path.join(folder, 'cache', `.making-${owner}-abc`), { recursive: true });
      await cached(async () => undefined);
      assert.deepEqual(entries().sort(), [`.making-${process.pid}-abc`, 'thing-1']);
    });
  });

  it('ends a program at its time limit, with all that it started', async () => {
    const file = path.join(folder, 'heartbeat');
    const child = `setInterval(() => require('fs').appendFileSync(${JSON.stringify(file)}, '.'), 20)`;
    const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => {}, 1000)`;
    assert.equal((await runNode(['-e', parent], { limit: 2_000 })).late, true);
    const beats = fs.statSync(file).size;
    assert.ok(beats > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(fs.statSync(file).size, beats);
  });
});
