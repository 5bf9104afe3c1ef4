import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/findings/finding';
import { stepFrom } from '../../../../src/core/findings/steps';

const at = (start: number, rule = 'r'): Finding => ({ rule, severity: 'error', cause: 'registration', key: 'message', start, end: start + 1 });
const FINDINGS = [at(5), at(10, 'a'), at(10, 'b'), at(20)];

describe('steps from finding to finding', () => {
  const where = (offset: number, direction: 1 | -1, on?: Finding) => {
    const step = stepFrom(FINDINGS, { offset, on }, direction)!;
    return `${step.ordinal} of ${step.total}`;
  };

  it('go to the next one, and from the last to the first', () => {
    assert.equal(where(0, 1), '1 of 4');
    assert.equal(where(7, 1), '2 of 4');
    assert.equal(where(20, 1), '1 of 4');
  });

  it('go back, and from the first to the last', () => {
    assert.equal(where(20, -1), '3 of 4');
    assert.equal(where(3, -1), '4 of 4');
  });

  it('leave none out of several at one place', () => {
    assert.equal(where(10, 1, FINDINGS[1]), '3 of 4');
    assert.equal(where(10, 1, { ...FINDINGS[2] }), '4 of 4');
    assert.equal(where(10, -1, FINDINGS[2]), '2 of 4');
  });

  it('forget where somebody stood who has moved', () => assert.equal(where(12, 1, FINDINGS[1]), '4 of 4'));

  it('lead nowhere where nothing was found', () => assert.equal(stepFrom([], { offset: 0 }, 1), undefined));
});
