// A process that is killed at every step of encrypting and sending. Afterwards no plain text stands anywhere but in the
// extract, no file is half under its name, the record is true, and sending again makes exactly one submission.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { beVictim, VICTIM } from './victim';
import type { Orders } from './victim';
import { MB, SIZES, Zone } from './zone';

const AT_ONCE = 2;
const MOST_AT_60_MB = 12;
/** Two files pass twice as many places, and each by the same program. */
const MOST_OF_TWO = 40;
const CASES: [size: number, isPair: boolean][] = [...SIZES.map((size): [number, boolean] => [size, false]), [1000, true]];

/** Runs a victim; gives what it said, or nothing where it died. */
async function run(zone: Zone, orders: Pick<Orders, 'stage' | 'dieAt'>, started?: (child: ChildProcess) => void) {
  const all: Orders = {
    ...orders, path: zone.path, ident: zone.ident, record: zone.folders.record, address: zone.receiver.address, publicKey: zone.receiver.publicKey(),
  };
  const { home, tmp } = zone.folders;
  const child = spawn(process.execPath, [__filename], {
    cwd: home, env: { PATH: process.env.PATH, HOME: home, TMPDIR: tmp, TMP: tmp, TEMP: tmp, [VICTIM]: JSON.stringify(all) },
  });
  started?.(child);
  let [said, trouble] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  const [code] = await once(child, 'close') as [number | null];
  assert.ok(code === 0 || code === null, trouble);
  return code === 0 ? JSON.parse(said) as string[] : undefined;
}

/** Of each kind of place the first and the last time it is passed, and no more than so many. */
function thinned(places: readonly string[], most: number): string[] {
  const kind = (place: string) => place.replace(/ \d+$/, '');
  const ends = places.filter((place, at) => (
    places.findIndex((one) => kind(one) === kind(place)) === at || places.findLastIndex((one) => kind(one) === kind(place)) === at
  ));
  return ends.filter((_, at) => Math.floor((at * most) / ends.length) !== Math.floor(((at - 1) * most) / ends.length));
}

/** A zone as it is before a stage. */
async function prepared(stage: Orders['stage'], size: number, isPair: boolean): Promise<Zone> {
  const zone = await Zone.make(size, undefined, isPair);
  if (stage === 'send') await zone.encrypt();
  return zone;
}

/** Kills a victim at one place, and looks at what is left and at what comes of going on. */
async function killAt(stage: Orders['stage'], size: number, isPair: boolean, dieAt: string): Promise<void> {
  const zone = await prepared(stage, size, isPair);
  try {
    assert.equal(await run(zone, { stage, dieAt }), undefined, 'it has not died there');
    await zone.assertSound();
    await zone.assertSentOnce();
  } catch (error) {
    throw new Error(`killed in ${stage} of ${size} bytes at ${dieAt}: ${(error as Error).message}`, { cause: error });
  } finally {
    await zone.end();
  }
}

async function placesOf(stage: Orders['stage'], size: number, isPair: boolean): Promise<string[]> {
  const zone = await prepared(stage, size, isPair);
  try {
    return await run(zone, { stage }) ?? assert.fail('it died by itself');
  } finally {
    await zone.end();
  }
}

function describeKills(): void {
  describe('Killed', function () {
    this.timeout(480_000);

    for (const [size, isPair] of CASES) {
      it(`at every step of encrypting and sending ${isPair ? 'two files of ' : ''}${size} bytes, nothing is lost, let out or claimed`, async () => {
        const steps: [Orders['stage'], string][] = [];
        for (const stage of ['encrypt', 'send'] as const) {
          const places = await placesOf(stage, size, isPair);
          const chosen = size > MB ? thinned(places, MOST_AT_60_MB) : isPair ? thinned(places, MOST_OF_TWO) : places;
          steps.push(...chosen.map((place): [Orders['stage'], string] => [stage, place]));
        }
        assert.ok(steps.length >= (size > MB ? 20 : 40), `${steps.length} places`);
        const left = steps.values();
        await Promise.all(Array.from({ length: AT_ONCE }, async () => {
          for (const [stage, place] of left) await killAt(stage, size, isPair, place);
        }));
      });
    }

    it('when the receiver has taken the file and has not answered yet, the file is received once', async () => {
      for (const size of SIZES) {
        let child: ChildProcess | undefined;
        const zone = await Zone.make(size, () => child?.kill('SIGKILL'));
        try {
          await zone.encrypt();
          assert.equal(await run(zone, { stage: 'send' }, (started) => (child = started)), undefined);
          child = undefined;
          await zone.assertSound();
          await zone.assertSentOnce();
        } finally {
          await zone.end();
        }
      }
    });
  });
}

const orders = process.env[VICTIM];
if (orders === undefined) describeKills();
else void beVictim(JSON.parse(orders) as Orders);
