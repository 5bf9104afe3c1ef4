import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPractice } from './lib/practice';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const ROOT = process.cwd();
const VSIX = path.join(ROOT, 'out', 'packaged-test.vsix');

describe('the package that npm run package makes', () => {
  let workbench: Workbench;
  let files: string[];
  before(async () => {
    fs.mkdirSync(path.dirname(VSIX), { recursive: true });
    const { pack } = await import(pathToFileURL(path.join(ROOT, 'scripts', 'lib', 'vsix.mjs')).href) as typeof import('../../scripts/lib/vsix.mjs');
    files = (await pack(ROOT, VSIX)).files.map(({ name }) => name);
    workbench = await Workbench.open({
      files: { 'flawed.iplos.xml': sample('flawed') }, open: 'flawed.iplos.xml', settings: { 'iplos.language': 'en' }, vsix: VSIX,
    });
  });
  after(async () => {
    await workbench?.close();
    fs.rmSync(VSIX, { force: true });
  });
  pictureFailures(() => workbench);

  it('holds what ships and nothing else', () => {
    const places = new Set(files.map((name) => name.split('/')[0]));
    assert.deepEqual([...places].filter((place) => ['src', 'test', 'scripts', 'node_modules', 'out'].includes(place)), []);
    assert.ok(files.includes('dist/licenses.txt'));
  });

  it('reads a schema on the command line, and says of one that is not there that it is not', () => {
    const program = path.join(ROOT, 'dist', 'iplos-check.js');
    const { status, stderr } = spawnSync(process.execPath, [program, '--language', 'en', '--schema', 'nowhere.xsd', 'media/samples/clean.iplos.xml'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /nowhere\.xsd: [Tt]here is no such file/);
  });

  it('finds, explains and shows a rule when it is installed', async () => {
    await workbench.statusItem('errors').waitFor();
    assert.equal(await workbench.language(), 'IPLOS');
    await workbench.editor.squiggles('error').first().waitFor();
  });

  it('starts the practice receiver, for which it loads what encrypts', async () => {
    await startPractice(workbench, '4711');
    assert.ok(await workbench.statusItem('practice').isVisible());
  });
});
