import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { diagnose, extract, person, tjeneste } from '../unit/core/support';
import { checked, folder, open, shownRules, until } from './lib/product';

const SAMPLES = path.join(vscode.extensions.getExtension('iplos.iplos-vscode')!.extensionPath, 'media', 'samples');

describe('findings in the editor', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  before(async () => { place = await folder(); });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await place.remove();
  });

  it('shows the flawed sample\'s within a second of opening', async () => {
    const text = await fs.readFile(path.join(SAMPLES, 'flawed.iplos.xml'));
    const document = await open(place.path, text, 'flawed.iplos.xml');
    assert.equal(document.languageId, 'iplos');
    await until('findings are shown', () => shownRules(document).length > 10, 1_000);
  });

  it('shows no error in the clean sample', async () => {
    const document = await open(place.path, await fs.readFile(path.join(SAMPLES, 'clean.iplos.xml')), 'clean.iplos.xml');
    await checked(document);
    const shown = vscode.languages.getDiagnostics(document.uri);
    assert.deepEqual([...new Set(shown.map(({ severity }) => severity))], [vscode.DiagnosticSeverity.Information], shownRules(document).join());
  });

  it('marks the very characters, names the cause, and links the rule', async () => {
    const document = await open(place.path, extract(person({ tjenester: tjeneste({ tjFraDato: '20160501', tjTilDato: '20160430' }) })));
    await checked(document);
    const found = vscode.languages.getDiagnostics(document.uri).find(({ code }) => typeof code === 'object' && code.value === 'til-before-fra')!;
    assert.equal(document.getText(found.range), '20160430');
    assert.match(found.source!, /^IPLOS · (registrering|registration)$/);
    assert.equal((found.code as { target: vscode.Uri }).target.toString(), 'iplos-rule:/til-before-fra.md');
  });

  it('follows what is typed', async () => {
    const document = await open(place.path, extract([person({ id: 1 }), person({ id: 2, tjenester: '', values: { peFnr: '01815020371' } })]));
    await checked(document);
    assert.ok(shownRules(document).includes('person-without-tjeneste'));
    const at = document.getText().lastIndexOf('<DIAGNOSE');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(at), tjeneste().replace('tjPeID="1"', 'tjPeID="2"'));
    await vscode.workspace.applyEdit(edit);
    await until('the finding is gone', () => !shownRules(document).includes('person-without-tjeneste'));
  });

  it('forgets a file that is no longer IPLOS', async () => {
    const document = await open(place.path, extract(person({ diagnoser: diagnose({ diFraDato: '20160501', diTilDato: '20160430' }) })));
    await checked(document);
    assert.ok(shownRules(document).includes('til-before-fra'));
    await vscode.languages.setTextDocumentLanguage(document, 'xml');
    await until('the findings are gone', () => shownRules(document).length === 0);
  });

  it('makes an XML file with an extract IPLOS by its content, and leaves other XML alone', async () => {
    const known = await open(place.path, extract(), 'export.xml');
    await until('it is recognised', () => vscode.workspace.textDocuments.some(({ uri, languageId }) => uri.toString() === known.uri.toString() && languageId === 'iplos'));
    const other = await open(place.path, '<notes><note/></notes>', 'notes.xml');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(other.languageId, 'xml');
  });

  it('says how many findings there are when not all can be shown', async () => {
    const persons = Array.from({ length: 400 }, (_, i) => person({ id: i + 1, tjenester: '', diagnoser: '', values: { peKomnr: '', peFnr: '' } }));
    const document = await open(place.path, extract(persons));
    const { summary } = await checked(document);
    const shown = vscode.languages.getDiagnostics(document.uri);
    assert.ok(summary!.findings.length > 1000);
    assert.equal(shown.length, 1000);
    assert.match(shown.at(-1)!.message.replace(/\D/g, ''), new RegExp(String(summary!.findings.length)));
  });
});
