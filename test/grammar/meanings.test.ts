import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { scopeOf, scopesOf, tokenize } from './lib/tokens';
import meanings from '../../syntaxes/meanings.json';

const EXTRACT = `<?xml version="1.0" encoding="utf-8"?>
<IPLOS versjon="3.3">
  <INNHINFO>
    <iiInnhType>P</iiInnhType>
    <iiKomnr>1001</iiKomnr>
    <iiBydelsnr>00</iiBydelsnr>
    <iiFraDato>20160101</iiFraDato>
    <iiSysID>Fagsystem</iiSysID>
  </INNHINFO>
  <PERSON pePeID="17">
    <peFnr>05845440087</peFnr>
    <peAlder>62</peAlder>
    <peKjonn>K</peKjonn>
    <PERSONOPPL poPeID="17" poPoID="1">
      <poVurdLege>201509</poVurdLege>
    </PERSONOPPL>
    <FUNKSJON fnPeID="17" fnFnID="1">
      <fnFunkType>7</fnFunkType>
      <fnFunkVerdi>4</fnFunkVerdi>
    </FUNKSJON>
    <TJENESTE tjPeID="17" tjTjID="1">
      <tjTjenType>18</tjTjenType>
      <tjTimerUke>3.5</tjTimerUke>
      <tjInstOrgnr>312345676</tjInstOrgnr>
      <tjFraDato>20140303</tjFraDato>
    </TJENESTE>
    <DIAGNOSE diPeID="17" diDiID="1">
      <diKodeVersjon>ICD-10</diKodeVersjon>
      <diDiagKode>I63.9</diDiagKode>
    </DIAGNOSE>
  </PERSON>
</IPLOS>`;

const KPR = `<Melding xmlns="http://www.npr.no/xmlstds/56_0_0_ipl" versjon="56.0.0" meldingstype="K">
  <Notifikasjon statusNotifikasjon="N" notifikasjonLopeNr="12" notifikasjonTid="2021-05-03T10:00:00">
    <TjenesteStart tjenesteType="20" tjenesteOrgNr='312345676'
        hendelseDato = "2021-05-02" tjenesteID="T1">
      <Bruker brukerNr="B9" fid="05845440087" typeID="1" bydel="02"/>
    </TjenesteStart>
  </Notifikasjon>
  <Kontaktperson typeKontaktperson="15" meldEpost1="iplos@kommune.example"/>
  <Kommune kommuneNr="1001"/>
</Melding>`;

const IDENT = `<Melding xmlns="http://www.npr.no/xmlstds/53_1_2_ide" lopenr="3">
  <Institusjon institusjonID="312345676"><PasientIdent pid="17" fid="05845440087" typeID="2"/></Institusjon>
</Melding>`;

/** Each value of the table: what stands in the text, and the meaning whose colour it shall have. */
function colours(source: string, expected: Readonly<Record<string, keyof typeof meanings.values>>): void {
  for (const [text, meaning] of Object.entries(expected)) {
    it(`${text} is ${meaning}`, async () => {
      assert.equal(await scopeOf(source, text), meanings.values[meaning].scope.split(' ').at(-1));
    });
  }
}

describe('the colour of a value in the annual extract', () => {
  colours(EXTRACT, {
    '05845440087': 'person-id', P: 'code', K: 'code', 7: 'code', 18: 'code', 'ICD-10': 'code', 1001: 'place',
    '00': 'place', 20160101: 'date', 201509: 'date', 20140303: 'date', 312345676: 'organisation-number', 4: 'score',
    3.5: 'hours', 'I63.9': 'diagnosis', 62: 'number', Fagsystem: 'text',
  });
});

describe('the colour of a value in a KPR message', () => {
  colours(KPR, {
    '05845440087': 'person-id', N: 'code', 20: 'code', 15: 'code', 1001: 'place', '02': 'place',
    '2021-05-03T10:00:00': 'date', '2021-05-02': 'date', 312345676: 'organisation-number', 12: 'number',
  });

  it('is that of an XML string where the register gives the attribute no meaning', async () => {
    assert.equal(await scopeOf(KPR, 'T1'), 'string.quoted.double.xml');
  });

  it('keeps the string around the value, so that quotes look and behave as in XML', async () => {
    assert.deepEqual(await scopesOf(KPR, '312345676'), [
      'meta.tag.xml', 'string.quoted.single.xml', ...meanings.values['organisation-number'].scope.split(' '),
    ]);
  });
});

describe('the colour of a value in an ident message', () => {
  colours(IDENT, { '05845440087': 'person-id', 2: 'code', 312345676: 'organisation-number', 3: 'number' });
});

describe('the colour of a tag', () => {
  const tagScope = (tag: keyof typeof meanings.tags): string => meanings.tags[tag].scope.split(' ').at(-1) ?? '';

  for (const [source, name, tag] of [
    [EXTRACT, 'PERSON', 'person'], [KPR, 'Bruker', 'person'], [IDENT, 'PasientIdent', 'person'],
    [EXTRACT, 'IPLOS', 'head'], [EXTRACT, 'INNHINFO', 'head'], [EXTRACT, 'iiKomnr', 'head'], [KPR, 'Kommune', 'head'],
    [EXTRACT, 'TJENESTE', 'record'], [EXTRACT, 'PERSONOPPL', 'record'], [KPR, 'Notifikasjon', 'record'],
  ] as const) {
    it(`${name} is ${tag}`, async () => {
      assert.equal(await scopeOf(source, name), tagScope(tag));
    });
  }

  it('is the same on the end tag', async () => {
    assert.equal(await scopeOf(EXTRACT, 'PERSON', 1), tagScope('person'));
    assert.equal(await scopeOf(EXTRACT, 'iiKomnr', 1), tagScope('head'));
  });

  it('is that of XML where the name has none of its own, and still an XML tag where it has', async () => {
    assert.deepEqual(await scopesOf(EXTRACT, 'peFnr'), ['meta.tag.xml', 'entity.name.tag.localname.xml']);
    assert.ok((await scopesOf(EXTRACT, 'PERSON')).includes('entity.name.tag.localname.xml'));
  });

  it('does not spread to longer names that begin alike', async () => {
    const source = '<PERSONER><peFnrX>1</peFnrX><peFnr-2>2</peFnr-2><Bruker.x/></PERSONER>';
    for (const { scopes } of await tokenize(source)) {
      assert.deepEqual(scopes.filter((scope) => scope.endsWith('.iplos')), []);
    }
  });
});

describe('a namespace prefix', () => {
  const prefixed = EXTRACT.replace(/(<\/?)(?=\w)/g, '$1ipl:');

  it('changes no colour of a value or name', async () => {
    const meant = (source: string) => tokenize(source).then((tokens) => tokens
      .filter(({ scopes }) => scopes.at(-1)?.endsWith('.iplos'))
      .map(({ text, scopes }) => [text, ...scopes]));
    assert.deepEqual(await meant(prefixed), await meant(EXTRACT));
  });

  it('has the colours of a prefix in XML', async () => {
    assert.deepEqual(await scopesOf(prefixed, 'ipl'), ['meta.tag.xml', 'entity.name.tag.namespace.xml']);
    assert.equal(await scopeOf(prefixed, ':'), 'punctuation.separator.namespace.xml');
  });
});

describe('a whole person on one line', () => {
  it('has the colours of the same person over many lines', async () => {
    const meant = (source: string) => tokenize(source).then((tokens) => tokens
      .map(({ text, scopes }) => [text.trim(), ...scopes]).filter(([text]) => text !== ''));
    const lines = EXTRACT.split('\n').map((line) => line.trim());
    assert.deepEqual(await meant(lines.join('')), await meant(lines.join('\n')));
  });
});

describe('the table of meanings', () => {
  it('is what the grammar was made from', () => {
    execFileSync(process.execPath, ['scripts/grammar.mjs', '--check'], { stdio: 'pipe' });
  });

  it('gives no name two meanings', () => {
    const values = Object.values(meanings.values);
    for (const names of [
      Object.values(meanings.tags).flatMap((tag) => tag.names),
      values.flatMap((value) => value.elements as string[]),
      values.flatMap((value) => value.attributes as string[]),
    ]) assert.deepEqual(names, [...new Set(names)]);
  });

  it('spreads the meanings over at least seven kinds of scope that themes tell apart', () => {
    const kinds = Object.values({ ...meanings.tags, ...meanings.values })
      .map(({ scope }) => scope.split('.').slice(0, 2).join('.'));
    assert.ok(new Set(kinds).size >= 7, String(kinds));
  });
});
