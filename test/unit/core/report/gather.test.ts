import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFECTS } from '../../../../scripts/lib/samples/defects.mjs';
import { extract, spread } from '../../../../scripts/lib/samples/extract.mjs';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { DEMANDS } from '../../../../src/core/report/demands';
import { LiveFigures } from '../../../../src/core/report/gather';
import { ENVIRONMENT } from '../support';
import { figures, streamed } from './support';

const flawed = (persons: number, seed: number) =>
  [...extract({ persons, seed, defects: spread({ kinds: Object.keys(DEFECTS), persons, seed }) })].join('');
const TEXT = flawed(60, 3);

describe('figures', () => {
  it('come to the same in one go and in pieces', () => {
    const whole = figures(TEXT);
    assert.ok(whole.services.length > 5);
    for (const length of [997, 65_536, TEXT.length]) assert.deepEqual(streamed(TEXT, length), whole, String(length));
  });

  it('come to the same after any edits as from scratch, and read only what has changed', () => {
    const text = [...extract({ persons: 8, seed: 5 })].join('');
    const cut = fc.record({ at: fc.nat(text.length), length: fc.nat(400), put: fc.constantFrom('', '1', '<', '</PERSON>', '<tjVedtak>2</tjVedtak>') });
    fc.assert(fc.property(fc.array(cut, { maxLength: 4 }), (cuts) => {
      const check = new LiveCheck(ENVIRONMENT);
      const live = new LiveFigures(ENVIRONMENT);
      let now = text;
      check.load(now);
      for (const { at, length, put } of [{ at: 0, length: 0, put: '' }, ...cuts]) {
        const start = Math.min(at, now.length);
        const end = Math.min(start + length, now.length);
        check.edit([{ start, end, text: put }]);
        now = now.slice(0, start) + put + now.slice(end);
        check.advance();
        assert.deepEqual(live.gather(() => check.textBlocks(), check.head, () => false), figures(now));
      }
    }), { numRuns: 40, seed: 17 });
  }).timeout(20_000);

  it('are gathered in slices, one changed block after the other', () => {
    const check = new LiveCheck(ENVIRONMENT);
    const live = new LiveFigures(ENVIRONMENT);
    check.load(TEXT);
    check.advance();
    const slices = () => {
      let count = 1;
      while (!live.gather(() => check.textBlocks(), check.head, () => true)) count++;
      return count;
    };
    assert.ok(slices() > 60);
    assert.equal(slices(), 1);
    const at = TEXT.indexOf('<peKomnr>') + 9;
    check.edit([{ start: at, end: at + 4, text: '' }]);
    check.advance();
    assert.equal(slices(), 2);
  });

  it('lack what the rules tell is missing', () => {
    const check = new LiveCheck(ENVIRONMENT);
    check.load(TEXT);
    check.advance();
    const { byRule } = check.summary().counts;
    const { demands } = figures(TEXT);
    // Their findings speak of more than what is missing, are kept back where something graver is said, or are of messages.
    const more = new Set(['kommunenummer', 'bydelsnummer', 'personid', 'funksjon', 'opplysning', 'identity']);
    for (const { id, rules } of DEMANDS) {
      if (more.has(id)) continue;
      const lacking = demands.filter((one) => one.rules.join() === rules.join()).reduce((sum, { asked, given }) => sum + asked - given, 0);
      assert.equal(lacking, rules.reduce((sum, rule) => sum + (byRule.get(rule) ?? 0), 0), id);
    }
  });

  it('of broken texts are those of what can be read', () => {
    for (const text of [TEXT.slice(0, 20_000), TEXT.replace('</PERSON>', ''), TEXT.replaceAll('</TJENESTE>', '</tjeneste>'), '<IPLOS', '\u0000'.repeat(10)]) {
      assert.deepEqual(streamed(text, 4096), figures(text));
    }
  });
});
