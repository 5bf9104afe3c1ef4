import assert from 'node:assert/strict';
import { Fixture, script } from './fixture';
import type { Ended, Tally } from './fixture';

const SKIP = "import { skip } from '../runner/skip';\n";

describe('a suite of the test run', () => {
  let fixture: Fixture | undefined;
  afterEach(() => {
    fixture?.remove();
    fixture = undefined;
  });

  const run = async (files: Record<string, string>, how: object = {}): Promise<Tally> => {
    const inSuite = Object.entries(files).map(([name, text]) => [`test/unit/${name}.test.ts`, text]);
    fixture = new Fixture(Object.fromEntries(inSuite));
    return fixture.run('unit', how);
  };
  const titles = ({ failures }: Tally) => failures.map(({ title }) => title);

  it('counts what passes, what fails and what is skipped', async () => {
    const tally = await run({
      good: "it('holds', () => {}); it('holds too', async () => {});",
      bad: "it('does not hold', () => { throw new Error('so it is'); });",
      away: `${SKIP} it('needs a moon', function () { skip(this, 'there is no moon'); });`,
    });
    assert.equal(tally.passed, 2);
    assert.deepEqual(titles(tally), ['test/unit/bad.test.ts: does not hold']);
    assert.match(tally.failures[0]?.message ?? '', /so it is/);
    assert.deepEqual(tally.skips, [{ title: 'test/unit/away.test.ts: needs a moon', reason: 'there is no moon' }]);
  });

  it('gives the reason for which a hook skipped its suite', async () => {
    const tally = await run({
      away: `${SKIP} describe('moon', () => { before(function () { skip(this, 'no moon'); }); it('a', () => {}); it('b', () => {}); });`,
    });
    assert.deepEqual(tally.skips.map(({ reason }) => reason), ['no moon', 'no moon']);
    assert.deepEqual(tally.failures, []);
  });

  for (const [what, text, expected] of [
    ['holds no test', "describe('nothing', () => {});", /holds no test/],
    ['does not compile', 'it(', /cannot be loaded/],
    ['imports what is not there', "import './nowhere'; it('a', () => {});", /cannot be loaded/],
    ['throws while it is loaded', "throw new Error('early');", /cannot be loaded/],
    ['keeps others from running with only', "it.only('a', () => {});", /cannot be loaded/],
    ['skips without a reason', "it.skip('a', () => {});", /other\.test\.ts: a$/],
    ['leaves a rejection to nobody', "it('a', async () => { void Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 50)); });", /other\.test\.ts: a$/],
    ['has a hook that fails', "describe('x', () => { before(() => { throw new Error('no'); }); it('a', () => {}); });", /hook/],
  ] as const) {
    it(`fails for a file that ${what}, and still runs the others`, async () => {
      const tally = await run({ good: "it('holds', () => {});", other: text });
      assert.equal(tally.passed, 1);
      assert.ok(titles(tally).some((title) => expected.test(title)), titles(tally).join());
      assert.ok(titles(tally).every((title) => !title.includes('good')));
    });
  }

  it('fails when the process ends before its tests, though with exit code 0', async () => {
    const tally = await run({ a: "it('one', () => {}); it('two', () => process.exit(0)); it('three', () => {});" });
    assert.equal(tally.passed, 1);
    assert.deepEqual(titles(tally), ['the process ended before its tests did']);
    assert.match(tally.failures[0]?.message ?? '', /unit\/a\.test\.ts: two/);
  });

  it('fails when a file that was discovered is not run', async () => {
    const launch = async (): Promise<Ended> => ({ code: 0, late: false, output: '' });
    const tally = await run({ a: "it('one', () => {});" }, { launch });
    assert.ok(titles(tally).includes('test/unit/a.test.ts was never loaded'));
  });

  it('ends at its time limit, and says so', async () => {
    const tally = await run({ a: "it('for ever', () => { for (;;); });" }, { limit: 1_500 });
    assert.ok(titles(tally).includes('unit took more than 1.5 s'));
    assert.ok(tally.failures.some(({ message }) => message.includes('for ever')), 'it does not say where it hung');
  });

  it('fails for tests that leave something open', async () => {
    const tally = await run({ a: "it('holds', () => { setInterval(() => {}, 1000); });" });
    assert.equal(tally.passed, 1);
    assert.deepEqual(titles(tally), ['unit ended with exit code 1']);
  });

  describe('that may be unsteady', () => {
    /** Fails when it is run for the first time. */
    const once = `const fs = require('node:fs');
      it('holds', () => {});
      it('wavers', () => { if (!fs.existsSync('tried')) { fs.writeFileSync('tried', ''); throw new Error('this time'); } });`;
    const inHook = `const fs = require('node:fs');
      describe('x', () => {
        before(() => { if (!fs.existsSync('tried')) { fs.writeFileSync('tried', ''); throw new Error('this time'); } });
        it('a', () => {}); it('b', () => {});
      });`;
    const always = "it('never holds', () => { throw new Error('each time'); });";

    for (const [what, text] of [['a test', once], ['a hook', inHook]] as const) {
      it(`has a file with ${what} that failed run once more, and says so when it passes then`, async () => {
        const tally = await run({ a: text, good: "it('holds', () => {});" }, { unsteady: 1 });
        assert.deepEqual([tally.passed, tally.failures], [3, []]);
        assert.match(tally.unsteady[0].title, /^test\/unit\/a\.test\.ts: /);
        assert.match(tally.unsteady[0].message, /this time/);
        const { closingLine } = await script<{ closingLine(tally: Tally): string }>('tally.mjs');
        assert.match(closingLine(tally), /^3 passed, 0 failed, \d unsteady$/);
      });
    }

    it('fails where one file fails again', async () => {
      const tally = await run({ a: once, b: always }, { unsteady: 2 });
      assert.deepEqual(titles(tally), ['test/unit/a.test.ts: wavers', 'test/unit/b.test.ts: never holds']);
      assert.deepEqual(tally.unsteady, []);
    });

    it('fails for what belongs to no file', async () => {
      const tally = await run({ a: "after(() => { throw new Error('at the very end'); }); it('holds', () => {});" }, { unsteady: 2 });
      assert.equal(tally.failures.length, 1);
      assert.deepEqual(tally.unsteady, []);
    });

    it('runs nothing again where more files fail than may', async () => {
      const tally = await run({ a: once, b: always }, { unsteady: 1 });
      assert.equal(titles(tally).length, 2);
      assert.equal((await run({ a: once })).failures.length, 1);
    });
  });

  it('runs only the tests with the given words in their title', async () => {
    const tally = await run({ a: "it('an apple', () => {}); it('a pear', () => { throw new Error(); });" }, { grep: 'apple' });
    assert.deepEqual([tally.passed, tally.failures.length], [1, 0]);
  });

  it('is not content with a file that no part looks for', async () => {
    fixture = new Fixture({ 'test/unit/a.test.ts': '', 'test/elsewhere/b.test.ts': '', 'src/c.spec.ts': '', 'test/unit/d.test.mjs': '' });
    const { strays } = await script<{ strays(root: string): string[] }>('discovery.mjs');
    assert.deepEqual(strays(fixture.root).sort(), ['src/c.spec.ts', 'test/elsewhere/b.test.ts', 'test/unit/d.test.mjs']);
  });
});
