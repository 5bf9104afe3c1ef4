import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person, tjeneste } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, product, shownRules, until } from './lib/product';

const NUMBER = '01815010341';
const UNIT = '310000019';
/** Two without a municipality, one of them with a blank in the number and the other without a district; one without a number. */
const FLAWED = extract([
  person({ values: { peKomnr: '', peFnr: '018150 10341' } }), person({ id: 2, values: { peKomnr: '', peBydelsnr: '' } }),
  person({ id: 3, values: { peFnr: '' }, tjenester: tjeneste({ tjTimerUke: '200' }) }),
]).replaceAll('><', '>\n<');
const WHOLE = FLAWED.replaceAll(/<peKomnr>\n<\/peKomnr>/g, '<peKomnr>0403</peKomnr>').replace('<peBydelsnr>\n</peBydelsnr>', '<peBydelsnr>00</peBydelsnr>').replace('018150 10341', NUMBER);

/** The sides of the comparison in front. */
async function compared(): Promise<{ title: string; before: vscode.TextDocument; after: vscode.TextDocument }> {
  const tab = await until('a comparison is shown', () => {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined;
  });
  const { original, modified } = tab.input as vscode.TabInputTextDiff;
  return { title: tab.label, before: await vscode.workspace.openTextDocument(original), after: await vscode.workspace.openTextDocument(modified) };
}
const comparisons = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff);

describe('mending: in bulk in the editor', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();

  const mendAll = (argument?: unknown) => vscode.commands.executeCommand('iplos.mendAll', argument);

  it('shows what changes and how many, mends all at once, and undoes it in one step', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    answers.expect(/4 places in .* as the comparison shows/, 'Mend 4 Places').expect(/4 places are mended/, 'Undo All');
    const done = mendAll();
    await until('it is mended', () => document.getText() === WHOLE);
    await done;
    assert.equal(document.getText(), FLAWED);
    assert.deepEqual(comparisons(), []);
    assert.match(answers.told.map(({ message }) => message).join('\n'), /not saved yet[^]*are undone/);
  });

  it('waits for the buttons of the comparison where the message is left alone', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    const done = mendAll();
    const { title, before, after } = await compared();
    assert.equal(title, 'All that can safely be mended: 4 changes');
    assert.match(before.getText(), /Line \d+, person 1: [^]*<peKomnr>\n<\/peKomnr>/);
    assert.match(after.getText(), /<peKomnr>0403<\/peKomnr>/);
    assert.equal(document.getText(), FLAWED);
    await vscode.commands.executeCommand('iplos.mending.apply');
    await done;
    assert.equal(document.getText(), WHOLE);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), FLAWED);
  });

  for (const [way, leave] of [
    ['by its button', () => vscode.commands.executeCommand('iplos.mending.discard')],
    ['by closing the comparison', async () => vscode.window.tabGroups.close(comparisons())],
  ] as const) {
    it(`changes nothing when it is discarded ${way}`, async () => {
      const document = await open(folder(), FLAWED);
      await checked(document);
      const done = mendAll();
      await compared();
      await leave();
      await done;
      assert.equal(document.getText(), FLAWED);
      assert.deepEqual(comparisons(), []);
    });
  }

  it('mends one rule, called on it or chosen', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    const mendRule = async (argument?: unknown) => {
      const done = vscode.commands.executeCommand('iplos.mendRule', argument);
      assert.equal((await compared()).title, 'Municipality number missing: 2 changes');
      await vscode.commands.executeCommand('iplos.mending.apply');
      await done;
      assert.equal(document.getText(), FLAWED.replaceAll('<peKomnr>\n</peKomnr>', '<peKomnr>0403</peKomnr>'));
    };
    await mendRule({ uri: document.uri, wanted: { rule: 'kommunenummer-missing' } });
    await vscode.commands.executeCommand('undo');
    await checked(document);
    answers.expect(/2 of 2 findings can safely/, 'Municipality number missing');
    await mendRule();
  });

  it('shows the comparison anew when the text was changed meanwhile', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    const done = mendAll();
    await compared();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '<peBydelsnr>\n</peBydelsnr>'), '<peBydelsnr>00</peBydelsnr>');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('iplos.mending.apply');
    const { title } = await until('the new comparison', () => comparisons().some(({ label }) => /3 changes/.test(label)) && compared());
    assert.match(title, /3 changes/);
    assert.match(answers.told.map(({ message }) => message).join('\n'), /was changed since/);
    await vscode.commands.executeCommand('iplos.mending.apply');
    await done;
    assert.equal(document.getText(), WHOLE);
  });

  it('says so where nothing can safely be mended', async () => {
    const document = await open(folder(), extract(person({ values: { peFnr: '' } })));
    await checked(document);
    await mendAll();
    assert.match(answers.last.message, /nothing here that can safely be mended/);
    assert.deepEqual(comparisons(), []);
  });

  it('is offered by the light bulb beside a safe fix, for the rule and for the file', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    const { start } = rangeOf(document, '<peKomnr>');
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(start, start));
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Mend all "Municipality number missing" that can safely be mended (2)…'), titles.join('\n'));
    const all = actions.find(({ title }) => title === 'Mend all that can safely be mended (4 places)…')!;
    answers.expect(/4 places in/, 'Mend 4 Places');
    await vscode.commands.executeCommand(all.command!.command, ...all.command!.arguments!);
    assert.equal(document.getText(), WHOLE);
  });

  it('shows no identifier while they are hidden, also when that is switched meanwhile, and no finding of the comparison', async () => {
    const { masking } = await product();
    const document = await open(folder(), FLAWED);
    await checked(document);
    masking.setPractising(true);
    try {
      assert.ok(masking.isOn);
      const done = mendAll();
      const { before, after } = await compared();
      for (const side of [before, after]) assert.doesNotMatch(side.getText(), /\d{6} ?\d{5}/);
      assert.match(before.getText(), /•{6} •{5}/);
      assert.match(after.getText(), /•{11}/);
      assert.deepEqual([before, after].flatMap(({ uri }) => vscode.languages.getDiagnostics(uri)), []);
      masking.setPractising(false);
      await until('they are shown again', () => before.getText().includes('018150 10341'));
      masking.setPractising(true);
      await until('they are hidden again', () => !/\d{6} ?\d{5}/.test(before.getText() + after.getText()));
      await vscode.commands.executeCommand('iplos.mending.discard');
      await done;
    } finally {
      masking.setPractising(false);
    }
  });
});

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

describe('mending: going from finding to finding', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  useAnswers();

  const lineNow = () => vscode.window.activeTextEditor!.selection.active.line;
  const linesWith = (document: vscode.TextDocument, rule: string) =>
    vscode.languages.getDiagnostics(document.uri).filter(({ code }) => typeof code === 'object' && code.value === rule).map(({ range }) => range.start.line);

  it('goes through those of a rule and round again, and back', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    await until('findings are shown', () => shownRules(document).length > 0);
    const [first, second] = linesWith(document, 'kommunenummer-missing');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(first, 0, first, 0);
    const went: number[] = [];
    for (const command of ['nextFindingOfRule', 'nextFindingOfRule', 'previousFindingOfRule']) {
      await vscode.commands.executeCommand(`iplos.${command}`);
      went.push(lineNow());
    }
    assert.deepEqual(went, [second, first, second]);
  });

  it('goes through all, leaving none out', async () => {
    const document = await open(folder(), FLAWED);
    const { summary } = await checked(document);
    const went: number[] = [];
    for (let i = 0; i < summary!.findings.length; i++) {
      await vscode.commands.executeCommand('iplos.nextFinding');
      went.push(lineNow());
    }
    const lines = summary!.findings.map(({ start }) => document.positionAt(start).line);
    assert.deepEqual([...went].sort((a, b) => a - b), lines);
  });

  it('says which of how many in the hover, with the way to the next', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    const { start } = rangeOf(document, '<peKomnr>\n');
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, start);
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n');
    assert.match(words, /Finding \d+ of \d+ in the file · 1 of 2 of this rule/);
    assert.match(words, /\[Next of the rule\]\(command:iplos\.nextFindingOfRule\)/);
  });

  it('has keys that are nobody else\'s', async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const document = await until('the keys are shown', () => vscode.window.activeTextEditor?.document.uri.path.includes('keybindings') && vscode.window.activeTextEditor.document);
    const keys = JSON.parse(document.getText().replaceAll(/^\s*\/\/.*$/gm, '')) as { key: string; command: string; when?: string }[];
    const own = keys.filter(({ command }) => command.startsWith('iplos.'));
    assert.equal(own.length, 4);
    const others = keys.filter(({ command, key }) => !command.startsWith('iplos.') && own.some((one) => one.key === key));
    assert.deepEqual(others.filter(({ when }) => !when || /^editor(Text)?Focus/.test(when)), []);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('mending: the list for the wards', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  beforeEach(async () => {
    await vscode.env.clipboard.writeText('before');
  });

  it('is copied from the open document by unit, without identifiers, and says how many', async () => {
    const document = await open(folder(), FLAWED, 'by.iplos.xml');
    const { summary } = await checked(document);
    const count = summary!.findings.filter(({ cause }) => cause === 'registration').length;
    answers.expect(/Which findings/, 'All registration findings');
    await vscode.commands.executeCommand('iplos.copyWardList');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, new RegExp(`: ${count} findings in 2 persons, from by\\.iplos\\.xml`));
    assert.match(text, new RegExp(`Unit ${UNIT} \\(\\d+ findings?\\)\r?\nLine\tPerson no\\.\tWhat is to be put right\tExplanation`));
    const missing = document.positionAt(document.getText().indexOf('<peFnr>\n')).line + 1;
    assert.match(text, new RegExp(`^${missing}\t3\tPerson identification missing\tThe person has no national identity number\\.\r?$`, 'm'));
    assert.doesNotMatch(text, /\d{6} ?\d{5}/);
    assert.match(answers.last.message, new RegExp(`^Copied: ${count} findings in 2 persons\\. 1 unit, and 0 findings with no known unit\\.`));
  });

  it('is copied of a rule, a unit or a cause from a file on disk', async () => {
    const uri = vscode.Uri.file(path.join(folder(), 'by.iplos.xml'));
    await fs.writeFile(uri.fsPath, FLAWED);
    await vscode.commands.executeCommand('iplos.copyWardList', { uri, wanted: { rule: 'timer-over-168' } });
    assert.match(await vscode.env.clipboard.readText(), /: 1 finding in 1 person, from by\.iplos\.xml[^]*Unit 310000019 \(1 finding\)[^]*\t3\tMore hours than a week has\t200 hours are more than the 168 hours of a week\.\r?$/m);
    await vscode.commands.executeCommand('iplos.copyWardList', { uri, wanted: { unit: UNIT, cause: 'extraction' } });
    assert.match(await vscode.env.clipboard.readText(), /Municipality number missing/);
  });

  it('leaves the clipboard alone where there is nothing', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    await vscode.commands.executeCommand('iplos.copyWardList', { uri: document.uri, wanted: { rule: 'bydel-invalid' } });
    assert.match(answers.last.message, /Nothing was copied/);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });
});

describe('mending: the menu of the status bar', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();

  it('offers for a flawed file what is next to do, and does it', async () => {
    const document = await open(folder(), FLAWED);
    await checked(document);
    answers.expect(/^What do you want to do\?\n\$\(list-flat\) Show Problems\n[^]*Mend All[^]*4 places[^]*Encrypt and Send/, '$(arrow-down) Go to Next Finding');
    await vscode.commands.executeCommand('iplos.showMenu');
    assert.ok(vscode.window.activeTextEditor!.selection.active.line > 0);
  });

  it('changes the language', async () => {
    answers.expect(/In which language/, 'Norsk bokmål');
    await vscode.commands.executeCommand('iplos.changeLanguage');
    const { office } = await product();
    await until('it counts', () => office.speech.language === 'nb');
  });
});
