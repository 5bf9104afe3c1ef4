import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person, tjeneste } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, product, shownRules, until } from './lib/product';

const SOLBAKKEN = '310000019';
const ELVELY = '310000027';
const UNLISTED = 'organisasjonsnummer-unlisted';
const TEXT = extract(person({ tjenester: tjeneste() + tjeneste({ tjInstOrgnr: ELVELY }, 2) }));

const setting = () => vscode.workspace.getConfiguration('iplos').get('units.file');
const set = (file: string | undefined) => vscode.workspace.getConfiguration('iplos').update('units.file', file, vscode.ConfigurationTarget.Global);

describe('the list of units', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en', 'iplos.units.file': '' });
  const answers = useAnswers();
  afterEach(() => set(undefined));

  async function list(text: string | Uint8Array, name = 'enheter.csv'): Promise<vscode.Uri> {
    const file = path.join(folder(), name);
    await fs.writeFile(file, text);
    return vscode.Uri.file(file);
  }
  const choose = (uri: vscode.Uri) => vscode.commands.executeCommand('iplos.chooseUnitsFile', uri);
  const unlisted = (document: vscode.TextDocument) => shownRules(document).filter((rule) => rule === UNLISTED).length;

  it('is held against what is open, from the moment it is chosen', async () => {
    const document = await open(folder(), TEXT);
    await checked(document);
    assert.equal(unlisted(document), 0);
    await choose(await list(`Orgnr;Navn\n${SOLBAKKEN};Solbakken bofellesskap\n`));
    assert.equal(answers.last.message, '1 unit is read from enheter.csv.');
    await until('the other unit is found', () => unlisted(document) === 1);
  });

  it('names the units where they stand and where they may stand', async () => {
    await choose(await list(`${SOLBAKKEN};Solbakken bofellesskap\n310000035;Tunet\n`));
    const document = await open(folder(), TEXT);
    await checked(document);
    const at = (piece: string) => document.positionAt(document.getText().indexOf(piece) + 3);
    const hover = async (piece: string) => (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(piece)))
      .flatMap(({ contents }) => contents).map((content) => (content as vscode.MarkdownString).value).join('\n');
    assert.match(await hover(SOLBAKKEN), /\*\*310\u202f000\u202f019 Solbakken bofellesskap\*\*/);
    assert.match(await hover(ELVELY), /\*\*310\u202f000\u202f027\*\* · not in the list of units/);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at(ELVELY));
    assert.deepEqual(items.map(({ label }) => (typeof label === 'string' ? label : `${label.label}${label.detail ?? ''}`)), [
      `${SOLBAKKEN}  Solbakken bofellesskap`, '310000035  Tunet', ELVELY,
    ]);
  });

  it('is chosen from in the light bulb, by name', async () => {
    await choose(await list(`${SOLBAKKEN};Solbakken bofellesskap\n310000035;Tunet\n`));
    const document = await open(folder(), TEXT);
    await checked(document);
    await until('the other unit is found', () => unlisted(document) === 1);
    const offset = document.getText().indexOf(ELVELY);
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + 9));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    const titles = actions.map(({ title }) => title).filter((title) => /Insert|Choose/.test(title));
    assert.deepEqual(titles, [`Insert the organisation number ${SOLBAKKEN} Solbakken bofellesskap (used 1 time for the same service in the file)`, 'Choose among the municipality\'s units …']);
    answers.expect(/Which unit\?\n310000019 Solbakken bofellesskap\n310000035 Tunet/, '310000035 Tunet');
    const { command, arguments: given } = actions.find(({ title }) => title.startsWith('Choose'))!.command!;
    await vscode.commands.executeCommand(command, ...given ?? []);
    assert.equal(document.getText().indexOf('310000035'), offset);
  });

  it('is read again when the file changes', async () => {
    const uri = await list(`${SOLBAKKEN}\n`);
    await choose(uri);
    const document = await open(folder(), TEXT);
    await checked(document);
    assert.equal(unlisted(document), 1);
    await fs.appendFile(uri.fsPath, `${ELVELY}\n`);
    await until('both units are known', () => unlisted(document) === 0);
  });

  it('tells which lines are not used, and shows them where they stand', async () => {
    answers.expect(/2 lines are not used: line 2, 4\./, 'Show Lines');
    const uri = await list(`${SOLBAKKEN};Solbakken\n310000018;Wrong\n${ELVELY};Elvely\n01815010341;Somebody\n`);
    await choose(uri);
    assert.equal(answers.told[0].message, '2 units are read from enheter.csv. 2 lines are not used: line 2, 4.');
    await until('the list is in front', () => vscode.window.activeTextEditor?.document.uri.fsPath === uri.fsPath);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 1);
    const problems = vscode.languages.getDiagnostics(uri);
    assert.deepEqual(problems.map(({ range }) => range.start.line), [1, 3]);
    assert.ok(!JSON.stringify([problems, answers.words]).includes('01815010341'));
  });

  it('is not taken when it is no list, with what to do instead', async () => {
    for (const [text, said] of [['PK\u0003\u0004', /is a workbook\. Save it in the spreadsheet as CSV/], ['Kjære kollega', /no organisation number in it/], [TEXT, /is XML/]] as const) {
      await choose(await list(text, 'liste.xlsx'));
      assert.equal(answers.last.kind, 'error');
      assert.match(answers.last.message, said);
    }
    assert.equal(setting(), '');
  });

  it('is missed once when it is gone, and nothing is held against it', async () => {
    const uri = await list(`${SOLBAKKEN}\n`);
    await choose(uri);
    const document = await open(folder(), TEXT);
    await checked(document);
    assert.equal(unlisted(document), 1);
    await fs.rm(uri.fsPath);
    await until('it is missed', () => answers.last.kind === 'warning');
    assert.match(answers.last.message, /enheter\.csv.*not held against a list/s);
    await until('nothing is held against it', () => unlisted(document) === 0);
  });

  it('stands with its names in what the office knows', async () => {
    await choose(await list(`${SOLBAKKEN};Solbakken\n${ELVELY}\n`));
    const { office: { units } } = await product();
    assert.equal(units.nameOf(SOLBAKKEN), 'Solbakken');
    assert.equal(units.nameOf(ELVELY), undefined);
    assert.deepEqual([...units.orgnrs ?? []], [SOLBAKKEN, ELVELY]);
  });
});
