import assert from 'node:assert/strict';
import fs from 'node:fs';
import { SaxesParser } from 'saxes';
import { DEFECTS } from '../../../scripts/lib/samples/defects.mjs';
import { extract, spread } from '../../../scripts/lib/samples/extract.mjs';
import type { DefectPlace, ExtractOptions } from '../../../scripts/lib/samples/extract.mjs';
import { FLAWS, SAMPLE } from '../../../scripts/lib/samples/flawed.mjs';
import { makeFodselsnummer } from '../../../scripts/lib/samples/numbers.mjs';
import { codeLists, KOMMUNER } from '../../../src/core/codes/code-lists';
import { isDiagnoseKodeverk, lookupDiagnose } from '../../../src/core/codes/diagnosekoder';
import { organisasjonsnummerDemand, tjenestetype } from '../../../src/core/codes/tjenestetyper';
import { isOrganisasjonsnummer } from '../../../src/core/identifiers/organisasjonsnummer';
import { readPersonid } from '../../../src/core/identifiers/personid';
import { ageOn, formatDato, isOpen, parseDato, toDayNumber } from '../../../src/core/text/dato';

const LAST_DAY = toDayNumber(2016, 12, 31);
const EXTRACTED = toDayNumber(2017, 1, 3);

const textOf = (options: ExtractOptions): string => [...extract(options)].join('');

function made(options: ExtractOptions): { text: string; places: DefectPlace[] } {
  const places: DefectPlace[] = [];
  const text = textOf({ ...options, onDefect: (place) => places.push(place) });
  return { text, places };
}

/** The values of an element, wherever it stands. */
const values = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1] ?? '');

/** The insides of an element, wherever it stands. */
const parts = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}[ >][^]*?</${name}>`, 'g'))].map((match) => match[0]);

const first = (text: string, name: string): string | undefined => values(text, name)[0];

function assertWellFormed(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

describe('samples', () => {
  const clean = textOf(SAMPLE);
  const flawed = made({ ...SAMPLE, defects: FLAWS });

  it('are committed as the script makes them', () => {
    assert.equal(fs.readFileSync('media/samples/clean.iplos.xml', 'utf8'), clean);
    assert.equal(fs.readFileSync('media/samples/flawed.iplos.xml', 'utf8'), flawed.text);
  });

  it('are well-formed, and differ in little', () => {
    assertWellFormed(clean);
    assertWellFormed(flawed.text);
    const cleanLines = new Set(clean.split('\n'));
    assert.ok(flawed.text.split('\n').filter((line) => !cleanLines.has(line)).length < 60);
  });

  describe('clean', () => {
    const persons = parts(clean, 'PERSON');

    it('has persons of the Tenor range, each once, with sex and age as in the number', () => {
      assert.equal(persons.length, SAMPLE.persons);
      assert.equal(new Set(values(clean, 'peFnr')).size, persons.length);
      for (const person of persons) {
        const id = readPersonid(first(person, 'peFnr') ?? '', 2016);
        assert.equal(id.synthetic, 'tenor');
        assert.equal(id.sex, first(person, 'peKjonn'));
        assert.equal(ageOn(id.birthDate ?? NaN, LAST_DAY), Number(first(person, 'peAlder')));
      }
    });

    it('is of a municipality of its year, in which all persons live', () => {
      const number = first(clean, 'iiKomnr') ?? '';
      assert.ok(codeLists.has(KOMMUNER, number, { year: 2016 }));
      assert.deepEqual([...new Set(values(clean, 'peKomnr'))], [number]);
    });

    it('has services of the year, with staffing, hours, decision and unit where they are asked for', () => {
      for (const service of parts(clean, 'TJENESTE')) {
        const type = first(service, 'tjTjenType') ?? '';
        assert.ok(codeLists.has('9151', type, { year: 2016, format: 'iplos-3.3' }), type);
        const isGranted = first(service, 'tjVedtak') === '2';
        const facts = tjenestetype(type);
        assert.equal(first(service, 'tjTjenUnderType') !== undefined, facts?.housing);
        assert.equal(first(service, 'tjTimerUke') !== undefined, facts?.hours && isGranted);
        assert.equal(first(service, 'tjFraDato') !== undefined, isGranted);
        const demand = organisasjonsnummerDemand(type, first(service, 'tjTjenUnderType'));
        const has = first(service, 'tjInstOrgnr') !== undefined;
        if (isGranted && demand !== 'allowed') assert.equal(has, demand !== 'not-allowed', `${type} ${demand}`);
      }
    });

    it('has synthetic units with right numbers', () => {
      const units = [...values(clean, 'tjInstOrgnr'), ...values(clean, 'dgInstOrgnr')];
      assert.ok(units.length > 40);
      assert.ok(units.every((unit) => isOrganisasjonsnummer(unit) && /^[23]/.test(unit)));
    });

    it('has known diagnoses, for everyone with a granted service who has not reserved', () => {
      for (const person of persons) {
        const diagnoses = parts(person, 'DIAGNOSE');
        const reserved = first(person, 'peDiagReserv') === '1';
        assert.equal(diagnoses.length === 0, reserved);
        for (const diagnosis of diagnoses) {
          const system = first(diagnosis, 'diKodeVersjon') ?? '';
          assert.ok(isDiagnoseKodeverk(system));
          assert.equal(lookupDiagnose(system, first(diagnosis, 'diDiagKode') ?? ''), 'known');
        }
      }
    });

    it('has days that exist, none after the extract but ends', () => {
      for (const [, name = '', text = ''] of clean.matchAll(/<(\w+Dato)>([^<]*)</g)) {
        const day = parseDato(text, 0, text.length);
        assert.ok(!Number.isNaN(day), `${name} ${text}`);
        if (!name.endsWith('TilDato')) assert.ok(day <= EXTRACTED, `${name} ${text}`);
      }
    });

    it('has things that end after they begin and touch the year', () => {
      for (const [name, prefix] of [
        ['FUNKSJON', 'fn'],
        ['TJENESTE', 'tj'],
        ['DIAGNOSE', 'di'],
        ['DOGNTILBUD', 'dg'],
      ] as const) {
        for (const part of parts(clean, name)) {
          const from = first(part, `${prefix}FraDato`) ?? first(part, 'tjVedtDato') ?? '';
          const to = first(part, `${prefix}TilDato`) ?? '99991231';
          assert.ok(from <= to && from <= '20161231' && to >= '20160101', part);
        }
      }
    });

    it('has someone who died, someone who reserved, someone refused and someone in an institution', () => {
      assert.ok(values(clean, 'peDodDato').length > 0);
      assert.ok(values(clean, 'peDiagReserv').includes('1'));
      assert.ok(values(clean, 'tjVedtak').includes('1'));
      assert.ok(values(clean, 'dgTilDato').some((text) => isOpen(parseDato(text, 0, 8))));
    });
  });

  describe('flawed', () => {
    it('has each flaw at the person it was meant for', () => {
      assert.deepEqual(
        flawed.places.map(({ person, kind }) => `${person} ${kind}`).sort(),
        FLAWS.map(({ person, kind }) => `${person} ${kind}`).sort(),
      );
    });

    it('shows each subject, over few of the persons', () => {
      const shown = new Set(flawed.places.map(({ rule }) => rule));
      const subjects = [
        'kommunenummer-missing',
        'kommunenummer-unknown',
        'kommunenummer-mismatch',
        'bydel-missing',
        'personid-missing',
        'personid-invalid',
        'personid-no-identity',
        'person-duplicate',
        'person-without-tjeneste',
        'tjenestetype-unknown',
        'vedtak-missing',
        'organisasjonsnummer-missing',
        'organisasjonsnummer-expected',
        'organisasjonsnummer-invalid',
        'undertype-missing',
        'diagnose-missing',
        'diagnose-despite-reservation',
        'diagnose-unknown',
        'diagnose-kodeverk-invalid',
        'diagnose-wrong-kodeverk',
        'diagnose-process-code',
        'tjeneste-out-of-period',
        'vedtak-out-of-period',
        'diagnose-out-of-period',
        'funksjon-out-of-period',
        'til-before-fra',
        'dato-invalid',
        'dato-after-uttrekk',
        'fra-missing',
        'event-after-death',
        'vedtak-after-fra',
        'birth-after-event',
      ];
      assert.deepEqual(
        subjects.filter((rule) => !shown.has(rule)),
        [],
      );
      assert.ok(new Set(flawed.places.map(({ person }) => person)).size <= 15);
    });
  });

  describe('at any size', () => {
    const kinds = Object.keys(DEFECTS);

    for (const style of ['pretty', 'lines'] as const) {
      it(`tell where each flaw stands (${style})`, () => {
        const { text, places } = made({
          persons: 400,
          seed: 1,
          defects: spread({ kinds, persons: 400, seed: 1 }),
          style,
        });
        assertWellFormed(text);
        assert.deepEqual(places.map(({ kind }) => kind).sort(), [...kinds].sort());
        const lines = text.split('\n');
        for (const place of places) {
          const characters = text.slice(place.start, place.end);
          assert.equal(lines[place.line]?.slice(place.character, place.endCharacter), characters);
          const isTag = DEFECTS[place.kind]?.at === 'tag';
          assert.match(characters, isTag ? /^<\w+( \w+="\d+")*>$/ : /^[^<>]+$/, place.kind);
        }
      });
    }

    it('hold the same persons in both styles, and the first of them whatever the size', () => {
      const pretty = textOf({ persons: 45, seed: 3 });
      const lines = textOf({ persons: 45, seed: 3, style: 'lines' });
      assert.equal(pretty.replace(/>\n\s*</g, '><'), lines.replace(/>\n</g, '><'));
      assert.equal(lines.split('\n').length, 45 + 5);
      const fewer = textOf({ persons: 20, seed: 3, style: 'lines' });
      assert.equal(lines.startsWith(fewer.slice(0, -'</IPLOS>\n'.length)), true);
    });

    it('are other persons with another seed', () => {
      assert.notEqual(textOf({ persons: 2, seed: 1 }), textOf({ persons: 2, seed: 2 }));
    });

    it('refuse a flaw that no person has a place for', () => {
      assert.throws(
        () => textOf({ persons: 1, seed: 1, defects: [{ person: 5, kind: 'bydel-empty' }] }),
        /bydel-empty/,
      );
    });
  });

  it('give each birth date and sex its own numbers, until there are no more', () => {
    const birthDate = toDayNumber(1950, 6, 17);
    const numbers = Array.from({ length: 150 }, (_, serial) =>
      makeFodselsnummer({ birthDate, sex: 'K', serial, synthetic: 'tenor' }),
    );
    assert.equal(new Set(numbers).size, 150);
    for (const number of numbers) {
      const id = readPersonid(number, 2016);
      assert.deepEqual([id.kind, id.sex, formatDato(id.birthDate ?? NaN)], ['fodselsnummer', 'K', '19500617']);
    }
    assert.throws(() => makeFodselsnummer({ birthDate, sex: 'K', serial: 400, synthetic: 'tenor' }));
  });
});
