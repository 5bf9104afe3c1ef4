import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { checked, folder, open, shownRules, until } from './lib/product';

describe('rules in the settings', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  before(async () => { place = await folder(); });
  after(async () => {
    await configure(undefined);
    // The light bulb writes into the folder's settings, which the next suite would have too.
    await vscode.workspace.getConfiguration('iplos').update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await place.remove();
  });

  const configure = (rules: unknown) => vscode.workspace.getConfiguration('iplos').update('rules', rules, vscode.ConfigurationTarget.Global);

  it('switches a rule off from the light bulb, and changes another\'s severity', async () => {
    const document = await open(place.path, extract(person({ diagnoser: '', funksjoner: '' })));
    await checked(document);
    assert.ok(shownRules(document).includes('diagnose-missing'));
    const at = document.positionAt(document.getText().indexOf('<PERSON ') + 3);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(at, at));
    const off = actions.find(({ command }) => command?.command === 'iplos.switchOffRule' && command.arguments?.[0] === 'diagnose-missing')!;
    await vscode.commands.executeCommand(off.command!.command, ...off.command!.arguments!);
    await until('the rule is silent', () => !shownRules(document).includes('diagnose-missing'));
    await configure({ 'funksjon-missing': 'error' });
    await until('it is an error', () => vscode.languages.getDiagnostics(document.uri)
      .some(({ code, severity }) => typeof code === 'object' && code.value === 'funksjon-missing' && severity === vscode.DiagnosticSeverity.Error));
  });

  it('never makes a missing minimum field clean', async () => {
    await configure({ 'person-without-tjeneste': 'off', 'kommunenummer-missing': 'information' });
    const document = await open(place.path, extract(person({ tjenester: '', values: { peKomnr: '' } })));
    const { summary } = await checked(document);
    assert.equal(summary!.counts.bySeverity.error, 2);
  });
});
