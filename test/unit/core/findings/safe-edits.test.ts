import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../../src/core/findings/finding';
import { planMending, safeEdits } from '../../../../src/core/findings/safe-edits';
import type { TextEdit } from '../../../../src/core/text/range';

const finding = (edits: TextEdit[] | undefined, safe = true): Finding => ({
  rule: 'r', severity: 'error', cause: 'registration', key: 'message', start: edits?.[0]?.start ?? 0, end: edits?.[0]?.end ?? 0,
  fixes: edits && [{ kind: 'edit', key: 'fix', edits, safe }],
});

describe('a plan of mending in bulk', () => {
  it('counts what is mended, what has to wait, and what nothing can be done about', () => {
    const plan = planMending([
      finding([{ start: 0, end: 2, text: 'a' }]), finding([{ start: 1, end: 3, text: 'b' }]), finding(undefined), finding([{ start: 5, end: 5, text: 'c' }], false),
    ]);
    assert.equal(plan.mendings.length, 1);
    assert.deepEqual([plan.left, plan.unsafe], [1, 2]);
  });

  it('takes one of two insertions at the same place, and both of two that only meet', () => {
    assert.equal(safeEdits([finding([{ start: 4, end: 4, text: 'a' }]), finding([{ start: 4, end: 4, text: 'b' }])]).length, 1);
    assert.equal(safeEdits([finding([{ start: 0, end: 4, text: '' }]), finding([{ start: 4, end: 8, text: '' }])]).length, 2);
  });

  it('never touches the same characters twice, and leaves none out that would not', () => {
    const edit = fc.tuple(fc.nat(60), fc.nat(6)).map(([start, length]): TextEdit => ({ start, end: start + length, text: 'x' }));
    const touch = (a: TextEdit, b: TextEdit) => a.start < b.end && b.start < a.end || a.start === b.start;
    fc.assert(fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const taken = safeEdits(edits.map((one) => finding([one])));
      taken.forEach((one, i) => assert.ok(!taken.slice(i + 1).some((other) => touch(one, other))));
      for (const one of edits) assert.ok(taken.includes(one) || taken.some((other) => touch(one, other)));
    }));
  });
});
