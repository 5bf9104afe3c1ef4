import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { startPractice, stopPractice, usePractice } from './lib/practice';
import { checked, open, product, until } from './lib/product';

/** What stands in a text as identifiers of persons, valid or not, with and without what parts their digits. */
function identifiersOf(text: string): string[] {
  const written = [...text.matchAll(/<peFnr>([^<]+)</g)].map(([, value]) => value.trim()).filter((value) => value.replace(/\D/g, '').length >= 6);
  assert.ok(written.length > 0);
  return [...new Set(written.flatMap((value) => [value, value.replace(/\D/g, '')]))];
}

/** All texts in an answer of the editor, whatever its form. */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof vscode.Uri) return [];
  seen.add(value);
  return Object.values(value).flatMap((one) => textsIn(one, seen));
}

describe('privacy on the screen', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  usePractice(answers);

  it('lets no identifier into the outline and breadcrumbs, hovers, hints, findings or what the light bulb says', async () => {
    const { extensionPath } = vscode.extensions.getExtension('iplos.iplos-vscode')!;
    const text = fs.readFileSync(path.join(extensionPath, 'media', 'samples', 'flawed.iplos.xml'), 'utf8');
    const document = await open(folder(), text);
    const { summary } = await checked(document);
    const { uri } = document;
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
    const identifiers = [...text.matchAll(/<peFnr>/g)].map(({ index }) => document.positionAt(index + '<peFnr>'.length + 1));
    const places = [...identifiers.slice(0, 5), ...summary!.findings.map(({ start }) => document.positionAt(start))];
    const said: unknown[] = [
      await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri),
      await vscode.commands.executeCommand('vscode.executeInlayHintProvider', uri, whole),
      vscode.languages.getDiagnostics(uri).map(({ message, source, relatedInformation }) => [message, source, relatedInformation?.map((one) => one.message)]),
    ];
    for (const place of places) {
      said.push(await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, place));
      const actions: vscode.CodeAction[] = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(place, place));
      said.push(actions.map(({ title }) => title));
    }
    const words = textsIn(said).join('\n');
    assert.match(words, /Person 1/);
    for (const identifier of identifiersOf(text)) assert.ok(!words.includes(identifier), `an identifier is said ${words.split(identifier).length - 1} times`);
  });

  it('hides identifiers as soon as one practises, and shows them when that ends', async () => {
    const { masking, office } = await product();
    const document = await open(folder(), extract([person(), person({ id: 2, values: { peFnr: '010150' } })]));
    await checked(document);
    assert.equal(masking.isOn, false);
    await startPractice(answers);
    assert.equal(masking.isOn, true);
    assert.deepEqual(masking.identifiers(vscode.window.activeTextEditor!, office.documents.of(document)!)!.map((range) => document.getText(range)), identifiersOf(document.getText()));
    await stopPractice(answers);
    assert.equal(masking.isOn, false);
  });

  it('covers identifiers in what would be changed on disk', async () => {
    await startPractice(answers);
    const text = extract([person({ values: { peFnr: '018150 10341' } }), person({ id: 2, values: { peFnr: '018150-10341' } })]);
    const uri = vscode.Uri.file(path.join(folder(), 'by.iplos.xml'));
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    const shown: string[] = [];
    const listener = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === 'iplos-difference') shown.push(document.getText());
    });
    try {
      await vscode.commands.executeCommand('iplos.fixAllOnDisk', { uri, wanted: { rule: 'personid-invalid' } });
      await until('both sides were shown', () => shown.length >= 2);
    } finally {
      listener.dispose();
    }
    assert.match(shown.join('\n'), /<peFnr>•{6} •{5}<[^]*<peFnr>•{6}-•{5}<[^]*<peFnr>•{11}</);
    for (const identifier of identifiersOf(text)) assert.ok(!shown.join('\n').includes(identifier));
  });
});
