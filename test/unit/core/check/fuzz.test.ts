import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { StreamCheck } from '../../../../src/core/check/stream-check';
import type { Finding } from '../../../../src/core/findings/finding';
import { asBytes, ENVIRONMENT, diagnose, extract, person, tjeneste } from '../support';

/** Of each kind, each with a slip and without: twelve thousand texts in all. */
const RUNS = 1000;
const SEED = 20170115;

/** The first persons of a sample, without most of what makes them long. */
function sample(name: string): string {
  const text = fs.readFileSync(path.resolve('media/samples', name), 'utf8').replace(/\s*<FUNKSJON[^]*?<\/FUNKSJON>/g, '');
  const parts = text.split(/(?=\n {2}<PERSON )/);
  return [...parts.slice(0, 4), '\n</IPLOS>\n'].join('');
}

const SHORT = extract([
  person({ funksjoner: '', opplysninger: '' }),
  person({ id: 2, funksjoner: '', opplysninger: '', tjenester: tjeneste({ tjFraDato: '20160501', tjTilDato: '20160430' }), diagnoser: diagnose({ diDiagKode: 't90' }) }),
  person({ id: 3, funksjoner: '', opplysninger: '', tjenester: '', values: { peKomnr: '' } }),
]);
const SOUND = [
  SHORT,
  `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n${SHORT.replace(/></g, '>\r\n<')}\r\n<!-- slutt -->`,
  SHORT.replace('<IPLOS', '<IPLOS xmlns="http://www.npr.no/xmlstds/iplos/2018"'),
  SHORT.replace(/<(\/?)/g, '<$1i:').replace('<i:IPLOS', '<i:IPLOS xmlns:i="http://www.npr.no/xmlstds/iplos/2018"'),
  sample('clean.iplos.xml'), sample('flawed.iplos.xml'),
];

/** What may be typed or pasted, most of it what means something to a reader of XML. */
const PIECES = ['<', '>', '</', '/>', '"', "'", '=', '&', '&amp;', '&#', ';', '<!--', '-->', '--', '<![CDATA[', ']]>', '<?', '?>', '<?xml version="1.0"?>', '<!DOCTYPE a [', ']>',
  '<PERSON>', '<PERSON pePeID="9">', '</PERSON>', '<INNHINFO>', '</INNHINFO>', '<TJENESTE>', '</TJENESTE>', '<IPLOS>', '<IPLOS versjon="3.3">', '</IPLOS>', '<a>', '</a>', '<a/>',
  '<a:b xmlns:a="u">', '</a:b>', ' xmlns="u"', ' xmlns:i="u"', 'i:', ' ', '\n', '\r', '\r\n', '\t', '\0', '\u0008', '\ufeff', '\ufffd', '\ufffe', '\ud800', '\udc00', '\u{1f600}',
  'Ã¸', 'x', '0301', '20160101', '99991231', '01815010341', ']]', '<PERSON pePeID="1"><peFnr>'];

const place = fc.integer({ min: 0, max: 99_999 });
const change = fc.record({
  at: place,
  length: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 5) }, { weight: 1, arbitrary: place }),
  put: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.constantFrom(...PIECES)),
  /** Puts in what is taken out, and once more. */
  double: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, { at, length, put, double }: Change): string {
  const start = at % (text.length + 1);
  const gone = text.slice(start, start + (length > 100 ? length % (text.length + 1) : length));
  return text.slice(0, start) + (double && gone.length < 2000 ? gone + put + gone : put) + text.slice(start + gone.length);
}

const mutated = fc.tuple(fc.constantFrom(...SOUND), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([text, changes]) => changes.reduce(changed, text));
const bytes = fc.uint8Array({ maxLength: 300 });
const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8');

/** Kinds of input. */
const KINDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'bytes read as UTF-8': fc.tuple(fc.constantFrom('', '<IPLOS versjon="3.3"><PERSON>', '<?xml version="1.0"?><IPLOS versjon="3.3"><PERSON pePeID="'), bytes)
    .map(([before, rest]) => before + utf8.decode(rest)),
  'bytes read as ISO-8859-1': fc.tuple(fc.constantFrom('', '<IPLOS versjon="3.3"><PERSON>'), bytes).map(([before, rest]) => before + latin1.decode(rest)),
  'pieces of XML': fc.tuple(fc.constantFrom('', '<IPLOS versjon="3.3">', '<?xml version="1.0"?>'), fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }))
    .map(([before, pieces]) => before + pieces.join('')),
  'extracts that were changed': mutated,
  'extracts cut off': fc.tuple(fc.oneof(fc.constantFrom(...SOUND), mutated), place).map(([text, at]) => text.slice(0, at % (text.length + 1))),
  'extracts with line ends of every kind': fc.tuple(fc.oneof(fc.constantFrom(...SOUND), mutated), fc.array(fc.constantFrom('\n', '\r', '\r\n', '\n\r', '', ' '), { minLength: 1, maxLength: 7 }))
    .map(([text, ends]) => {
      let i = 0;
      return text.replace(/(?<=>)\s*(?=<)/g, () => ends[i++ % ends.length]);
    }),
};

function plain(findings: readonly Finding[]): unknown[] {
  return findings.map(({ rule, key, start, end, related, args }) => ({ rule, key, start, end, related, args }));
}

const fresh = new LiveCheck(ENVIRONMENT);

function scratch(text: string): unknown[] {
  fresh.load(text);
  // Each step takes a piece of the text, or twice as much of it as the last one did.
  let steps = 0;
  while (!fresh.advance(() => true)) assert.ok(++steps <= 2 * text.length + 10, 'it does not come to an end');
  const findings = fresh.findings();
  // A start tag that lacks all that it should have is told of for each of it.
  assert.ok(findings.length <= 5 * text.length + 10, `${findings.length} findings in ${text.length} characters`);
  for (const { start, end, key } of findings) assert.ok(start >= 0 && start <= end && end <= text.length, `${key}: ${start}-${end} of ${text.length}`);
  return plain(findings);
}

/** The edit that makes one text of the other: what is between what they have in common at both ends. */
function difference(from: string, to: string): { start: number; end: number; text: string } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let common = 0;
  while (common < shorter - start && from[from.length - 1 - common] === to[to.length - 1 - common]) common++;
  return { start, end: from.length - common, text: to.slice(start, to.length - common) };
}

function edited(check: LiveCheck, from: string, to: string, pauses: boolean): unknown[] {
  check.edit([difference(from, to)]);
  assert.equal(check.length, to.length);
  if (pauses) while (!check.advance(() => true)) assert.equal(check.length, to.length);
  else check.advance();
  return plain(check.findings());
}

/** In pieces, the units of each as bytes where they can be. */
function streamedAsBytes(text: string, sizes: readonly number[]): unknown[] {
  const check = new StreamCheck(ENVIRONMENT, Infinity);
  let at = 0;
  for (let i = 0, to = 0; to < text.length; i++) {
    to += sizes[i % sizes.length];
    at += check.read(asBytes(text.slice(at, to)), to >= text.length);
  }
  return plain(check.end().findings);
}

function streamed(text: string, sizes: readonly number[]): unknown[] {
  const check = new StreamCheck(ENVIRONMENT, Infinity);
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = sizes[i % sizes.length];
    check.push(text.slice(at, at + size));
    at += size;
  }
  const { findings, truncated } = check.end();
  assert.equal(truncated, 0);
  return plain(findings);
}

describe('whatever is read', function () {
  this.timeout(180_000);

  for (const [kind, texts] of Object.entries(KINDS)) {
    it(`${kind}: the same is found in one go, in pieces and by edits`, () => {
      const sizes = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 });
      fc.assert(fc.property(texts, fc.constantFrom(...SOUND), sizes, change, fc.boolean(), (text, other, pieces, slip, pauses) => {
        const told = scratch(text);
        assert.deepEqual(streamed(text, pieces), told);
        assert.deepEqual(streamedAsBytes(text, pieces), told);
        const check = new LiveCheck(ENVIRONMENT);
        check.load(other);
        // Not read to the end, sometimes, when the edit comes.
        check.advance(pauses ? () => true : undefined);
        assert.deepEqual(edited(check, other, text, pauses), told);
        const slipped = changed(text, slip);
        assert.deepEqual(edited(check, text, slipped, !pauses), scratch(slipped));
        assert.deepEqual(edited(check, slipped, text, pauses), told);
      }), { numRuns: RUNS, seed: SEED });
    });
  }
});
