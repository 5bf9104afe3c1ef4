import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../../../src/practice/faults';
import { httpTransport } from '../../../src/submission/http';
import { usePractice } from './support';

const MB = 1024 * 1024;

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('Sending when something goes wrong', () => {
  const practice = usePractice();

  const passing: [string, Fault][] = [
    ['is hung up on half way', { kind: 'hang-up', at: 0.5, times: 1 }],
    ['is hung up on at once', { kind: 'hang-up', at: 0, times: 1 }],
    ['is hung up on at the end', { kind: 'hang-up', at: 1, times: 1 }],
    ['is answered 503', { kind: 'status', status: 503, times: 2 }],
    ['is answered 500', { kind: 'status', status: 500, times: 1 }],
    ['is answered 429', { kind: 'status', status: 429, times: 1 }],
    ['gets no answer though the file was taken', { kind: 'lose-answer', times: 1 }],
  ];
  for (const [what, fault] of passing) {
    for (const size of [0, 1, 3 * MB]) {
      it(`makes one submission of ${size} bytes when it ${what}`, async () => {
        const file = await practice.encrypted(size);
        practice.receiver.faults.set([fault]);
        assert.equal((await practice.send(file)).receipt.number, 'P-1');
        assert.equal(practice.receiver.accepted().length, 1);
        assert.equal(practice.pauses.length, fault.times);
      });
    }
  }

  const lasting: [string, Fault, number][] = [
    ['receiver-hung-up', { kind: 'hang-up', at: 0.5, times: 9 }, 4],
    ['receiver-failed', { kind: 'status', status: 500, times: 9 }, 4],
    ['too-many-requests', { kind: 'status', status: 429, times: 9, retryAfterSeconds: 7200 }, 0],
    ['too-large', { kind: 'status', status: 413, times: 9 }, 0],
    ['login-refused', { kind: 'refuse-login', times: 9 }, 0],
    ['login-locked', { kind: 'lock-login', times: 9 }, 0],
    ['receipt-mismatch', { kind: 'wrong-hash', times: 1 }, 0],
  ];
  for (const [code, fault, tries] of lasting) {
    it(`ends with ${code} when it lasts, and sending again afterwards makes one submission`, async () => {
      const file = await practice.encrypted(3 * MB);
      practice.receiver.faults.set([fault]);
      await assert.rejects(practice.send(file), { code });
      assert.equal(practice.pauses.length, tries);
      assert.deepEqual((await practice.states()).slice(2), ['sending', `failed ${code}`]);
      practice.receiver.faults.set([]);
      await practice.send(file);
      assert.equal(practice.receiver.accepted().length, 1);
    });
  }

  it('says how far it came when the receiver hangs up', async () => {
    const file = await practice.encrypted(8 * MB);
    practice.receiver.faults.set([{ kind: 'hang-up', at: 0.5, times: 9 }]);
    await assert.rejects(practice.send(file), ({ args: { percent } }: { args: { percent: number } }) => (
      percent >= 40 && percent < 100
    ));
  });

  it('goes on with a slow receiver, as slowly', async () => {
    const file = await practice.encrypted(MB);
    practice.receiver.faults.set([{ kind: 'slow', bytesPerSecond: 1.5 * MB, times: 1 }]);
    await practice.send(file);
    assert.equal(practice.receiver.accepted().length, 1);
    assert.deepEqual(practice.pauses, []);
  });

  it('shows each try, and why the one before it failed', async () => {
    const file = await practice.encrypted(MB);
    practice.receiver.faults.set([{ kind: 'status', status: 503, times: 2 }]);
    const shown = new Set<string>();
    await practice.send(file, { onProgress: ({ retry }) => retry && shown.add(`${retry.attempt} ${retry.reason} ${retry.pauseSeconds}`) });
    assert.deepEqual([...shown], ['2 receiver-failed 1', '2 receiver-failed 0', '3 receiver-failed 2', '3 receiver-failed 0']);
  });

  it('waits longer each time, or as long as the receiver asks', async () => {
    const file = await practice.encrypted();
    practice.receiver.faults.set([
      { kind: 'status', status: 503, times: 2 },
      { kind: 'status', status: 429, times: 1, retryAfterSeconds: 30 },
    ]);
    await practice.send(file);
    assert.deepEqual(practice.pauses, [1000, 2000, 30_000]);
  });

  it('can be cancelled in the middle of the upload and while it waits', async () => {
    const file = await practice.encrypted(8 * MB);
    const cancel = new AbortController();
    const sending = practice.send(file, { signal: cancel.signal, onProgress: () => cancel.abort() });
    await assert.rejects(sending, { code: 'cancelled' });
    assert.equal(practice.receiver.accepted().length, 0);
    const waiting = new AbortController();
    practice.receiver.faults.set([{ kind: 'status', status: 503, times: 9 }]);
    const slow = httpTransport({ id: 'practice', target: 'practice', address: practice.receiver.address });
    setTimeout(() => waiting.abort(), 100);
    await assert.rejects(practice.send(file, { signal: waiting.signal, transport: slow }), { code: 'cancelled' });
  });

  it('says so when nobody is there, and when nobody answers', async () => {
    const file = await practice.encrypted();
    const silent = createServer(() => undefined);
    const address = await listen(silent);
    try {
      const impatient = httpTransport({
        id: 'practice', target: 'practice', address, limits: { connect: 500, idle: 50 }, sleep: async () => undefined,
      });
      await assert.rejects(practice.send(file, { transport: impatient }), { code: 'timed-out' });
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
    const nobody = practice.transport(address);
    await assert.rejects(practice.send(file, { transport: nobody }), { code: 'connection-failed' });
  });

  it('says so when something else answers', async () => {
    const file = await practice.encrypted();
    const page = createServer((_, response) => response.end('<html>'));
    const address = await listen(page);
    try {
      const transport = practice.transport(address);
      await assert.rejects(practice.send(file, { transport }), { code: 'unexpected-answer' });
    } finally {
      page.close();
    }
  });
});
