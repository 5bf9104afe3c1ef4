import assert from 'node:assert/strict';
import { MAX_FINDINGS, readArguments } from '../../../src/cli/arguments';
import { check } from './support';

describe('the command line of iplos-check', () => {
  it('takes files and options in any order', () => {
    assert.deepEqual(readArguments(['a.xml', '--year', '2016', '--format=json', 'b.xml', '--max-findings', '5', '--language', 'nb']), {
      kind: 'check', language: 'nb',
      wanted: { files: ['a.xml', 'b.xml'], year: 2016, schema: undefined, partner: undefined, format: 'json', maxFindings: 5 },
    });
  });

  it('takes the defaults where nothing is said, the standard input, and names that look like options after --', () => {
    assert.deepEqual(readArguments(['-', '--', '--odd.xml']), {
      kind: 'check', language: undefined,
      wanted: { files: ['-', '--odd.xml'], year: undefined, schema: undefined, partner: undefined, format: 'text', maxFindings: MAX_FINDINGS },
    });
  });

  const refusals: readonly [string, readonly string[], RegExp][] = [
    ['no file', [], /No file/],
    ['an unknown option', ['a.xml', '--strict'], /no option --strict/],
    ['an unknown short option', ['a.xml', '-x'], /no option -x/],
    ['a name every object has', ['a.xml', '--constructor'], /no option --constructor/],
    ['an option without its value', ['a.xml', '--year'], /--year needs a value/],
    ['a value where none is taken', ['--help=yes'], /--help takes no value/],
    ['an unknown format', ['a.xml', '--format', 'xml'], /"xml".*text, json, sarif/],
    ['an unknown language', ['a.xml', '--language', 'de'], /"de".*nb, en/],
    ['a year that is none', ['a.xml', '--year', '16'], /from 2006 to 2098/],
    ['a year with a sign', ['a.xml', '--year=-2016'], /from 2006 to 2098/],
    ['a number of findings that is none', ['a.xml', '--max-findings', 'all'], /whole number/],
    ['the standard input twice', ['-', '-'], /only once/],
    ['two files to check with a third', ['a.xml', 'b.xml', '--with', 'c.xml'], /--with takes one file/],
    ['the standard input with a file', ['-', '--with', 'b.xml'], /--with takes one file/],
  ];
  for (const [what, argv, sentence] of refusals) {
    it(`refuses ${what}, says why and ends with 2`, async () => {
      const { code, out, told } = await check(argv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(told, sentence);
      assert.match(told, /--help/);
    });
  }

  it('shows help and version without a file', async () => {
    const help = await check(['--help']);
    assert.equal(help.code, 0);
    for (const option of ['--year', '--schema', '--with', '--format', '--max-findings', '--language', '--version']) {
      assert.ok(help.out.includes(option), option);
    }
    assert.match(help.out, /10,000/);
    assert.match((await check(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('speaks the language that is asked for, else that of the machine', async () => {
    assert.match((await check(['--language', 'nb', '--help'])).out, /Sluttkode/);
    assert.match((await check(['--help'], { locale: 'nb-NO' })).out, /Sluttkode/);
    assert.match((await check(['--help', '--language', 'en'], { locale: 'nn-NO' })).out, /Exit code/);
    assert.match((await check(['--help'], { locale: 'sv-SE' })).out, /Exit code/);
  });
});
