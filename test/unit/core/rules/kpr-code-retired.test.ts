import assert from 'node:assert/strict';
import retired from '../../../../src/core/rules/kpr/kpr-code-retired';
import { F } from '../../../../src/core/model/fields';
import type { FieldId } from '../../../../src/core/model/fields';
import type { IplosRecord } from '../../../../src/core/model/record';
import type { RuleContext, Told } from '../../../../src/core/rules/rule';
import { table } from './cases';
import { melding } from '../message-support';

describe('kpr-code-retired', () => {
  // None of these lists has retired a code yet: the rule waits for one that does.
  table('kpr-code-retired', [['the codes in use', melding(), []]]);

  /** What the rule tells of a contact whose type has such a status. */
  function told(status: 'valid' | 'retired' | 'not-yet' | 'unknown', text = '17'): [number, Told][] {
    const found: [number, Told][] = [];
    const is = (field: FieldId) => field === F.kontakttype;
    const record = {
      kind: 'kontakt', has: is, text: () => text, at: (field: FieldId) => ({ start: field, end: field + text.length }),
    } as unknown as IplosRecord;
    const context = {
      codes: { status: (list: string, code: string) => (list === '8471' && code === text ? status : 'valid') },
      report: ({ start }: { start: number }, what: Told = {}) => found.push([start, what]),
    } as unknown as RuleContext;
    retired.check(record, context);
    return found;
  }

  it('marks the value whose code has gone out of use, and names code and list', () => {
    assert.deepEqual(told('retired'), [[F.kontakttype, { args: { kode: '17', list: '8471' } }]]);
  });

  it('is silent on codes that are in use, not yet, or none', () => {
    for (const status of ['valid', 'not-yet', 'unknown'] as const) assert.deepEqual(told(status), [], status);
  });

  it('never repeats a value that may be a person\'s number', () => {
    assert.ok(!JSON.stringify(told('retired', '01815010341')).includes('01815010341'));
  });
});
