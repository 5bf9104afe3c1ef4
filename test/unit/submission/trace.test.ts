import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { traceOf } from '../../../src/submission/trace';

const FNR = '01815010341';

/** Fails as something may that reads a file. */
function failing(message: string, cause?: unknown): Error {
  return new TypeError(message, { cause });
}

describe('the trace of an error', () => {
  it('says what kind of error it is and where in the program it came up', () => {
    const lines = traceOf(failing('whatever')).split('\n');
    assert.equal(lines[0], 'TypeError');
    assert.match(lines[1], /^ +at failing \([^/\\]+:\d+:\d+\)$/);
  });

  it('never holds what the error says, over however many lines, nor what caused it', () => {
    const said = `${FNR}\n    at ${FNR} (/home/somebody/uttrekk.xml:1:1)\n<peFnr>${FNR}</peFnr>`;
    const trace = traceOf(failing(said, failing(said)));
    assert.match(trace, /^TypeError\n[^]*\ncaused by TypeError\n/);
    assert.ok(!trace.includes(FNR) && !trace.includes('uttrekk'));
  });

  it('names the system\'s code and no folder', async () => {
    const error: unknown = await readFile(`/nowhere/${FNR}.xml`).catch((failure: unknown) => failure);
    assert.match(traceOf(error), /^Error ENOENT/);
    assert.doesNotMatch(traceOf(error), /nowhere|\d{11}/);
  });

  it('takes no name for a name that is none, and what is no error for nothing', () => {
    assert.equal(traceOf(Object.assign(new Error(''), { name: FNR, stack: '' })), 'Error');
    assert.equal(traceOf(FNR), 'Error');
    assert.equal(traceOf(undefined), 'Error');
  });
});
