import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { useFolder } from './lib/place';
import { checked, open, shownRules, until } from './lib/product';

const MB = 1024 * 1024;

describe('bad input in the editor', () => {
  const folder = useFolder();

  const unreadable: [string, string | Uint8Array][] = [
    ['an empty file', ''],
    ['binary noise', Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256 || 1)],
    ['one endless line without a tag', 'a'.repeat(5 * MB)],
    ['one endless tag', `<IPLOS versjon="3.3" ${'a'.repeat(5 * MB)}`],
    ['a depth of 100,000', '<IPLOS versjon="3.3">'.repeat(100_000)],
    ['a DTD', `<!DOCTYPE IPLOS [<!ENTITY a "b">]>${extract(person({ values: { peFnr: '&a;' } }))}`],
  ];
  for (const [what, content] of unreadable) {
    it(`says what is wrong with ${what}`, async () => {
      const document = await open(folder(), content);
      const { summary } = await checked(document);
      assert.ok(summary!.counts.bySeverity.fatal > 0);
      assert.ok(vscode.languages.getDiagnostics(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    });
  }

  it('marks half a surrogate pair that is typed, and forgets it when it is gone', async () => {
    const document = await open(folder(), extract(person(), { iiSysID: 'Ny' }));
    const put = async (text: string, length: number) => {
      const at = document.positionAt(document.getText().indexOf('<iiSysID>') + '<iiSysID>'.length);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(at, at.translate(0, length)), text);
      await vscode.workspace.applyEdit(edit);
    };
    await checked(document);
    await put('\ud800y', 2);
    await until('it is marked', () => shownRules(document).includes('xml-not-well-formed'));
    await put('Ny', 2);
    await until('it is forgotten', () => !shownRules(document).includes('xml-not-well-formed'));
  });

  it('keeps line ends and a byte order mark out of the way of the places it marks', async () => {
    const flawed = extract(person({ values: { peKomnr: '9999' } })).replaceAll('><', '>\r\n<');
    const document = await open(folder(), `\ufeff${flawed}`);
    await checked(document);
    const marked = vscode.languages.getDiagnostics(document.uri)
      .filter(({ code }) => typeof code === 'object' && code.value === 'kommunenummer-unknown')
      .map(({ range }) => document.getText(range));
    assert.deepEqual(marked, ['9999']);
  });
});
