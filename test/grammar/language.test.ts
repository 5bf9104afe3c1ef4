import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import manifest from '../../package.json';
import language from '../../language-configuration.json';

const words = (text: string): string[] => text.match(new RegExp(language.wordPattern.pattern, 'g')) ?? [];
const increases = new RegExp(language.indentationRules.increaseIndentPattern);
const decreases = new RegExp(language.indentationRules.decreaseIndentPattern);

describe('a word, as double-clicking and completion take it', () => {
  for (const [text, expected] of Object.entries({
    '<peFnr>05845440087</peFnr>': ['peFnr', '05845440087', 'peFnr'],
    '<ipl:tjTimerUke>3.5</ipl:tjTimerUke>': ['ipl', 'tjTimerUke', '3.5', 'ipl', 'tjTimerUke'],
    '<diDiagKode>I63.9</diDiagKode>': ['diDiagKode', 'I63.9', 'diDiagKode'],
    'hendelseDato="2021-05-02" fid=\'1\'': ['hendelseDato', '2021-05-02', 'fid', '1'],
    '<!-- Første. Andre: tredje -->': ['--', 'Første', 'Andre', 'tredje', '--'],
  })) it(text, () => assert.deepEqual(words(text), expected));
});

describe('indentation', () => {
  for (const [line, deeper] of Object.entries({
    '<PERSON pePeID="1">': true, '  <ipl:INNHINFO>': true, '</PERSON><PERSON pePeID="2">': true, '<!-- open': true,
    '<peFnr>1</peFnr>': false, '<peFnr/>': false, '<Bruker fid="1" />': false, '</PERSON>': false,
    '<?xml version="1.0"?>': false, '<!DOCTYPE x>': false, '<!-- a -->': false,
  })) it(`${deeper ? 'grows' : 'does not grow'} after ${line}`, () => assert.equal(increases.test(line), deeper));

  it('shrinks at the line that closes a block, and only there', () => {
    assert.ok(decreases.test('  </ipl:PERSON>') && decreases.test('-->'));
    assert.ok(!decreases.test('<peFnr>1</peFnr>') && !decreases.test('<PERSON>'));
  });

  it('grows between a start tag and its end tag when the line is broken there', () => {
    const [between, after] = language.onEnterRules;
    assert.equal(between?.action.indent, 'indentOutdent');
    assert.ok(new RegExp(between?.beforeText ?? '').test('  <TJENESTE tjPeID="1">'));
    assert.ok(new RegExp(between?.afterText ?? '').test('</TJENESTE>'));
    assert.ok(!new RegExp(after?.beforeText ?? '').test('<peFnr>1</peFnr>'));
  });

  it('is decided in no time on a line that holds a million open tags or comments', () => {
    for (const piece of ['<a>', '<a b="', '<!--', '<', '> ', '   ']) {
      const line = piece.repeat(1_000_000);
      for (const pattern of [increases, decreases, ...language.onEnterRules.map((rule) => new RegExp(rule.beforeText))]) {
        pattern.test(line);
      }
    }
  }).timeout(5000);
});

describe('the manifest', () => {
  it('points at files that are there', () => {
    const { languages, grammars } = manifest.contributes;
    const paths = [manifest.icon, ...languages.map((item) => item.configuration), ...grammars.map(({ path }) => path)];
    assert.deepEqual(paths.filter((path) => !existsSync(path)), []);
  });

  it('keeps the editor from copying an extract, by name in any case', () => {
    const excluded = Object.keys(manifest.contributes.configurationDefaults['workbench.localHistory.exclude'])
      .map((glob) => new RegExp(`^${glob.replace('**/', '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
    for (const name of ['a.iplos', 'A.IPLOS', 'Uttrekk_IPLOS_2016.XML', 'iplos.xml']) {
      assert.ok(excluded.some((pattern) => pattern.test(name)), name);
    }
    assert.ok(!excluded.some((pattern) => pattern.test('other.xml')));
  });
});
