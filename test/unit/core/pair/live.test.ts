import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { isTouched, pairDifference } from '../../../../src/core/pair/difference';
import { LivePairFile } from '../../../../src/core/pair/live';
import type { PairFile } from '../../../../src/core/pair/pair-file';
import type { TextEdit } from '../../../../src/core/text/range';
import { ENVIRONMENT, findings } from '../support';
import { extract35, identMessage } from './support';

/** A document of a pair as the editor holds it. */
class Side {
  readonly check = new LiveCheck(ENVIRONMENT);
  readonly pair = new LivePairFile(BUILT_IN_FORMATS);
  partner: PairFile | undefined;
  /** How many blocks were read again for the other file's sake. */
  touched = 0;

  constructor(public text: string) {
    this.check.load(text);
    this.check.advance();
  }

  edit(edit: TextEdit): void {
    this.check.edit([edit]);
    this.check.advance();
    this.text = this.text.slice(0, edit.start) + edit.text + this.text.slice(edit.end);
  }

  says(): PairFile {
    return this.pair.gather(() => this.check.textBlocks(), () => false)!;
  }

  /** Goes by what the other says now, as the editor does. */
  follow(other: Side): void {
    const partner = other.says();
    const change = pairDifference(this.partner, partner);
    this.partner = partner;
    this.touched = 0;
    if (!change) return;
    this.check.usePartner({ partner }, (block) => {
      const touched = isTouched(this.pair.facts(block), change);
      if (touched) this.touched++;
      return touched;
    });
    this.check.advance();
  }

  /** What is found now, and what a check from scratch with the same partner finds. */
  outcomes(): [unknown, unknown] {
    const plain = (all: ReturnType<LiveCheck['findings']>) => all.map(({ rule, key, start, end }) => ({ rule, key, start, end }));
    return [plain(this.check.findings()), plain(findings(this.text, { partner: this.partner }))];
  }
}

const PERSONS = Array.from({ length: 6 }, (_, i) => [String(i + 1), '68', 'M'] as const);
const NUMBERS = PERSONS.map(([key]) => [key, '01815010341'] as const);
const pair = () => [new Side(extract35(PERSONS)), new Side(identMessage(NUMBERS))] as const;

describe('an extract and its ident message that are open together', () => {
  it('follow each other: a finding comes with an edit in the other file, and goes with the next', () => {
    const [extract, ident] = pair();
    extract.follow(ident);
    const rules = () => extract.check.findings().filter(({ rule }) => rule.startsWith('ident-pair')).map(({ rule }) => rule);
    assert.deepEqual(rules(), []);
    const at = ident.text.indexOf('pid="3"') + 5;
    ident.edit({ start: at, end: at + 1, text: '9' });
    extract.follow(ident);
    assert.deepEqual([rules(), extract.touched], [['ident-pair-person'], 1]);
    ident.edit({ start: at, end: at + 1, text: '3' });
    extract.follow(ident);
    assert.deepEqual([rules(), extract.touched], [[], 1]);
  });

  it('read nothing again where the other says the same', () => {
    const [extract, ident] = pair();
    extract.follow(ident);
    const at = ident.text.indexOf('navnEPJ="') + 9;
    ident.edit({ start: at, end: at, text: 'Annet ' });
    extract.follow(ident);
    assert.equal(extract.touched, 0);
  });

  it('come to what a check from scratch comes to, whatever is edited in either', () => {
    const edit = fc.record({
      inExtract: fc.boolean(), at: fc.nat(), length: fc.nat(4),
      text: fc.constantFrom('', '1', '3', '7', '"', '<', ' pid="2"', '<PERSON pePeID="9"></PERSON>', 'K', '</PERSON>'),
    });
    fc.assert(fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const [extract, ident] = pair();
      extract.follow(ident);
      ident.follow(extract);
      for (const { inExtract, at, length, text } of edits) {
        const [edited, other] = inExtract ? [extract, ident] : [ident, extract];
        const start = at % (edited.text.length + 1);
        edited.edit({ start, end: Math.min(edited.text.length, start + length), text });
        other.follow(edited);
      }
      for (const side of [extract, ident]) {
        const [live, scratch] = side.outcomes();
        assert.deepEqual(live, scratch);
      }
    }), { numRuns: 200 });
  });

  it('say of themselves that they are alone where nothing was found, and no longer when something is', () => {
    const [extract, ident] = pair();
    const told = () => extract.check.findings().filter(({ rule }) => rule.startsWith('ident-pair')).map(({ rule, key }) => `${rule} ${key}`);
    const HEAD = { lopenummer: true, persons: new Set<string>() };
    for (const [alone, key] of [['none', 'extract'], ['several', 'extract-several']] as const) {
      extract.check.usePartner({ partner: undefined, alone }, (block) => isTouched(extract.pair.facts(block), HEAD));
      extract.check.advance();
      assert.deepEqual(told(), [`ident-pair-missing ${key}`]);
    }
    extract.check.usePartner({ partner: ident.says(), alone: undefined }, () => true);
    extract.check.advance();
    assert.deepEqual(told(), []);
  });
});
