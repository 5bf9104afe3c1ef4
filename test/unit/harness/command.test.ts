import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Fixture, runNode } from './fixture';
import type { Ended } from './fixture';

describe('npm test', () => {
  let fixture: Fixture | undefined;
  afterEach(() => fixture?.remove());

  const test = async (files: Record<string, string>, ...args: string[]): Promise<Ended & { lines: string[] }> => {
    fixture = new Fixture(files);
    fs.cpSync('scripts', path.join(fixture.root, 'scripts'), { recursive: true });
    const ended = await runNode(['scripts/test.mjs', ...args], { cwd: fixture.root, limit: 20_000 });
    return { ...ended, lines: ended.output.trimEnd().split('\n') };
  };
  const GOOD = "it('holds', () => {});";
  const counts = (lines: string[]) => lines.filter((line) => /^\d+ passed, \d+ failed/.test(line));

  it('closes with one line that counts all parts, and exit code 0', async () => {
    const { code, lines } = await test({ 'test/unit/a.test.ts': GOOD, 'test/grammar/b.test.ts': GOOD }, 'unit', 'grammar');
    assert.equal(code, 0, lines.join('\n'));
    assert.deepEqual(counts(lines), ['2 passed, 0 failed']);
    assert.equal(lines.at(-1), '2 passed, 0 failed');
  });

  it('says what failed and why, with exit code 1', async () => {
    const { code, lines, output } = await test({
      'test/unit/a.test.ts': "it('adds', () => { throw new Error('one and one is three'); });",
    }, 'unit');
    assert.equal(code, 1);
    assert.match(output, /a\.test\.ts: adds\n.*one and one is three/);
    assert.equal(lines.at(-1), '0 passed, 1 failed');
  });

  it('prints why a test was skipped, and counts it', async () => {
    const { code, lines, output } = await test({
      'test/unit/a.test.ts': `import { skip } from '../runner/skip'; it('flies', function () { skip(this, 'no wings'); }); ${GOOD}`,
    }, 'unit');
    assert.equal(code, 0, output);
    assert.match(output, /skipped .*flies: no wings/);
    assert.equal(lines.at(-1), '1 passed, 0 failed, 1 skipped');
  });

  it('fails for a test that no part would run', async () => {
    const { code, output } = await test({ 'test/units/a.test.ts': GOOD }, 'discovery');
    assert.equal(code, 1);
    assert.match(output, /test\/units\/a\.test\.ts/);
  });

  it('fails for words that are in no title', async () => {
    const { code, output } = await test({ 'test/unit/a.test.ts': GOOD }, 'unit', '--grep', 'breaks');
    assert.equal(code, 2);
    assert.match(output, /"breaks"/);
  });

  it('fails for a part that does not exist', async () => {
    const { code, output } = await test({}, 'unti');
    assert.equal(code, 2);
    assert.match(output, /unti/);
  });
});
