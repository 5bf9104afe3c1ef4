import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRows } from '../../../../src/core/units/delimited';
import { readUnits, UnitsError } from '../../../../src/core/units/unit-list';
import { isOrganisasjonsnummer } from '../../../../src/core/identifiers/organisasjonsnummer';

const SOLBAKKEN = '310000019';
const ELVELY = '310000027';
const TUNET = '310000035';

const units = (text: string) => [...readUnits(text).units];
const problems = (text: string) => readUnits(text).problems.map(({ line, code }) => `${line} ${code}`);
const refused = (text: string) => {
  try {
    readUnits(text);
  } catch (error) {
    assert.ok(error instanceof UnitsError);
    return error.code;
  }
  return assert.fail('it was read');
};

describe('a list of units', () => {
  it('is made of sample numbers that are none of a real unit', () => {
    for (const orgnr of [SOLBAKKEN, ELVELY, TUNET]) assert.ok(isOrganisasjonsnummer(orgnr) && orgnr.startsWith('3'), orgnr);
  });

  const expected = [[SOLBAKKEN, 'Solbakken bofellesskap'], [ELVELY, 'Elvely sykehjem']];
  const forms: Record<string, string> = {
    'semicolons and a heading': `Orgnr;Navn\n${SOLBAKKEN};Solbakken bofellesskap\n${ELVELY};Elvely sykehjem\n`,
    'commas, quotes and Windows line ends': `"Navn","Org.nr."\r\n"Solbakken bofellesskap","${SOLBAKKEN}"\r\n"Elvely sykehjem",${ELVELY}\r\n`,
    'tabs and no heading': `${SOLBAKKEN}\tSolbakken bofellesskap\n${ELVELY}\tElvely sykehjem`,
    'old line ends': `orgnr;navn\r${SOLBAKKEN};Solbakken bofellesskap\r${ELVELY};Elvely sykehjem`,
    'a byte order mark and Excel\'s own line': `\ufeffsep=;\r\nOrgnr;Navn\r\n${SOLBAKKEN};Solbakken bofellesskap\r\n${ELVELY};Elvely sykehjem\r\n`,
    'a title above the heading': `Enheter 2016;\n;\nEnhet;Organisasjonsnummer\nSolbakken bofellesskap;${SOLBAKKEN}\nElvely sykehjem;${ELVELY}`,
    'numbers in groups of three': `310 000 019;Solbakken bofellesskap\n310 000 027;Elvely  sykehjem `,
    'the columns of Enhetsregisteret': `"organisasjonsnummer";"navn";"organisasjonsform.kode";"naeringskode1.kode";"overordnetEnhet"\n`
      + `"${SOLBAKKEN}";"Solbakken bofellesskap";"BEDR";"88.101";"${TUNET}"\n"${ELVELY}";"Elvely sykehjem";"BEDR";"87.101";"${TUNET}"\n`,
    'the JSON of Enhetsregisteret': JSON.stringify({ _embedded: { underenheter: [
      { organisasjonsnummer: SOLBAKKEN, navn: 'Solbakken bofellesskap', organisasjonsform: { kode: 'BEDR' }, overordnetEnhet: TUNET },
      { organisasjonsnummer: ELVELY, navn: 'Elvely sykehjem', naeringskode1: { kode: '87.101' } },
    ] }, page: { size: 20 } }),
    'a plain JSON list': `[{"navn":"Solbakken bofellesskap","organisasjonsnummer":${SOLBAKKEN}},{"organisasjonsnummer":"${ELVELY}","navn":"Elvely sykehjem"}]`,
  };
  for (const [what, text] of Object.entries(forms)) {
    it(`is read with ${what}`, () => {
      assert.deepEqual(units(text), expected);
      assert.deepEqual(problems(text), []);
    });
  }

  it('may have no names', () => {
    assert.deepEqual(units(`${SOLBAKKEN}\n${ELVELY}\n`), [[SOLBAKKEN, ''], [ELVELY, '']]);
  });

  it('tells each line that is not used, and why, and keeps the others', () => {
    const text = `Orgnr;Navn\n${SOLBAKKEN};Solbakken\n310000018;Feil siffer\n\n;Uten nummer\n12345;Kort\n"${ELVELY}";"Elvely\nsykehjem"\n${SOLBAKKEN};Igjen\nx;y\n`;
    assert.deepEqual(units(text), [[SOLBAKKEN, 'Solbakken'], [ELVELY, 'Elvely sykehjem']]);
    assert.deepEqual(problems(text), ['3 invalid', '5 missing', '6 invalid', '9 twice', '10 invalid']);
  });

  it('tells a first line with a wrong number, which is no heading', () => {
    assert.deepEqual(problems(`310000018;Feil\n${SOLBAKKEN};Solbakken`), ['1 invalid']);
  });

  it('tells the lines of JSON too', () => {
    const text = `[\n {"organisasjonsnummer": "310000018"},\n {\n  "organisasjonsnummer": "${SOLBAKKEN}"}, {"navn": "x", "organisasjonsnummer": ""}\n]`;
    assert.deepEqual(problems(text), ['2 invalid', '4 missing']);
  });

  it('is refused when it is something else', () => {
    assert.equal(refused('<IPLOS versjon="3.3">'), 'markup');
    assert.equal(refused(`{"organisasjonsnummer": "${SOLBAKKEN}"`), 'json');
    for (const text of ['', '\n\n', 'Kjære kollega,\nher kommer listen.', '{}', '01815010341;Person', 'Orgnr;Navn']) assert.equal(refused(text), 'none', text);
  });

  it('never holds but organisation numbers, whatever it is made of', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(';', ',', '\t', '"', '\n', '\r\n', SOLBAKKEN, '310000018', 'Navn', 'orgnr', ' ', '{', '1')), (parts) => {
      const text = parts.join('');
      try {
        const file = readUnits(text);
        for (const orgnr of file.units.keys()) assert.ok(isOrganisasjonsnummer(orgnr));
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line } of file.problems) assert.ok(line >= 1 && line <= lines);
      } catch (error) {
        assert.ok(error instanceof UnitsError);
      }
    }));
  });

  it('gives back what was written with every cell in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', '"', ';', '\n', ' ') });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const written = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\n');
      assert.deepEqual(readRows(written, ';').map(({ cells }) => cells), rows);
    }));
  });
});
