import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { skip } from '../../runner/skip';
import { extract, person } from '../core/support';
import { folder } from './support';

const LIMIT = 20_000;

describe('iplos-check as a program', () => {
  const at = folder();
  let program = '';

  before(async function () {
    this.timeout(LIMIT);
    program = at('iplos-check.cjs');
    await build({ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', target: 'node20', outfile: program, logLevel: 'silent' });
  });

  const flawed = extract(person({ values: { peKomnr: '' } }));
  const start = (args: readonly string[], options: object = {}) =>
    spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', timeout: LIMIT, ...options });

  it('ends with what the files came to', () => {
    assert.equal(start([at('clean.xml', extract())]).status, 0);
    assert.equal(start([at('flawed.xml', flawed)]).status, 1);
    assert.equal(start([at('gone.xml')]).status, 2);
    assert.equal(start([]).status, 2);
  });

  it('writes the report to the standard output and nothing else there, without colours', () => {
    const { stdout, stderr } = start(['-', at('gone.xml'), '--format', 'json', '--language', 'en'], { input: flawed });
    assert.equal(JSON.parse(stdout).files.length, 1);
    assert.match(stderr, /^iplos-check: .*there is no such file\.\n$/);
    assert.ok(!start(['-'], { input: flawed }).stdout.includes('\u001b'));
  });

  it('reads what has a name and is no file, such as a pipe', function () {
    if (process.platform === 'win32') skip(this, 'pipes have no such names on Windows');
    const piped = `cat "$1" | "$2" "$3" /dev/stdin --format json`;
    const { stdout } = spawnSync('sh', ['-c', piped, '', at('piped.xml', flawed), process.execPath, program], { encoding: 'utf8' });
    assert.equal(JSON.parse(stdout).files[0].bytes, flawed.length);
  });

  it('speaks the language of the machine', function () {
    if (process.platform === 'win32') skip(this, 'Windows says its language elsewhere than in the environment');
    const told = (env: Record<string, string>) => start([at('clean.xml', extract()), '--help'], { env }).stdout;
    assert.equal(told({ LC_ALL: 'nb_NO.UTF-8' }), told({ LANG: 'no' }));
    assert.equal(told({ LANG: 'nb_NO.UTF-8', LC_ALL: 'C.UTF-8' }), told({}));
    assert.notEqual(told({ LANG: 'nb_NO.UTF-8' }), told({ LANG: 'en_GB.UTF-8' }));
  });

  it('is quiet when nobody reads the report any more', async () => {
    const persons = Array.from({ length: 4000 }, (_, id) => person({ id, values: { peKomnr: '' } }));
    const child = spawn(process.execPath, [program, at('many.xml', extract(persons)), '--max-findings', '100000'], { timeout: LIMIT });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => { told += chunk; });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(told, '');
    assert.equal(code, 2);
  });
});
