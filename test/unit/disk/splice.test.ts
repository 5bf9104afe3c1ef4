import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rename, rm, stat, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { identify } from '../../../src/disk/identity';
import { splice } from '../../../src/disk/splice';
import type { Patch, SpliceOptions } from '../../../src/disk/splice';
import { nodeDisk } from '../../../src/submission/files';
import { atStep, nameOf, stepsOf } from './lib/steps';
import type { Step } from './lib/steps';
import { namesIn, useFolder } from './support';

const MB = 1024 * 1024;
/** What is read at a time. */
const PIECE = 4 * MB;

/** Bytes that are not the same anywhere near. */
const bytesFor = (length: number, seed = 1): Buffer => {
  const bytes = Buffer.alloc(length);
  for (let i = 0, x = seed; i < length; i++) {
    x = Math.imul(x, 1_103_515_245) + 12_345 | 0;
    bytes[i] = x >>> 16;
  }
  return bytes;
};

describe('Splicing a file', () => {
  const folder = useFolder();

  const made = async (bytes: Uint8Array, name = 'by.xml') => {
    const path = join(folder(), name);
    await writeFile(path, bytes);
    return { path, identity: await identify(path) };
  };

  const patch = (bytes: Buffer, start: number, length: number, after: string | Uint8Array): Patch =>
    ({ start, before: bytes.subarray(start, start + length), after: Buffer.from(after) });

  it('replaces stretches and leaves every other byte, wherever they stand', async () => {
    const original = bytesFor(2.5 * PIECE);
    // Around the ends of what is read at a time, too.
    const near = (at: number) => fc.integer({ min: -3, max: 3 }).map((by) => at + by);
    const change = fc.record({
      at: fc.oneof(fc.nat(original.length), near(3), near(PIECE), near(2 * PIECE), near(original.length - 3)),
      remove: fc.oneof(fc.nat(20), near(PIECE)), put: fc.uint8Array({ maxLength: 30 }),
    });
    await fc.assert(fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      const { path, identity } = await made(original);
      const patches: Patch[] = [];
      const expected: Uint8Array[] = [];
      let from = 0;
      for (const { at, remove, put } of changes.sort((a, b) => a.at - b.at)) {
        if (at < from) continue;
        const length = Math.min(remove, original.length - at);
        patches.push(patch(original, at, length, put));
        expected.push(original.subarray(from, at), put);
        from = at + length;
      }
      expected.push(original.subarray(from));
      const after = await splice(path, identity, patches);
      assert.equal(Buffer.compare(await readFile(path), Buffer.concat(expected)), 0);
      assert.deepEqual(after, await identify(path));
      assert.deepEqual(await namesIn(folder()), ['by.xml']);
    }), { numRuns: 40 });
  });

  it('takes thousands of changes, and an empty file', async () => {
    const original = bytesFor(MB);
    const patches = Array.from({ length: 5000 }, (_, i) => patch(original, i * 200, 3, `${i}`));
    const big = await made(original);
    await splice(big.path, big.identity, patches);
    const parts = patches.flatMap(({ start, after }, i) => [after, original.subarray(start + 3, patches[i + 1]?.start)]);
    assert.equal(Buffer.compare(await readFile(big.path), Buffer.concat(parts)), 0);
    const empty = await made(Buffer.alloc(0), 'tom.xml');
    await splice(empty.path, empty.identity, [patch(Buffer.alloc(0), 0, 0, 'x')]);
    assert.equal(await readFile(empty.path, 'utf8'), 'x');
  });

  it('keeps who may read the file', async function () {
    if (process.platform === 'win32') this.skip();
    const { path } = await made(Buffer.from('abc'));
    await chmod(path, 0o640);
    await splice(path, await identify(path), [patch(Buffer.from('abc'), 1, 1, 'x')]);
    assert.equal((await stat(path)).mode & 0o7777, 0o640);
  });

  it('leaves a link a link', async function () {
    if (process.platform === 'win32') this.skip();
    const { path } = await made(Buffer.from('abc'));
    const link = join(folder(), 'lenke.xml');
    await symlink(path, link);
    await splice(link, await identify(link), [patch(Buffer.from('abc'), 1, 1, 'x')]);
    assert.equal(await readFile(path, 'utf8'), 'axc');
    assert.deepEqual(await namesIn(folder()), ['by.xml', 'lenke.xml']);
  });

  it('is readable by its owner only while it is not finished', async function () {
    if (process.platform === 'win32') this.skip();
    const { path } = await made(bytesFor(3 * MB));
    await chmod(path, 0o644);
    const modes: number[] = [];
    await splice(path, await identify(path), [], {
      disk: { ...nodeDisk, open: async (...args) => {
        const handle = await nodeDisk.open(...args);
        modes.push((await handle.stat()).mode & 0o777);
        return handle;
      } },
    });
    assert.equal(modes[1], 0o600);
  });

  describe('leaves the old file whole and nothing else', () => {
    const original = bytesFor(20 * MB);
    const patches = [patch(original, 5, 3, 'abcdef'), patch(original, 15 * MB, 100, '')];
    let steps: Step[];
    before(async () => {
      const place = await mkdtemp(join(tmpdir(), 'iplos-steps-'));
      const path = join(place, 'by.xml');
      await writeFile(path, original);
      const identity = await identify(path);
      steps = await stepsOf((disk) => splice(path, identity, patches, { disk }));
      await rm(place, { recursive: true });
    });

    /** Holds that a file stands alone in its folder with these bytes, or that there is none. */
    const assertLeft = async (path: string, left: Buffer | undefined, when: string) => {
      assert.deepEqual(await namesIn(folder()), left ? ['by.xml'] : [], when);
      if (left) assert.equal(Buffer.compare(await readFile(path), left), 0, when);
    };

    const refused = async (code: string, options: (path: string) => SpliceOptions | Promise<SpliceOptions>) => {
      const { path, identity } = await made(original);
      await assert.rejects(splice(path, identity, patches, await options(path)), { name: 'DiskError', code });
      await assertLeft(path, original, code);
    };

    /** The steps until the new file has its name; who owns it is given on as far as that goes. */
    const untilNamed = () => steps.slice(0, steps.findIndex(({ operation }) => operation === 'rename') + 1).filter(({ operation }) => operation !== 'chown');

    for (const [system, code] of [['ENOSPC', 'disk-full'], ['EACCES', 'no-access'], ['EIO', 'io-failed']] as const) {
      it(`when any step until the renaming says ${system}`, async () => {
        assert.ok(untilNamed().length > 12, untilNamed().map(nameOf).join());
        for (const step of untilNamed()) await refused(code, () => ({ disk: atStep(step, () => fail(system)) }));
      });
    }

    it('but has the new one when only what comes after the renaming fails', async () => {
      const after = steps.slice(steps.findIndex(({ operation }) => operation === 'rename') + 1);
      assert.ok(after.length > 0);
      for (const step of after) {
        const { path, identity } = await made(original);
        await splice(path, identity, patches, { disk: atStep(step, () => fail('EIO')) });
        await assertLeft(path, mended(original, patches), nameOf(step));
      }
    });

    it('when the disk takes only part of what it is given, and then nothing', () => refused('disk-full', () => ({ disk: halfWriting() })));

    const changes: Record<string, (path: string) => Promise<Buffer | undefined>> = {
      'written to': async (path) => {
        const other = Buffer.concat([original, Buffer.from('x')]);
        await writeFile(path, other);
        return other;
      },
      'replaced by another of the same size': async (path) => {
        const other = bytesFor(original.length, 7);
        await writeFile(`${path}.ny`, other);
        await rename(`${path}.ny`, path);
        return other;
      },
      'touched': async (path) => {
        await utimes(path, new Date(2001, 1, 1), new Date(2001, 1, 1));
        return original;
      },
      'removed': async (path) => {
        await unlink(path);
        return undefined;
      },
    };
    for (const [what, change] of Object.entries(changes)) {
      it(`when the file is ${what} before any step until the last look at it`, async () => {
        for (const step of untilNamed().slice(0, -1)) {
          const { path, identity } = await made(original);
          let left: Buffer | undefined = original;
          const disk = atStep(step, async () => {
            left = await change(path);
          });
          const isChanged = ({ code }: { code: string }) => ['file-changed', 'file-removed'].includes(code);
          await assert.rejects(splice(path, identity, patches, { disk }), isChanged, nameOf(step));
          await assertLeft(path, left, nameOf(step));
        }
      });
    }

    it('when it is cancelled', async () => {
      const cancel = new AbortController();
      await refused('cancelled', () => ({ signal: cancel.signal, onProgress: (done) => done > 10 * MB && cancel.abort() }));
    });

    it('when what stands there is not what was read, though nothing else tells', async () => {
      const { path, identity } = await made(original);
      await assert.rejects(splice(path, identity, [patch(bytesFor(100, 3), 0, 50, 'x')]), { code: 'file-changed' });
      assert.equal(Buffer.compare(await readFile(path), original), 0);
    });
  });
});

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** Bytes with patches applied. */
function mended(bytes: Buffer, patches: readonly Patch[]): Buffer {
  const parts = patches.flatMap(({ start, before, after }, i) => [after, bytes.subarray(start + before.length, patches[i + 1]?.start)]);
  return Buffer.concat([bytes.subarray(0, patches[0].start), ...parts]);
}

/** A disk with room for half of the third thing that is written. */
function halfWriting() {
  return {
    ...nodeDisk,
    open: async (...args: Parameters<typeof nodeDisk.open>) => {
      const handle = await nodeDisk.open(...args);
      const write = handle.writev.bind(handle);
      let count = 0;
      handle.writev = (async (parts: Uint8Array[], at: number) => (++count === 3 ? write([parts[0].subarray(0, 10)], at) : write(parts, at))) as typeof handle.writev;
      handle.write = (async () => { throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }); }) as typeof handle.write;
      return handle;
    },
  };
}
