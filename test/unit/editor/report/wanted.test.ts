import assert from 'node:assert/strict';
import type { Wanted } from '../../../../src/disk/selection';
import type { CheckedDocument } from '../../../../src/editor/checked-documents';
import { findingsOfDocument } from '../../../../src/editor/large/live-findings';
import { findingsIn } from '../../../../src/editor/report/model';
import { readWanted, wantedFindings } from '../../../../src/editor/report/wanted';
import { ENVIRONMENT } from '../../core/support';
import { check, FLAWED, modelOf } from './support';

describe('the findings that a number leads to', () => {
  const live = check(FLAWED);
  const { findings: all } = live.summary();
  const { findings } = modelOf(FLAWED);
  const count = (wanted: Wanted) => wantedFindings(live.textBlocks(), all, wanted).length;

  it('are as many as the number says: by rule, cause, unit and severity', () => {
    assert.ok(findings.rules.length > 30 && findings.units.length > 3);
    for (const { key, findings: number } of findings.rules) assert.equal(count({ rule: key }), number, key);
    for (const { key, findings: number } of findings.causes) assert.equal(count({ cause: key }), number, key);
    for (const { key, findings: number, errors } of findings.units) {
      assert.equal(count({ unit: key }), number, key);
      assert.equal(count({ unit: key, severities: ['fatal', 'error'] }), errors, key);
    }
    assert.equal(count({ severities: ['warning'] }), findings.bySeverity.warning);
    assert.equal(count({}), all.length);
  });

  it('are added up as those of a file on disk are', () => {
    const document = { textBlocks: () => live.textBlocks(), summary: live.summary() } as unknown as CheckedDocument;
    assert.deepEqual(findings, findingsIn(findingsOfDocument(document, ENVIRONMENT)));
  });

  it('are read from a page only where they are such', () => {
    for (const wanted of [{ rule: 'a-b' }, { rules: ['a', 'b'] }, { cause: 'code' }, { unit: '' }, { unit: '310000019', severities: ['error'] }, {}]) {
      assert.deepEqual(readWanted(wanted), wanted);
    }
    for (const other of [undefined, null, 1, 'x', { rule: 1 }, { rule: '../x' }, { rules: 'a' }, { cause: 'x' }, { unit: '1' }, { severities: ['x'] }]) {
      assert.equal(readWanted(other), undefined, JSON.stringify(other));
    }
    assert.deepEqual(readWanted({ rule: 'a', path: '/etc' }), { rule: 'a' });
  });
});
