import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnose, extract, person, tjeneste } from '../unit/core/support';
import { someNumber } from '../unit/core/identifiers/numbers';
import { useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, shownRules, until } from './lib/product';

const FIX_ALL = 'source.fixAll.iplos';

/** What the light bulb offers where a text stands in the document. */
async function offered(document: vscode.TextDocument, at: string, kind?: string): Promise<vscode.CodeAction[]> {
  await checked(document);
  const position = document.positionAt(document.getText().indexOf(at) + 1);
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

/** Applies the only action whose title matches. */
async function apply(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const found = actions.filter((action) => title.test(action.title));
  assert.equal(found.length, 1, `${String(title)} among: ${actions.map((action) => action.title).join(' | ')}`);
  assert.ok(found[0].edit);
  assert.equal(await vscode.workspace.applyEdit(found[0].edit), true);
}

describe('the light bulb', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });

  it('copies the municipality from the head', async () => {
    const document = await open(folder(), extract(person({ values: { peKomnr: '' } })));
    await apply(await offered(document, '<peKomnr>'), /0403/);
    assert.match(document.getText(), /<peKomnr>0403<\/peKomnr>/);
    await until('the finding is gone', () => !shownRules(document).includes('kommunenummer-missing'));
  });

  it('removes what is out of the period', async () => {
    const ended = tjeneste({ tjFraDato: '20140101', tjTilDato: '20151231' }, 2);
    const text = extract(person({ tjenester: tjeneste() + ended }));
    const document = await open(folder(), text);
    assert.ok((await checked(document)).summary!.findings.some(({ rule }) => rule === 'tjeneste-out-of-period'));
    await apply(await offered(document, '20151231'), /^Remove/);
    assert.equal(document.getText(), text.replace(ended, ''));
    await until('the finding is gone', () => !shownRules(document).includes('tjeneste-out-of-period'));
  });

  it('offers the units that the file names for the same service, the most frequent first', async () => {
    const institution = (tjInstOrgnr: string | undefined, id: number) =>
      tjeneste({ tjTjenType: '18', tjTimerUke: undefined, tjInstOrgnr, tjFraDato: `2016030${id}`, tjTilDato: `2016030${id}` }, id);
    const units = ['310000019', '313110702', '313110702'].map((unit, i) => institution(unit, i + 1));
    const document = await open(folder(), extract(person({ tjenester: units.join('') + institution(undefined, 4) })));
    const actions = await offered(document, '<TJENESTE tjPeID="1" tjTjID="4"');
    assert.deepEqual(actions.map(({ title }) => /Insert .* (\d{9})/.exec(title)?.[1]).filter(Boolean), ['313110702', '310000019']);
    await apply(actions, /313110702/);
    assert.match(document.getText(), /tjTjID="4">(?:(?!<\/TJENESTE>).)*<tjInstOrgnr>313110702<\/tjInstOrgnr>/);
    await until('the finding is gone', () => !shownRules(document).includes('organisasjonsnummer-missing'));
  });

  it('leads to the rule\'s page', async () => {
    const document = await open(folder(), extract(person({ values: { peKomnr: '' } })));
    const [explain] = (await offered(document, '<peKomnr>')).filter(({ title }) => /^Explain/.test(title));
    await vscode.commands.executeCommand(explain.command!.command, ...explain.command!.arguments!);
    const page = await until('the page is shown', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputCustom && input.uri.path === '/kommunenummer-missing.md'));
    const { uri } = page.input as vscode.TabInputCustom;
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(text, /^# kommunenummer-missing$/m);
    assert.match(text, /^## Municipality number missing$/m);
    assert.doesNotMatch(text, /mangler/);
  });

  it('invents nothing: a person without an identifier gets none', async () => {
    const document = await open(folder(), extract(person({ values: { peFnr: '' } })));
    const actions = await offered(document, '<peFnr>');
    assert.ok(shownRules(document).includes('personid-missing'));
    assert.deepEqual(actions.filter(({ edit }) => edit), []);
  });
});

describe('fix all', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });

  const flawed = () => extract([
    person({ values: { peKomnr: '', peFnr: '018150 10341' } }),
    person({ id: 2, values: { peFnr: someNumber({ day: 2, month: 1, year: 50, individual: 103, addMonth: 80 }), peBydelsnr: '' }, diagnoser: diagnose({ diDiagKode: 't90' }) }),
    person({ id: 3, values: { peFnr: '' } }),
  ]);
  const mended = (text: string) => text.replace('<peKomnr></peKomnr>', '<peKomnr>0403</peKomnr>')
    .replace('018150 10341', '01815010341').replace('<peBydelsnr></peBydelsnr>', '<peBydelsnr>00</peBydelsnr>')
    .replace('t90', 'T90');

  it('mends what is safe, and leaves the rest', async () => {
    const document = await open(folder(), flawed());
    const actions = await offered(document, '<IPLOS', FIX_ALL);
    await apply(actions, /4 places/);
    assert.equal(document.getText(), mended(flawed()));
        await until('the findings are gone', () => !shownRules(document).some((rule) => /^kommunenummer-|^bydel-|^personid-invalid/.test(rule)));
    assert.ok(shownRules(document).includes('personid-missing'));
  });

  it('is offered beside a safe fix, and nowhere else', async () => {
    const document = await open(folder(), flawed());
    assert.ok((await offered(document, '<peKomnr></peKomnr>')).some(({ title }) => /^Mend all/.test(title)));
    assert.ok(!(await offered(document, '<peFnr></peFnr>')).some(({ title }) => /^Mend all/.test(title)));
  });

  describe('on save', () => {
    useSettings({ 'editor.codeActionsOnSave': { [FIX_ALL]: 'explicit' } });

    it('mends the file before it is written', async () => {
      const document = await open(folder(), flawed());
      const end = document.positionAt(document.getText().length);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, end, '\n');
      await vscode.workspace.applyEdit(edit);
      await checked(document);
      assert.equal(await document.save(), true);
      const saved = Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString();
      assert.equal(saved, `${mended(flawed())}\n`);
    });
  });
});
