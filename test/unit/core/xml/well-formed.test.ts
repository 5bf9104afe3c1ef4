import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { skip } from '../../../runner/skip';
import { findings } from '../support';
import { documents } from './documents';
import type { Offence } from './oracle';
import { hasXmllint, saxes, xmllint } from './oracle';

const SURROGATE = /\p{Surrogate}/u;

/** What reading finds wrong with a text as XML, in the order of the text. */
function problems(text: string) {
  return findings(text).filter(({ rule }) => rule === 'xml-not-well-formed' || rule === 'xml-forbidden');
}

/** Whether a child of the root of an annual extract stands in another element. */
function hasNestedUnit(text: string): boolean {
  const parser = new SaxesParser();
  let depth = 0;
  let found = false;
  parser.on('opentag', ({ name }) => {
    if (++depth > 2 && /^(i:)?(PERSON|INNHINFO)$/.test(name)) found = true;
  });
  parser.on('closetag', () => depth--);
  parser.on('error', () => undefined);
  parser.write(text).close();
  return found;
}

/** Where reading says "not well-formed" and saxes does not, and who is right. */
const DIFFERENCES: readonly { why: string; example: string; holds: (text: string) => boolean; xmllintAgrees: boolean }[] = [
  {
    why: 'a document type declaration is refused, whatever it holds',
    example: '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    holds: (text) => text.includes('<!DOCTYPE'),
    xmllintAgrees: false,
  },
  {
    why: 'a person inside another element ends what is open, since a missing end tag must not swallow the persons after it; no schema allows it',
    example: '<IPLOS versjon="3.3"><PERSON pePeID="1"><PERSON pePeID="2"/></PERSON></IPLOS>',
    holds: hasNestedUnit,
    xmllintAgrees: false,
  },
  {
    why: 'half of a surrogate pair is no character; saxes takes it for one with what follows, and xmllint cannot be handed one',
    example: '<a>\ud800x</a>',
    holds: (text) => SURROGATE.test(text),
    xmllintAgrees: false,
  },
  {
    why: 'what follows a prefix is a name, and no name begins with a digit; saxes looks at the whole only',
    example: '<p:1 xmlns:p="u"/>',
    holds: (text) => /p:1/.test(text),
    xmllintAgrees: true,
  },
  {
    why: 'a blank parts the name of an instruction from what it says; saxes takes a question mark for one',
    example: '<?a?b?><a/>',
    holds: (text) => /<\?[^\s?]+\?[^>]/.test(text),
    xmllintAgrees: true,
  },
];

/** Codes whose place is where any parser sees the fault; the others are told where the fault begins. */
const ON_THE_SPOT = new Set(['attribute-blank', 'attribute-syntax', 'cdata-end', 'comment-dashes', 'declaration-place', 'declaration-syntax', 'empty',
  'end-tag-stray', 'end-tag-syntax', 'entity', 'less-than', 'namespace-declaration', 'reference-character', 'root-again']);
/** saxes has read so much more when it tells, at most. */
const READ_AHEAD = 8;

describe('whether a text is well-formed', () => {
  let sample: string[];
  let judged: { text: string; ours: ReturnType<typeof problems>; theirs: Offence | undefined }[];

  before(() => {
    sample = fc.sample(documents, { numRuns: 12_000, seed: 20160101 });
    judged = sample.map((text) => ({ text, ours: problems(text), theirs: saxes(text) }));
  });

  it('is tried on texts of which many are and many are not', () => {
    const wellFormed = judged.filter(({ theirs }) => !theirs).length;
    assert.ok(wellFormed > sample.length / 4 && wellFormed < (sample.length * 3) / 4, `${wellFormed} of ${sample.length}`);
  });

  it('is what saxes says, but for what is listed', () => {
    for (const { text, ours, theirs } of judged) {
      if (ours.length > 0 === (theirs !== undefined)) continue;
      const why = DIFFERENCES.filter(({ holds }) => !theirs && holds(text));
      assert.ok(why.length > 0, `${JSON.stringify(text)}: here ${ours.map(({ key }) => key).join() || 'nothing'}, saxes ${theirs?.message ?? 'nothing'}`);
    }
  });

  it('is told no later in the text than by saxes, and at the same place where the fault is a place', () => {
    for (const { text, ours: [first], theirs } of judged) {
      if (!first || !theirs || SURROGATE.test(text) || text.includes('<!DOCTYPE')) continue;
      const where = `${JSON.stringify(text)}: ${first.key} at ${first.start}-${first.end}, saxes at ${theirs.position}: ${theirs.message}`;
      assert.ok(first.start <= theirs.position, where);
      if (ON_THE_SPOT.has(first.key)) assert.ok(theirs.position <= first.end + READ_AHEAD, where);
    }
  });

  it('differs from saxes only as listed, and xmllint is the judge', () => {
    const verdicts = hasXmllint() ? xmllint(DIFFERENCES.map(({ example }) => example)) : undefined;
    DIFFERENCES.forEach(({ why, example, holds, xmllintAgrees }, i) => {
      assert.ok(holds(example), why);
      assert.notEqual(problems(example).length, 0, why);
      assert.equal(saxes(example), undefined, why);
      if (verdicts) assert.equal(verdicts[i] !== undefined, xmllintAgrees, `${why}: ${verdicts[i]}`);
    });
  });

  it('is what xmllint says, too', function () {
    if (!hasXmllint()) return skip(this, 'xmllint is not on this machine');
    // xmllint takes a NUL for the end and 1. for a version, and looks at namespaces as addresses, which they need not be.
    const texts = sample.filter((text) => !/\0|version="1\."|xmlns[^=]*= ?["']\s+["']/.test(text) && !SURROGATE.test(text)).slice(0, 1500);
    xmllint(texts).forEach((verdict, i) => {
      const ours = problems(texts[i]);
      if (ours.length > 0 === (verdict !== undefined)) return;
      const why = DIFFERENCES.filter(({ holds, xmllintAgrees }) => !xmllintAgrees && holds(texts[i]));
      assert.ok(why.length > 0, `${JSON.stringify(texts[i])}: here ${ours.map(({ key }) => key).join() || 'nothing'}, xmllint ${verdict ?? 'nothing'}`);
    });
  });
});
