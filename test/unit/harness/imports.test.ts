import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const sources = (folder: string): string[] => fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => path.join(entry.parentPath, entry.name));

describe('what is bundled', () => {
  it('is of zod what is used: as one object it brings the messages of fifty languages, a third of a megabyte', () => {
    const whole = sources('src').filter((file) => /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(fs.readFileSync(file, 'utf8')));
    assert.deepEqual(whole.filter((file) => !/import type/.test(fs.readFileSync(file, 'utf8').match(/.*from 'zod'/)![0])), []);
  });
});

describe('what the extension reads in at its start', () => {
  /** The files that are needed before `activate` returns: all that are not imported late. */
  async function needed(): Promise<string[]> {
    const { metafile: { inputs } } = await build({
      entryPoints: ['src/extension.ts'], bundle: true, write: false, metafile: true, platform: 'node', external: ['vscode', 'openpgp'], outdir: 'out', logLevel: 'silent',
    });
    const files = new Set(['src/extension.ts']);
    for (const file of files) {
      for (const { path: wanted, kind, external } of inputs[file].imports) if (kind === 'import-statement' && !external) files.add(wanted);
    }
    return [...files];
  }

  it('is the product\'s own: libraries are waited for where they are used', async () => {
    const files = await needed();
    assert.ok(files.length > 100);
    assert.deepEqual(files.filter((file) => file.startsWith('node_modules')).slice(0, 3), []);
  });

  it('is nothing that explains, mends on disk or encrypts: that is read in when somebody asks for it', async () => {
    const late = [
      'src/core/inspect/inspector.ts', 'src/core/model/descriptions/index.ts', 'src/disk/checked-file.ts', 'src/disk/splice.ts', 'src/disk/flagged.ts',
      'src/submission/encrypt.ts', 'src/submission/submit.ts',
    ];
    for (const file of late) assert.ok(fs.existsSync(file), file);
    const files = await needed();
    assert.deepEqual(late.filter((file) => files.includes(file)), []);
  });
});
