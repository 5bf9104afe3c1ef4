import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { BUILT_IN_FORMATS } from '../../src/core/format/formats';
import { AddedFormats } from '../../src/editor/added-formats';
import { useAnswers, useSettings } from './lib/answers';
import { checked, folder, open, product, shownRules, until } from './lib/product';

/** A schema of a version that is not here yet, in two files. */
const MAIN = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:test:iplos:next" xmlns:t="urn:test:types" targetNamespace="urn:test:iplos:next" elementFormDefault="qualified">
  <xs:import namespace="urn:test:types" schemaLocation="types.xsd"/>
  <xs:element name="IPLOS"><xs:complexType><xs:sequence>
    <xs:element name="INNHINFO"><xs:complexType><xs:sequence><xs:element name="iiKomnr" type="t:kommune"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="PERSON" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="peKomnr" type="t:kommune"/></xs:sequence>
      <xs:attribute name="pePeID" type="xs:int" use="required"/></xs:complexType></xs:element>
  </xs:sequence><xs:attribute name="versjon" type="xs:string" use="required" fixed="9.9"/></xs:complexType></xs:element>
</xs:schema>`;
const TYPES = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:test:types">
  <xs:simpleType name="kommune"><xs:restriction base="xs:string"><xs:length value="4"/></xs:restriction></xs:simpleType>
</xs:schema>`;
const FILE = '<IPLOS xmlns="urn:test:iplos:next" versjon="9.9"><INNHINFO><iiKomnr>0403</iiKomnr></INNHINFO><PERSON pePeID="1"><peKomnr></peKomnr></PERSON><PERSON><peKomnr>0403</peKomnr></PERSON></IPLOS>';

const NAMESPACE = 'urn:test:iplos:next';
/** What the same schema may have that is not understood. */
const ASSERTED = MAIN.replace('</xs:sequence><xs:attribute name="versjon"', '</xs:sequence>\n<xs:attribute name="versjon"')
  .replace('</xs:complexType></xs:element>\n</xs:schema>', '\n<xs:assert test="PERSON"/></xs:complexType></xs:element>\n</xs:schema>');

describe('a schema of tomorrow', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  const answers = useAnswers();
  useSettings({ 'iplos.language': 'en' });
  before(async () => {
    // What other tests left open is not to be waited for.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    place = await folder();
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await place.remove();
  });

  /** The document that is open under a name. What other tests left open may be called the same. */
  const opened = (name: string): vscode.TextDocument => vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === path.join(place.path, name))!;
  const add = (name: string) => vscode.commands.executeCommand('iplos.addSchema', vscode.Uri.file(path.join(place.path, name)));
  const placeOf = (document: vscode.TextDocument, piece: string) => document.positionAt(document.getText().indexOf(piece) + piece.length);

  it('is not known before it is added', async () => {
    const document = await open(place.path, FILE, 'before.iplos');
    // Else the next file would take its tab, and the editor would close the document when it likes.
    await vscode.window.showTextDocument(document, { preview: false });
    await checked(document);
    assert.deepEqual(shownRules(document), ['format-unknown']);
    await open(place.path, FILE, 'plain.xml');
    assert.equal(opened('plain.xml').languageId, 'xml');
  });

  it('says which file is missing', async () => {
    await fs.writeFile(path.join(place.path, 'next.xsd'), MAIN);
    await add('next.xsd');
    assert.equal(answers.last.kind, 'error');
    assert.match(answers.last.message, /types\.xsd/);
  });

  it('is recognised and checked from then on, rules of meaning included, in what is open and in what is opened', async () => {
    await fs.writeFile(path.join(place.path, 'types.xsd'), TYPES);
    await add('next.xsd');
    assert.equal(answers.last.kind, 'information');
    assert.match(answers.last.message, /urn:test:iplos:next/);
    const before = opened('before.iplos');
    await until('the open file is checked anew', () => shownRules(before).includes('kommunenummer-missing') && shownRules(before).includes('attribute-missing'));
    await until('the open XML file is recognised', () => opened('plain.xml').languageId === 'iplos');
    await open(place.path, FILE, 'after.xml');
    await until('its language is set', () => opened('after.xml').languageId === 'iplos');
    await checked(opened('after.xml'));
    assert.deepEqual(shownRules(opened('after.xml')).sort(), ['attribute-missing', 'kommunenummer-missing']);
  });

  it('helps to read and to write its files', async () => {
    const document = await open(place.path, FILE, 'read.iplos');
    await checked(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, '<iiKomnr>04'));
    const words = hovers.flatMap(({ contents }) => contents).map((content) => (content as vscode.MarkdownString).value).join('\n');
    assert.match(words, /Municipality/);
    assert.match(words, /Hamar/);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, placeOf(document, '<PERSON pePeID="1"><peKomnr>'));
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('0403'), labels.slice(0, 10).join(' '));
  });

  it('is still there after a restart', async () => {
    const { office: { context } } = await product();
    const anew = new AddedFormats(path.join(context.globalStorageUri.fsPath, 'formats'), BUILT_IN_FORMATS, { unforeseen: assert.ifError });
    await anew.ready;
    assert.ok(anew.all().some((format) => format.data.namespace === NAMESPACE));
    anew.dispose();
  });

  it('says by name and place what of it is not understood', async () => {
    await fs.writeFile(path.join(place.path, 'asserted.xsd'), ASSERTED);
    answers.expect(/1 part/, 'Show Which');
    await add('asserted.xsd');
    assert.equal(answers.last.kind, 'warning');
    const list = await until('the list', () => vscode.workspace.textDocuments.find(({ languageId, isUntitled }) => isUntitled && languageId === 'markdown'));
    assert.match(list.getText(), /^- xs:assert \(IPLOS\), asserted\.xsd, line \d+: Files are not held to it\.$/m);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is told of, with the log, where something goes wrong that nobody foresaw', async () => {
    const { office: { formats } } = await product();
    const secret = '01815010341';
    formats.add = () => { throw new TypeError(`Not good: ${secret}`); };
    try {
      answers.expect(/Something went wrong: TypeError/, 'Show Log');
      await add('next.xsd');
    } finally {
      delete (formats as Partial<AddedFormats>).add;
    }
    assert.ok(!answers.words.join().includes(secret));
  });
});
