import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFECTS } from '../../../../scripts/lib/samples/defects.mjs';
import { extract, spread } from '../../../../scripts/lib/samples/extract.mjs';
import { Binder } from '../../../../src/core/format/binder';
import type { Dialect, Format } from '../../../../src/core/format/format';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { planOf } from '../../../../src/core/format/plain/plan';
import { PlainReader, Unread } from '../../../../src/core/format/plain/plain-reader';
import { readRoot, recognise } from '../../../../src/core/format/recognise';
import { StructureCheck } from '../../../../src/core/format/structure';
import { UniqueCheck } from '../../../../src/core/format/unique';
import { F, FIELD_NAMES } from '../../../../src/core/model/fields';
import { LineCounter } from '../../../../src/core/text/lines';
import { Phase } from '../../../../src/core/xml/blocks';
import { Scanner } from '../../../../src/core/xml/scanner';
import { guid, kontakt, melding, notifikasjon } from '../message-support';
import { identMessage } from '../pair/support';
import { asBytes } from '../support';

/** Reads every block of a text both ways, and holds the one against the other. */
class BothWays {
  private readonly scanner = new Scanner();
  private readonly general: Binder;
  private readonly plainly: Binder;
  private readonly plain: PlainReader;
  private readonly structure: StructureCheck;
  private readonly unique: UniqueCheck;
  blocks = 0;
  plainBlocks = 0;

  constructor(readonly format: Format, dialect: Dialect, rootName: string, bindings: ReadonlyMap<string, string>) {
    this.scanner.use(dialect, rootName, bindings);
    this.general = new Binder(format, dialect, bindings);
    this.plainly = new Binder(format, dialect, bindings);
    this.plain = new PlainReader(planOf(format, dialect), rootName);
    this.structure = new StructureCheck(format);
    this.unique = UniqueCheck.of(format);
  }

  read(text: string, begin: number): void {
    const piece = asBytes(text);
    for (let from = begin, phase = Phase.Body; phase === Phase.Body && from < text.length;) {
      const scanned = this.scanner.scan(text, from, text.length, Phase.Body, true);
      this.plainly.beginPlain(piece, from, this.plain.values, () => this.general);
      const end = this.plain.read(piece.units!, from, text.length, true, this.plainly);
      this.blocks++;
      assert.notEqual(end, Unread.Unfinished);
      if (end >= 0) this.hold(text, from, end, scanned);
      from = scanned.end === from ? text.length : scanned.end;
      phase = scanned.phase;
    }
  }

  private hold(text: string, from: number, end: number, scanned: { end: number; phase: Phase }): void {
    const { scanner, plain, general, plainly } = this;
    this.plainBlocks++;
    general.bind(text, from, scanner.nodes);
    assert.deepEqual([scanner.problems, scanner.looseText], [[], []]);
    assert.deepEqual(this.structure.check(general, []), []);
    assert.deepEqual([end, plain.endsRoot ? Phase.Epilog : Phase.Body], [scanned.end, scanned.phase]);
    const [{ nodes, declarations }, { unit, unitAt }] = [general, plain];
    const { declaration, letters } = unit!;
    const begins = [declarations[0], nodes.start[0], nodes.nameEnd[0]];
    assert.deepEqual([declaration.id, unitAt, unitAt + 1 + letters.length], begins);
    assert.deepEqual(all(plainly).map(({ node }) => node), all(general).map(({ node }) => node));
    assert.deepEqual(records(general), records(plainly));
    assert.deepEqual(this.unique.check(general), this.unique.check(plainly));
    const [passed, skipped] = [new LineCounter(), new LineCounter()];
    passed.pass(text, from, end);
    skipped.skip(end - from, plain.lines, plain.lastLine - from);
    for (const lines of [passed, skipped]) lines.pass('<');
    assert.deepEqual(passed, skipped);
  }
}

const all = (block: Binder) => [...block.all()];

/** What rules see of the records of a block. */
function records(block: Binder): unknown[] {
  return all(block).map((record) => [
    record.kind, record.tag, record.range, record.removal, block.records(record.kind).indexOf(record),
    ...FIELD_NAMES.map((name) => F[name]).filter((field) => record.knows(field)).map((field) => [
      record.present(field), record.has(field), record.text(field), record.int(field), record.date(field),
      record.end(field), record.at(field), record.whole(field), record.insertion(field),
    ]),
  ]);
}

function read(text: string): BothWays {
  const scanner = new Scanner();
  const { end } = scanner.scan(text, 0, text.length, Phase.Prolog, true);
  const root = readRoot(text, scanner.nodes)!;
  const format = recognise(root, BUILT_IN_FORMATS)!;
  const both = new BothWays(format, format.dialect(root.bindings), root.qualifiedName, root.bindings);
  both.read(text, end);
  return both;
}

const PERSONS = 40;
const SEED = 3;

function sample(format: '3.3' | '3.5', style: 'pretty' | 'lines', flaws: boolean): string {
  const kinds = Object.keys(DEFECTS).filter((kind) => flaws && (DEFECTS[kind].only ?? format) === format);
  const defects = spread({ kinds, persons: PERSONS, seed: SEED });
  return [...extract({ persons: PERSONS, seed: SEED, format, style, defects })].join('');
}

/** What a value of a message may be changed into, at the edges of how values are read. */
const VALUES = [
  '', 'a', '123456789012', '1234567890123', 'T1234567890123456', ' 1234567890123', '1234567890123 ', 'x'.repeat(1024), 'x'.repeat(1025),
  '2021-02-28', '2021-02-29', '2021-13-01', '0000-01-01', '2021-02-28Z', '2021-02-28T10:00:00', '2021-02-28T24:00:00', '2021-02-28T23:59:60',
  '2021-02-28T10:00:00.5', '2021-02-28T10:00:00+01:00', '2021-02-28t10:00:00', '-021-02-28', guid(7), `{${guid(7)}}`, guid(7).slice(1),
  `${guid(7)}0`, guid(7).replace('4', 'G'), guid(7).replace('4', 'a'), 'A'.repeat(8) + guid(7).slice(8),
];

const message = melding([1, 2, 3].map((n) => notifikasjon(n)).join('\r\n')
  .replace(/ (notifikasjonGUID="[^"]*") (notifikasjonForrigeGUID="[^"]*")/, '\n  $2  $1'));

/** What may stand where it does not belong. */
const PIECES = [
  '', ' ', '  ', '\n', '\r\n', '\t', '<', '>', '/', '/>', '"', '=', '&', '&amp;', ']]>', ']', 'x', '0', '9', ' x="1"', '-',
  'PERSON', '<!---->', '\0', '\x7f', 'ø',
];

describe('reading what is just as the schema has it', () => {
  for (const format of ['3.3', '3.5'] as const) {
    for (const style of ['pretty', 'lines'] as const) {
      it(`takes every person of a clean extract of ${format} (${style}), and finds what is found otherwise`, () => {
        const { blocks, plainBlocks } = read(sample(format, style, false));
        // The head of 3.5 has contacts that have to be counted.
        assert.deepEqual([blocks, plainBlocks], [PERSONS + 1, format === '3.3' ? PERSONS + 1 : PERSONS]);
      });

      it(`finds the same of an extract of ${format} with flaws (${style})`, () => {
        const { blocks, plainBlocks } = read(sample(format, style, true));
        assert.ok(plainBlocks > 5 && plainBlocks < blocks);
      });
    }
  }

  it('takes what a message holds in attributes, in whatever order they come', () => {
    const { blocks, plainBlocks } = read(message);
    assert.deepEqual([blocks, plainBlocks], [8, 8]);
  });

  it('finds the same of every value of a message that is changed into another', () => {
    const one = melding(notifikasjon(1), kontakt('1'));
    const places = [...one.matchAll(/(?<==")[^"]*(?=")/g)].filter(({ index }) => index > one.indexOf('<Notifikasjon'));
    let plain = 0;
    for (const { 0: value, index } of places) {
      for (const other of VALUES) plain += read(one.slice(0, index) + other + one.slice(index + value.length)).plainBlocks;
    }
    assert.ok(plain > places.length * VALUES.length * 2, `${plain}`);
  });

  it('finds the same of an ident message, where persons of one institution are told apart', () => {
    const pids = fc.array(fc.constantFrom('1', '2', '3', '01', 'x'.repeat(20), 'y'.repeat(20)), { maxLength: 4 });
    const block = fc.tuple(pids, fc.constantFrom('111111111', '222222222'));
    let plain = 0;
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      plain += read(identMessage([]).replace(/<Institusjon.*n>/, blocks.map(([each, id]) => identMessage(each.map((pid) => [pid, '1']), '12', id)
        .replace(/.*(<Institusjon.*n>).*/, '$1')).join(''))).plainBlocks;
    }));
    assert.ok(plain > 100, `${plain}`);
  });

  const persons = sample('3.3', 'pretty', false).split(/(?=\n {2}<PERSON )/).slice(0, 3).join('');
  const short = persons.replace(/\s*<FUNKSJON[^]*?<\/FUNKSJON>(?=\s*<F)/g, '');

  for (const [what, text, least] of [['an extract', short, 300], ['a message', message, 3000]] as const) {
    it(`finds the same wherever something else stands in ${what}`, () => {
      const front = text.search(/<(INNHINFO|Notifikasjon)/);
      const change = fc.record({
        at: fc.integer({ min: front, max: text.length }), length: fc.constantFrom(0, 0, 1, 2, 30),
        put: fc.constantFrom(...PIECES),
      });
      let plain = 0;
      fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce(
          (all, { at, length, put }) => all.slice(0, at) + put + all.slice(at + length), text);
        plain += read(changed).plainBlocks;
      }), { numRuns: 1000 });
      assert.ok(plain > least, `${plain}`);
    });
  }
});
