import assert from 'node:assert/strict';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'neste.xml';
const SCHEMA = 'neste.xsd';
const NAMESPACE = 'http://www.example.no/xmlstds/iplos/neste';

/** A schema of a version that is not here yet, with a part that is not understood. */
const XSD = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${NAMESPACE}" elementFormDefault="qualified">
  <xs:element name="IPLOS"><xs:complexType><xs:sequence>
    <xs:element name="INNHINFO"><xs:complexType><xs:sequence>
      <xs:element name="iiKomnr" type="xs:string"/><xs:element name="iiFraDato" type="xs:string"/><xs:element name="iiTilDato" type="xs:string"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="PERSON" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="peKomnr" type="xs:string"/><xs:element name="peFraDato" type="xs:string"/>
    </xs:sequence><xs:attribute name="pePeID" type="xs:int" use="required"/><xs:assert test="peKomnr"/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
`;
const TEXT = `<?xml version="1.0" encoding="UTF-8"?>
<IPLOS xmlns="${NAMESPACE}">
  <INNHINFO>
    <iiKomnr>0402</iiKomnr>
    <iiFraDato>20160101</iiFraDato>
    <iiTilDato>20161231</iiTilDato>
  </INNHINFO>
  <PERSON pePeID="1">
    <peKomnr></peKomnr>
    <peFraDato>20160230</peFraDato>
  </PERSON>
</IPLOS>
`;

describe('a schema of tomorrow in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    const files = { [FILE]: TEXT, [SCHEMA]: XSD, 'clean.iplos.xml': sample('clean') };
    workbench = await Workbench.open({ files, open: FILE, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  const isChecked = () => eventually(async () => {
    const codes = (await workbench.problems.rows()).map(({ code }) => code);
    assert.deepEqual(codes.filter((code) => code.startsWith('kommunenummer') || code.startsWith('dato')), ['kommunenummer-missing', 'dato-invalid']);
  });

  it('is added, says what of it is not understood, and the open file is checked by it', async () => {
    await workbench.command('IPLOS: Add a Schema');
    await workbench.quickInput.answer(path.join(workbench.folder, SCHEMA));
    const { text, buttons } = await workbench.toasts.shown('is added', 30_000);
    assert.match(text, /1 part of it is not understood/);
    assert.deepEqual(buttons, ['Show Which']);
    await isChecked();
    await workbench.screenshot('schema-added');
  });

  it('is still known when the editor is started anew', async () => {
    await workbench.page.reload();
    await workbench.openFile(FILE);
    await isChecked();
    await workbench.screenshot('schema-after-restart');
  });
});
