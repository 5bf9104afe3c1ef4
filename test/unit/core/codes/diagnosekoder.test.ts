import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { ICD10, ICPC2 } from '@navikt/diagnosekoder';
import {
  allDiagnosekoder,
  diagnoseSpelling,
  isDiagnoseKodeverk,
  lookupDiagnose,
  otherKodeverkHas,
} from '../../../../src/core/codes/diagnosekoder';
import type { DiagnoseKodeverk } from '../../../../src/core/codes/diagnosekoder';
import { makeDiagnosetekster } from '../../../../src/core/codes/diagnosetekster';
import { DIAGNOSETEKSTER as tekster } from './texts';

const SOURCES = { 'ICPC-2': ICPC2, 'ICD-10': ICD10 } as const;

describe('diagnosis codes', () => {
  it('are generated from the package as it is installed', () => {
    execFileSync(process.execPath, ['scripts/codes.mjs', '--check']);
  });

  for (const kodeverk of ['ICPC-2', 'ICD-10'] as const) {
    it(`of ${kodeverk} are all known and formed, with their texts`, () => {
      const texts = makeDiagnosetekster(tekster);
      assert.equal(allDiagnosekoder(kodeverk).length, SOURCES[kodeverk].length);
      for (const { code, text } of SOURCES[kodeverk]) {
        assert.equal(lookupDiagnose(kodeverk, code), 'known', code);
        assert.equal(texts.text(kodeverk, code), text.replace(/\s+/g, ' ').trim(), code);
      }
    });
  }

  for (const [kodeverk, code, expected] of [
    ['ICPC-2', 'T90', 'known'],
    ['ICPC-2', 't90', 'unknown'],
    ['ICPC-2', 'T9', 'unknown'],
    ['ICPC-2', 'C01', 'unknown'],
    ['ICPC-2', 'A44', 'process'],
    ['ICPC-2', 'A30', 'process'],
    ['ICPC-2', 'Z69', 'process'],
    ['ICPC-2', '-44', 'process'],
    ['ICPC-2', '*44', 'process'],
    ['ICPC-2', 'C44', 'unknown'],
    ['ICPC-2', 'A29', 'known'],
    ['ICPC-2', 'A70', 'known'],
    ['ICPC-2', 'A191', 'known'],
    ['ICPC-2', 'J45', 'unknown'],
    ['ICD-10', 'J459', 'known'],
    ['ICD-10', 'J45.9', 'known'],
    ['ICD-10', 'j45.9', 'unknown'],
    ['ICD-10', 'J4.59', 'unknown'],
    ['ICD-10', 'J45.', 'unknown'],
    ['ICD-10', 'J45', 'known'],
    ['ICD-10', 'I10', 'known'],
    ['ICD-10', 'I210a', 'known'],
    ['ICD-10', 'I21.0a', 'known'],
    ['ICD-10', 'I210A', 'unknown'],
    ['ICD-10', 'T90', 'unknown'],
    ['ICD-10', 'T90.9', 'known'],
    ['ICD-10', 'A44', 'known'],
    ['ICD-10', 'J45 9', 'unknown'],
    ['ICD-10', 'J45.1 4', 'unknown'],
    ['ICD-10', '', 'unknown'],
    ['ICD-10', '.', 'unknown'],
    ['ICD-10', 'Q99.99', 'unknown'],
    ['ICD-10', 'constructor', 'unknown'],
  ] as const) {
    it(`${code || 'nothing'} is ${expected} in ${kodeverk}`, () =>
      assert.equal(lookupDiagnose(kodeverk, code), expected));
  }

  it('are found in the other code system', () => {
    const found = (kodeverk: DiagnoseKodeverk, code: string): boolean => otherKodeverkHas(kodeverk, code);
    assert.deepEqual([found('ICPC-2', 'J45.9'), found('ICPC-2', 'I10'), found('ICPC-2', 'Å01')], [true, true, false]);
    assert.deepEqual([found('ICD-10', 'T90'), found('ICD-10', 'K86'), found('ICD-10', 'J45.9')], [true, true, false]);
  });

  for (const [kodeverk, code, expected] of [
    ['ICD-10', 'j45.9', 'J45.9'],
    ['ICD-10', 'j459', 'J459'],
    ['ICD-10', ' J45.9 ', 'J45.9'],
    ['ICD-10', 'J45,9', 'J45.9'],
    ['ICD-10', 'J 45.9', 'J45.9'],
    ['ICD-10', 'I210A', 'I210a'],
    ['ICPC-2', 't90', 'T90'],
    ['ICPC-2', 'T90', undefined],
    ['ICD-10', 'J45.9', undefined],
    ['ICD-10', 'X', undefined],
    ['ICPC-2', 'a44', undefined],
  ] as const) {
    it(`${code} is spelt ${expected ?? 'as it stands'}`, () =>
      assert.equal(diagnoseSpelling(kodeverk, code), expected));
  }

  it('belong to code systems with these names only', () => {
    assert.deepEqual(['ICPC-2', 'ICD-10', 'ICPC2', 'icd-10', ''].map(isDiagnoseKodeverk), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('have texts with the dot too, and refuse texts of other codes', () => {
    const texts = makeDiagnosetekster(tekster);
    assert.equal(texts.text('ICD-10', 'J45.9'), texts.text('ICD-10', 'J459'));
    assert.equal(texts.text('ICPC-2', 'A44'), undefined);
    assert.throws(() => makeDiagnosetekster({ ...tekster, 'ICPC-2': 'one text' }), /ICPC-2/);
    assert.throws(() => makeDiagnosetekster({}), /diagnosetekster\.json/);
  });
});
