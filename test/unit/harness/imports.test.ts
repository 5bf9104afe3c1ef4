import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const sources = (folder: string): string[] => fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => path.join(entry.parentPath, entry.name));

describe('what is bundled', () => {
  it('is of zod what is used: as one object it brings the messages of fifty languages, a third of a megabyte', () => {
    const whole = sources('src').filter((file) => /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(fs.readFileSync(file, 'utf8')));
    assert.deepEqual(whole.filter((file) => !/import type/.test(fs.readFileSync(file, 'utf8').match(/.*from 'zod'/)![0])), []);
  });
});
