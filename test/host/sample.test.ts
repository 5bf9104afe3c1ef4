import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { useAnswers, useSettings } from './lib/answers';
import { checked, product, until } from './lib/product';

describe('IPLOS: Open Sample Export', () => {
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const { office: { context } } = await product();
    await fs.rm(path.join(context.globalStorageUri.fsPath, 'samples'), { recursive: true, force: true });
  });

  const openSample = async (label: string): Promise<vscode.TextDocument> => {
    answers.expect(/Which sample/, label);
    await vscode.commands.executeCommand('iplos.openSample');
    return vscode.window.activeTextEditor!.document;
  };

  it('opens a copy with flaws, and one without', async () => {
    const flawed = await openSample('An extract with flaws');
    assert.match(flawed.uri.path, /\/flawed\.iplos\.xml$/);
    assert.ok((await checked(flawed)).summary!.counts.bySeverity.error > 10);
    const clean = await openSample('An extract without flaws');
    assert.equal((await checked(clean)).summary!.counts.bySeverity.error, 0);
    const { extensionPath } = vscode.extensions.getExtension('iplos.iplos-vscode')!;
    assert.ok(!clean.uri.fsPath.startsWith(extensionPath));
  });

  it('leaves a copy that was changed as it is, and opens a new one', async () => {
    const first = await openSample('An extract with flaws');
    await fs.appendFile(first.uri.fsPath, '\n');
    const second = await openSample('An extract with flaws');
    assert.match(second.uri.path, /\/flawed-2\.iplos\.xml$/);
    const third = await openSample('An extract with flaws');
    assert.equal(third.uri.path, second.uri.path);
  });

  it('opens an extract of 3.5 beside its ident message, which find each other and no edited copy', async () => {
    const { office: { pairs } } = await product();
    const pair = 'An extract of version 3.5 with its ident message';
    const found = async (document: vscode.TextDocument, other: RegExp) => {
      await until('the pair is found', () => other.test(pairs.tie(document.uri.fsPath)?.other?.replaceAll(path.sep, '/') ?? ''));
      assert.equal((await checked(document)).summary!.counts.bySeverity.error, 0);
    };
    const first = await openSample(pair);
    await found(first, /\/pair\/pair\.ident\.iplos\.xml$/);
    await fs.appendFile(first.uri.fsPath, '\n');
    const second = await openSample(pair);
    assert.notEqual(second.uri.path, first.uri.path);
    await found(second, /\/pair-2\/pair\.ident\.iplos\.xml$/);
  });

  it('opens nothing when the person goes back', async () => {
    answers.expect(/Which sample/, undefined);
    const before = vscode.window.activeTextEditor?.document.uri.path;
    await vscode.commands.executeCommand('iplos.openSample');
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, before);
  });
});
