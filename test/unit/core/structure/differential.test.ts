import assert from 'node:assert/strict';
import { skip } from '../../../runner/skip';
import verdicts from './known-verdicts.json';
import { allCases, FAMILIES } from './lib/all-cases';
import { FORMAT_IDS } from './lib/base';
import { judge } from './lib/reference';
import { refusalOf, REFUSALS } from './lib/refusals';
import { findingsIn } from './lib/verdict';
import { xmllintVerdicts } from './lib/xmllint';

const VALID = 'valid';
const LEAST = 2000;

for (const format of FORMAT_IDS) {
  describe(`structure check of ${format}`, () => {
    describe('against xmllint', () => {
      const found = judge(format);

      for (const [family, make] of Object.entries(FAMILIES)) {
        it(`agrees on every changed extract: ${family}`, async function () {
          if ('reason' in found) skip(this, found.reason);
          this.timeout(120_000);
          const cases = make(format).map(({ name, bytes }) => ({ name, bytes: bytes() }));
          const theirs = xmllintVerdicts(found.schema, cases.map(({ bytes }) => bytes));
          const differ: string[] = [];
          for (const [i, { name, bytes }] of cases.entries()) {
            const findings = await findingsIn(bytes);
            if ((findings.length === 0) === theirs[i] || (theirs[i] && refusalOf(name))) continue;
            const here = findings.map(({ rule, key }) => `${rule} ${key}`).join(', ') || VALID;
            differ.push(`${name}: xmllint says ${theirs[i] ? VALID : 'invalid'}, and here ${here}`);
          }
          assert.deepEqual(differ, []);
        });
      }
    });

    it(`has at least ${LEAST} changed extracts, each of its own name`, () => {
      const names = allCases(format).map(({ name }) => name);
      assert.ok(names.length >= LEAST);
      assert.equal(new Set(names).size, names.length);
    });

    it('says of a sample of them what xmllint said', async () => {
      const known = new Map(Object.entries(verdicts[format])
        .flatMap(([verdict, names]) => names.map((name) => [name, verdict])));
      const seen: [string, string][] = [];
      for (const { name, bytes } of allCases(format)) {
        if (known.has(name)) seen.push([name, (await findingsIn(bytes())).length === 0 ? VALID : 'invalid']);
      }
      assert.deepEqual(new Map(seen), known);
    });
  });
}

describe('what the structure check refuses on purpose', () => {
  it('is what the list says, each line of which means something', async () => {
    const refused = new Set<unknown>();
    for (const { name, bytes } of FORMAT_IDS.flatMap(allCases)) {
      const refusal = refusalOf(name);
      if (refusal && (await findingsIn(bytes())).length > 0) refused.add(refusal);
    }
    assert.deepEqual(REFUSALS.filter((refusal) => !refused.has(refusal)), []);
  });
});
