import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ALL_RULES } from '../../src/core/rules/all.generated';
import { startPractice } from './lib/practice';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const ROOT = process.cwd();
const VSIX = path.join(ROOT, 'out', 'packaged-test.vsix');
const read = (name: string): string => fs.readFileSync(path.join(ROOT, name), 'utf8');
const within = (folder: string, names: readonly string[]): string[] => names.map((name) => `${folder}/${name}`);
/** All that ships, but for what the programs share, which is called otherwise in each build. */
const SHIPS = [
  'package.json', 'README.md', 'package.nls.json', 'package.nls.nb.json', 'CHANGELOG.md', 'LICENSE', 'language-configuration.json',
  ...within('dist', ['README.md', 'diagnosetekster.json', 'extension.js', 'iplos-check.js', 'openpgp.js', 'licenses.txt']),
  'docs/brukerveiledning.md', ...within('docs/rules', ['README.md', ...ALL_RULES.map(({ id }) => `${id}.md`)]),
  ...within('media', ['icon.png', 'iplos.svg', 'file.svg', 'report/report.css', 'report/report.js']),
  ...within('media/samples', ['clean.iplos.xml', 'flawed.iplos.xml', 'message.kpr.xml', 'pair.iplos.xml', 'pair.ident.iplos.xml']),
  ...within('media/walkthrough', ['findings.svg', 'mend.svg', 'open.svg', 'practise.svg', 'report.svg', 'send.svg']),
  'syntaxes/iplos.tmLanguage.json',
];

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
    const parts = files.filter((name) => /^dist\/part-[A-Z0-9]{8}\.js$/.test(name));
    assert.deepEqual([...files].sort(), [...SHIPS, ...parts].sort());
    const programs = files.filter((name) => /^dist\/.*\.js$/.test(name)).map((name) => [name, read(name)]);
    for (const part of parts) {
      const named = programs.some(([name, text]) => name !== part && text.includes(path.basename(part)));
      assert.ok(named, `${part} is left over from another build`);
    }
  });

  it('holds the whole text of each licence', () => {
    const notices = read('dist/licenses.txt').split(/^-{80}$/m);
    const of = (name: string) => notices.find((notice) => notice.trimStart().startsWith(`${name} `)) ?? '';
    for (const text of ['GNU LESSER GENERAL PUBLIC LICENSE', /^ +GNU GENERAL PUBLIC LICENSE$/m, 'END OF TERMS AND CONDITIONS']) {
      assert.ok(of('openpgp').search(text) >= 0, String(text));
    }
    assert.match(of('@navikt/diagnosekoder'), /^Copyright \(c\) https:\/\/github\.com\/navikt$[^]*THE SOFTWARE IS PROVIDED "AS IS"/m);
    for (const notice of notices) assert.ok(notice.length > 700, notice);
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
