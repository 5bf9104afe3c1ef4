import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, product, shownRules, until } from './lib/product';

describe('the season', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en', 'iplos.reportingYear': 2020 });
  const answers = useAnswers();
  after(async () => {
    const { office: { context } } = await product();
    await fs.rm(path.join(context.globalStorageUri.fsPath, 'samples'), { recursive: true, force: true });
  });

  it('is what files are held against, but for the samples, which are of their own year', async () => {
    const own = await open(folder(), extract());
    await checked(own);
    assert.ok(shownRules(own).includes('period-mismatch'));
    answers.expect(/Which sample/, 'An extract without flaws');
    await vscode.commands.executeCommand('iplos.openSample');
    const sample = vscode.window.activeTextEditor!.document;
    const { summary } = await checked(sample);
    assert.equal(summary!.year, 2016);
    assert.equal(summary!.counts.bySeverity.error, 0);
  });

  it('has a guide that ships with the extension, whole without pictures and without a network', async () => {
    await vscode.commands.executeCommand('iplos.openUserGuide');
    await until('the guide is in front', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.scheme === 'iplos-guide';
    });
    const guide = await vscode.workspace.openTextDocument(vscode.Uri.parse('iplos-guide:/Brukerveiledning.md'));
    assert.match(guide.getText(), /^# Brukerveiledning\n/);
    assert.doesNotMatch(guide.getText(), /!\[|\]\((?!#)/);
  });
});
