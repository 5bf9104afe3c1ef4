import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, shownRules, until } from './lib/product';

const set = (name: string, value: unknown) =>
  vscode.workspace.getConfiguration('iplos').update(name, value, vscode.ConfigurationTarget.Global);
const messages = (document: vscode.TextDocument) => vscode.languages.getDiagnostics(document.uri).map(({ message, source }) => `${source}: ${message}`);

describe('settings', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en', 'iplos.recogniseByContent': true, 'iplos.reportingYear': null });

  it('say findings in the language that is set, at once', async () => {
    const document = await open(folder(), extract(person({ values: { peKomnr: '' } })));
    await checked(document);
    assert.ok(messages(document).some((text) => /^IPLOS · extraction: The municipality number is missing\./.test(text)));
    await set('language', 'nb');
    await until('they are Norwegian', () => messages(document).some((text) => /^IPLOS · uttrekk: Kommunenummeret mangler\./.test(text)));
    assert.ok(!messages(document).some((text) => /municipality/.test(text)));
    await set('language', 'en');
    await until('they are English again', () => messages(document).some((text) => /municipality number is missing/.test(text)));
  });

  it('leave XML alone where recognition is switched off, but not what is named IPLOS', async () => {
    await set('recogniseByContent', false);
    const plain = await open(folder(), extract(), 'export.xml');
    const named = await open(folder(), extract(), 'IPLOS-2016.XML');
    await checked(named);
    assert.equal(plain.languageId, 'xml');
    assert.equal(named.languageId, 'iplos');
    await set('recogniseByContent', true);
  });

  it('check against the reporting year that is set, anew for what is open', async () => {
    const document = await open(folder(), extract());
    await checked(document);
    assert.ok(!shownRules(document).includes('period-mismatch'));
    await set('reportingYear', 2017);
    await until('the period is another', () => shownRules(document).includes('period-mismatch'));
    await set('reportingYear', null);
    await until('the period is the file\'s own', () => !shownRules(document).includes('period-mismatch'));
  });

  it('that point elsewhere cannot be made by a folder', () => {
    const { configuration } = vscode.extensions.getExtension('iplos.iplos-vscode')!.packageJSON.contributes as {
      configuration: { properties: Record<string, { scope: string }> };
    };
    assert.equal(configuration.properties['iplos.receiver.address'].scope, 'machine');
    assert.equal(configuration.properties['iplos.kommune.organisasjonsnummer'].scope, 'machine');
  });
});
