import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Dialogs } from '../../src/editor/dialogs';
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

describe('a schema of tomorrow', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  const told: string[] = [];
  before(async () => {
    place = await folder();
    const silent: Dialogs = {
      ask: async () => undefined, decide: async () => undefined, choose: async () => undefined, confirm: async () => false, pickPlace: async () => undefined,
      pickFile: async () => undefined,
      tick: async () => undefined, outside: { open: async () => undefined, reveal: async () => undefined },
      tell: async (kind, message) => { told.push(`${kind}: ${message}`); return undefined; },
    };
    (await product()).answer(silent);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await place.remove();
  });

  it('is not known before it is added', async () => {
    const document = await open(place.path, FILE, 'before.iplos');
    await checked(document);
    assert.deepEqual(shownRules(document), ['format-unknown']);
  });

  it('says which file is missing', async () => {
    await fs.writeFile(path.join(place.path, 'next.xsd'), MAIN);
    await vscode.commands.executeCommand('iplos.addSchema', vscode.Uri.file(path.join(place.path, 'next.xsd')));
    assert.match(told.pop()!, /^error: .*types\.xsd/);
  });

  it('is recognised and checked from then on, rules of meaning included', async () => {
    await fs.writeFile(path.join(place.path, 'types.xsd'), TYPES);
    await vscode.commands.executeCommand('iplos.addSchema', vscode.Uri.file(path.join(place.path, 'next.xsd')));
    assert.match(told.pop()!, /^information: /);
    const open1 = vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath.endsWith('before.iplos'))!;
    await until('the open file is checked anew', () => shownRules(open1).includes('kommunenummer-missing') && shownRules(open1).includes('attribute-missing'));
    const other = await open(place.path, FILE, 'after.xml');
    await until('its language is set', () => vscode.workspace.textDocuments.some(({ uri, languageId }) => uri.toString() === other.uri.toString() && languageId === 'iplos'));
  });
});
