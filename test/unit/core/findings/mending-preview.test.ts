import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { stretchesOf } from '../../../../src/core/findings/mending-preview';
import { planMending } from '../../../../src/core/findings/safe-edits';
import { hidden } from '../../../../src/core/inspect/hiding';
import { Inspector } from '../../../../src/core/inspect/inspector';
import { ENVIRONMENT, extract, person } from '../support';

const NUMBER = '018150 10341';
const FLAWED = extract([person({ values: { peFnr: NUMBER, peKomnr: '' } }), person({ id: 2, values: { peFnr: '01815010341', peBydelsnr: '' } })]);

/** What is shown of mending all of a text. */
function shown(text: string, most = 100, hide = false) {
  const live = new LiveCheck(ENVIRONMENT);
  live.load(text);
  live.advance();
  const inspector = new Inspector(ENVIRONMENT.formats);
  const secret = [...live.textBlocks()].flatMap((block) => inspector.identifiers(block));
  const plan = planMending(live.findings());
  return { plan, stretches: stretchesOf(text, plan, most, ({ start, end }) => (hide ? secret : []).filter((one) => one.start < end && one.end > start), hidden) };
}

describe('what is shown before mending in bulk', () => {
  it('is every change, with what stands around it', () => {
    const { plan, stretches } = shown(FLAWED.replaceAll('><', '>\n<'));
    assert.equal(plan.mendings.length, 3);
    const all = (side: 'before' | 'after') => stretches.map((one) => one[side]).join('\n');
    assert.match(all('before'), /018150 10341[^]*<peKomnr>\n?<\/peKomnr>[^]*<peBydelsnr>\n?<\/peBydelsnr>/);
    assert.match(all('after'), /01815010341[^]*<peKomnr>0403<\/peKomnr>[^]*<peBydelsnr>00<\/peBydelsnr>/);
    for (const { before } of stretches) assert.ok(before.split('\n').length < 12);
    assert.equal(stretches.reduce((sum, { findings }) => sum + findings.length, 0), 3);
  });

  it('shows of a long line only what is near', () => {
    for (const { before } of shown(FLAWED.replaceAll('\n', '')).stretches) assert.ok(before.length < 1_200, String(before.length));
  });

  it('shows no more than is asked for', () => {
    assert.equal(shown(FLAWED, 1).stretches.flatMap(({ findings }) => findings).length, 1);
  });

  it('hides identifiers before and after, and yet shows what changes in them', () => {
    for (const text of [FLAWED, FLAWED.replaceAll('><', '>\n<')]) {
      const { stretches } = shown(text, 100, true);
      const all = JSON.stringify(stretches.map(({ before, after }) => [before, after]));
      assert.doesNotMatch(all, /\d{5,} ?\d{5}/);
      assert.match(all, /<peFnr>•{6} •{5}</);
      assert.match(all, /<peFnr>•{11}</);
    }
  });

  it('changes what the edits change, wherever they are', () => {
    const text = FLAWED.replaceAll('><', '>\n<');
    const place = fc.integer({ min: 0, max: text.length - 10 });
    fc.assert(fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 8 }), (places) => {
      const findings = places.map((start) => ({
        rule: 'r', severity: 'error', cause: 'code', key: 'k', start, end: start + 2,
        fixes: [{ kind: 'edit', key: 'f', safe: true, edits: [{ start, end: start + 2, text: '§' }] }],
      } as const));
      const plan = planMending(findings);
      const stretches = stretchesOf(text, plan, 100, () => [], hidden);
      assert.equal(stretches.map(({ after }) => after.split('§').length - 1).reduce((a, b) => a + b), plan.mendings.length);
      for (const { before } of stretches) assert.ok(text.includes(before));
    }));
  });
});
