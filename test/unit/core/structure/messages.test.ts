import assert from 'node:assert/strict';
import { skip } from '../../../runner/skip';
import { judge } from './lib/reference';
import { MESSAGE_IDS } from './lib/message-base';
import { MESSAGE_FAMILIES } from './lib/message-cases';
import { refusalOf } from './lib/refusals';
import { findingsIn } from './lib/verdict';
import { xmllintVerdicts } from './lib/xmllint';
import verdicts from './known-message-verdicts.json';

const VALID = 'valid';
const LEAST = 2000;
/** The schema language takes blanks around a date away before it looks; libxml2 does so of some types of dates only. */
const BLANKS_AROUND = /^value .*(dato|tid)\w* "(\\n| )2021-03-01(T10:00:00)?(\\t| )"$/i;

for (const kind of MESSAGE_IDS) {
  describe(`structure check of ${kind}`, () => {
    describe('against xmllint', () => {
      const found = judge(kind);

      for (const [family, make] of Object.entries(MESSAGE_FAMILIES)) {
        it(`agrees on every changed message: ${family}`, async function () {
          if ('reason' in found) skip(this, found.reason);
          this.timeout(120_000);
          const cases = make(kind).map(({ name, bytes }) => ({ name, bytes: bytes() }));
          const theirs = xmllintVerdicts(found.schema, cases.map(({ bytes }) => bytes));
          const differ: string[] = [];
          for (const [i, { name, bytes }] of cases.entries()) {
            const findings = await findingsIn(bytes);
            if ((findings.length === 0) === theirs[i] || (theirs[i] && refusalOf(name)) || BLANKS_AROUND.test(name)) continue;
            const here = findings.map(({ rule, key }) => `${rule} ${key}`).join(', ') || VALID;
            differ.push(`${name}: xmllint says ${theirs[i] ? VALID : 'invalid'}, and here ${here}`);
          }
          assert.deepEqual(differ, []);
        });
      }
    });

    const all = Object.values(MESSAGE_FAMILIES).flatMap((make) => make(kind));

    it(`has at least ${LEAST} changed messages, each of its own name`, () => {
      assert.ok(all.length >= LEAST, String(all.length));
      assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
    });

    it('says of a sample of them what xmllint said', async () => {
      const known = new Map(Object.entries(verdicts[kind]).flatMap(([verdict, names]) => names.map((name) => [name, verdict])));
      const seen = new Map<string, string>();
      for (const { name, bytes } of all) {
        if (known.has(name)) seen.set(name, (await findingsIn(bytes())).length === 0 ? VALID : 'invalid');
      }
      assert.deepEqual(seen, new Map([...seen.keys()].map((name) => [name, known.get(name)])));
      assert.equal(seen.size, known.size);
    });
  });
}
