// Everything that can go wrong at the receiver, with files of every size. Afterwards the record is true, nothing is half
// done, and sending again, when the fault is over, makes exactly one submission.
import assert from 'node:assert/strict';
import type { Fault } from '../../../src/practice/faults';
import { readCredentials } from '../../../src/submission/credentials';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { LOGIN, NOW } from '../submission/support';
import { MB, SIZES, Zone } from './zone';

const LASTS = 99;
const LOCKED = 'login-locked';
const WRONG_PIN = readCredentials({ ...LOGIN, pin: 'feil' });

/** A fault and how sending ends; without an end it succeeds, by trying again by itself where that is needed. */
const CASES: [what: string, fault: Fault | undefined, ends?: string, times?: number][] = [
  ['a wrong PIN', undefined, 'login-refused', 1],
  ['a log-in that is locked after five wrong ones', undefined, LOCKED, 6],
  ['a slow receiver', { kind: 'slow', bytesPerSecond: 200 * MB, times: 1 }],
  ...[0, 0.25, 0.5, 0.75, 1].flatMap((at): typeof CASES => [
    [`a connection that breaks once at ${at * 100} %`, { kind: 'hang-up', at, times: 1 }],
    [`a connection that always breaks at ${at * 100} %`, { kind: 'hang-up', at, times: LASTS }, 'broken'],
  ]),
  ['a receiver that finds the file too large (413)', { kind: 'status', status: 413, times: LASTS }, 'too-large'],
  ['a receiver that is busy once (429)', { kind: 'status', status: 429, times: 1 }],
  ['a receiver that stays busy (429)', { kind: 'status', status: 429, times: LASTS }, 'too-many-requests'],
  ['a failure that passes (500)', { kind: 'status', status: 500, times: 1 }],
  ['a failure that lasts (500)', { kind: 'status', status: 500, times: LASTS }, 'receiver-failed'],
  ['a receiver that is away (503)', { kind: 'status', status: 503, times: LASTS }, 'receiver-failed'],
  ['an answer that is lost', { kind: 'lose-answer', times: 1 }],
  ['answers that are lost twice', { kind: 'lose-answer', times: 2 }],
  ['a receipt for another file', { kind: 'wrong-hash', times: 1 }, 'receipt-mismatch'],
];

/** A connection that breaks is told by where it broke: before anything was sent, or after. */
const BROKEN = new Set(['receiver-hung-up', 'connection-broken']);
/** At 60 MB a try costs seconds, so of breaks that last only the one half way is tried. */
const isTried = (size: number, what: string) => size <= MB || !/always breaks at (?!50)/.test(what);

describe('With a file', function () {
  this.timeout(120_000);

  for (const [size, isPair] of [...SIZES.map((one): [number, boolean] => [one, false]), [1000, true] as [number, boolean]]) {
    describe(isPair ? `and another, each of ${size} bytes` : `of ${size} bytes`, () => {
      for (const [what, fault, ends, times = 1] of CASES.filter(([what]) => isTried(size, what))) {
        const comes = ends === LOCKED ? 'nothing' : 'one submission';
        it(`${what} ${ends ? `ends with ${ends}` : 'is overcome'}, and ${comes} comes of it`, async () => {
          const zone = await Zone.make(size, undefined, isPair);
          try {
            await zone.encrypt();
            zone.receiver.faults.set(fault ? [fault] : []);
            const codes: string[] = [];
            for (let i = 0; i < times; i++) {
              await zone.send(undefined, fault ? LOGIN : WRONG_PIN).catch(({ code }: { code: string }) => codes.push(code));
            }
            const last = codes.at(-1);
            assert.equal(last && BROKEN.has(last) ? 'broken' : last, ends);
            const [submission] = submissionsOf(await zone.entries(), NOW);
            assert.equal(submission.state, ends ? 'failed' : 'received');
            await zone.assertSound();
            zone.receiver.faults.set([]);
            if (ends !== LOCKED) return await zone.assertSentOnce();
            // It stays locked until the receiver says otherwise, for the right log-in too.
            await assert.rejects(zone.send(), { code: LOCKED });
            assert.deepEqual(zone.receiver.accepted(), []);
          } finally {
            await zone.end();
          }
        });
      }
    });
  }
});
