import assert from 'node:assert/strict';
import path from 'node:path';
import { Fixture, runNode } from '../unit/harness/fixture';
import type { Launch } from '../unit/harness/fixture';

describe('a test run in an extension host', () => {
  let fixture: Fixture;
  afterEach(() => fixture.remove());

  const EXTENSION = JSON.stringify({
    name: 'nothing', publisher: 'iplos', version: '0.0.1', engines: { vscode: '^1.100.0' },
  });

  /** Runs one test file in a host of its own. */
  const run = async (text: string) => {
    fixture = new Fixture({ 'package.json': EXTENSION, 'test/host/a.test.ts': text });
    const launcher = path.resolve('scripts', 'lib', 'extension-host.mjs');
    return fixture.run('host', {
      entry: 'test/runner/host.ts',
      launch: ({ entry, root, limit }: Launch) => runNode([launcher, root, entry], { cwd: root, limit }),
    });
  };

  it('passes when the host lives to the end', async () => {
    const tally = await run("import { version } from 'vscode'; it('knows the editor', () => { if (!version) throw new Error(); });");
    assert.deepEqual(tally.failures, []);
    assert.equal(tally.passed, 1);
  });

  it('fails when the host dies with exit code 0', async () => {
    const tally = await run("it('holds', () => {}); it('dies', () => process.exit(0));");
    assert.equal(tally.passed, 1);
    assert.ok(tally.failures.some(({ title }) => title === 'the process ended before its tests did'));
  });
});
