import assert from 'node:assert/strict';
import { PassingError } from '../../../src/submission/exchange';
import { SubmissionError } from '../../../src/submission/errors';
import { withRetries } from '../../../src/submission/retry';
import { Speedometer } from '../../../src/submission/speed';
import type { Progress, Retry } from '../../../src/submission/types';
import { sayUpload } from '../../../src/submission/words/progress';

const MB = 1024 * 1024;

describe('The speed of an upload', () => {
  /** What is read when so much has been done at so many seconds. */
  const read = (...points: [seconds: number, done: number][]) => {
    let now = 0;
    const speed = new Speedometer(() => now);
    return points.map(([seconds, done]) => {
      now = seconds * 1000;
      return speed.read(done * MB, 100 * MB);
    }).at(-1);
  };

  it('is not told before it can be', () => {
    assert.deepEqual(read([0, 0]), {});
    assert.deepEqual(read([0, 0], [0.4, 10]), {});
    assert.deepEqual(read([0, 0], [3, 0]), {});
  });

  it('gives the time left', () => assert.deepEqual(read([0, 0], [2, 20]), { bytesPerSecond: 10 * MB, secondsLeft: 8 }));

  it('is that of late, so that it follows the network', () => {
    const points = Array.from({ length: 21 }, (_, second): [number, number] => [second, second < 10 ? second : 10 + (second - 10) * 4]);
    assert.deepEqual(read(...points), { bytesPerSecond: 4 * MB, secondsLeft: 12.5 });
  });

  it('is over at the end', () => assert.equal(read([0, 0], [10, 100])?.secondsLeft, 0));
});

describe('Trying again', () => {
  const busy = () => new PassingError('too-many-requests', { receiver: 'mottak.example' });

  it('is told of before each pause, with the reason, and is over when it succeeds', async () => {
    const told: Retry[] = [];
    const tries: (number | undefined)[] = [];
    let left = 2;
    const step = async (retry?: Retry) => {
      tries.push(retry?.attempt);
      if (left-- > 0) throw busy();
      return 'ok';
    };
    assert.equal(await withRetries(step, { pause: async () => undefined, onRetry: (retry) => told.push(retry) }), 'ok');
    assert.deepEqual(tries, [undefined, 2, 3]);
    assert.deepEqual(told.map(({ attempt, of, reason, pauseSeconds }) => [attempt, of, reason, pauseSeconds]), [
      [2, 5, 'too-many-requests', 1], [3, 5, 'too-many-requests', 2],
    ]);
  });

  it('does not happen after a refusal', async () => {
    const onRetry = () => assert.fail('must not be tried again');
    const refused = withRetries(async () => Promise.reject(new SubmissionError('refused')), { pause: async () => undefined, onRetry });
    await assert.rejects(refused, { code: 'refused' });
  });
});

describe('What is said of an upload', () => {
  const at = (more: Partial<Progress>): Progress => ({ phase: 'upload', done: 1, total: 2, ...more });

  it('is its speed and what is left', () => {
    const fast = at({ bytesPerSecond: 2.5 * MB, secondsLeft: 40.2 });
    assert.equal(sayUpload('nb', fast, 'registeret'), '2,5 MB/s, 41 sekunder igjen');
    assert.equal(sayUpload('en', { ...fast, secondsLeft: 119 }, 'the register'), '2.5 MB/s, 2 minutes left');
  });

  it('is why it is tried again, and when', () => {
    const retry: Retry = { attempt: 2, of: 5, reason: 'receiver-hung-up', args: { receiver: '127.0.0.1:1', percent: 40 }, pauseSeconds: 1 };
    assert.equal(sayUpload('nb', at({ retry }), 'registeret'),
      'Registeret brøt forbindelsen da 40 % var sendt. Prøver igjen om 1 sekund (forsøk 2 av 5).');
    assert.equal(sayUpload('en', at({ retry: { ...retry, pauseSeconds: 0 } }), 'the register'), 'Try 2 of 5.');
  });

  it('is nothing while there is nothing to say', () => assert.equal(sayUpload('nb', at({}), 'registeret'), undefined));
});
