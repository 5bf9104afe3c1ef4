import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveCheck } from '../../../src/core/check/live-check';
import { checkChunks } from '../../../src/submission/file-check';
import { ENVIRONMENT, diagnose, extract, person, tjeneste } from '../core/support';

const RUNS = 3000;
const SEED = 20170116;

const BODY = extract([
  person({ funksjoner: '', opplysninger: '', values: { peKomnr: '' } }),
  person({ id: 2, funksjoner: '', tjenester: tjeneste({ tjFraDato: '20160501', tjTilDato: '20160430' }), diagnoser: diagnose({ diDiagKode: 't90' }) }),
], { iiSysID: 'Sørby EPJ €' }).replace(/<PERSON /g, '\r\n<PERSON ').replace(/<tj/g, '\r<tj').replace(/<pe/g, '\n<pe');

/** Ways to write a text, not all of which can write all of it. */
const WRITERS: Readonly<Record<string, (text: string) => Buffer>> = {
  utf8: (text) => Buffer.from(text),
  utf8bom: (text) => Buffer.from(`\ufeff${text}`),
  'utf8bom twice': (text) => Buffer.from(`\ufeff\ufeff${text}`),
  latin1: (text) => Buffer.from(text, 'latin1'),
  utf16le: (text) => Buffer.from(text, 'utf16le'),
  utf16lebom: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  utf16be: (text) => Buffer.from(text, 'utf16le').swap16(),
  utf16bebom: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};
const DECLARATIONS = ['', ...['UTF-8', 'ISO-8859-1', 'windows-1252', 'UTF-16', 'koi8-r', ''].map((name) => `<?xml version="1.0" encoding="${name}"?>`)];

const slip = fc.record({ at: fc.nat(), length: fc.constantFrom(0, 0, 1, 2, 40), put: fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.constantFrom(...['<', '&', '\r', 'Ã¸', '</PERSON>', '<!--', '€'].map((text) => Buffer.from(text)))) });
const sound = fc.tuple(fc.constantFrom(...Object.values(WRITERS)), fc.constantFrom(...DECLARATIONS)).map(([write, declaration]) => write(declaration + BODY));
const changed = fc.tuple(sound, fc.array(slip, { maxLength: 3 }), fc.option(fc.nat())).map(([bytes, slips, cut]) => {
  const now = slips.reduce((before, { at, length, put }) => {
    const start = at % (before.length + 1);
    return Buffer.concat([before.subarray(0, start), put, before.subarray(start + length)]);
  }, bytes);
  return cut === null ? now : now.subarray(0, cut % (now.length + 1));
});
const any = fc.oneof({ weight: 5, arbitrary: changed }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) });

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncIterable<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    yield bytes.subarray(at, at + sizes[i % sizes.length]);
    at += sizes[i % sizes.length];
  }
}

describe('whatever bytes a file holds', function () {
  this.timeout(180_000);

  it(`they are read as their text is, however they come: the same is found, in places inside of it (${RUNS} files)`, async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 });
    await fc.assert(fc.asyncProperty(any, sizes, async (bytes, pieces) => {
      const { summary, encoding, verdict } = await checkChunks(cut(bytes, pieces), ENVIRONMENT, 'test', Infinity);
      assert.equal(verdict.bytes, bytes.length);
      assert.equal(summary.truncated, 0);
      const decoder = new TextDecoder(encoding.encoding === 'iso-8859-1' ? 'latin1' : encoding.encoding, { ignoreBOM: true });
      const text = decoder.decode(bytes.subarray(encoding.bom));
      const live = new LiveCheck(ENVIRONMENT);
      live.load(text);
      live.advance();
      const plain = ({ rule, key, start, end }: { rule: string; key: string; start: number; end: number }) => [rule, key, start, end];
      // That the first bytes cannot be trusted is seen in bytes only.
      const told = summary.findings.filter(({ rule, key }) => rule !== 'encoding-suspect' || key !== encoding.suspect);
      assert.deepEqual(told.map(plain), live.findings().map(plain));
      for (const { start, end, from, to } of summary.findings) {
        assert.ok(start >= 0 && start <= end && end <= text.length);
        assert.ok(from.line >= 1 && from.column >= 1 && (to.line > from.line || to.line === from.line && to.column >= from.column));
      }
    }), { numRuns: RUNS, seed: SEED });
  });
});
