import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { Format } from '../../../../src/core/format/format';
import { readFormatData } from '../../../../src/core/format/schema';
import { BlockViewer } from '../../../../src/core/inspect/block-view';
import { Inspector } from '../../../../src/core/inspect/inspector';
import { layoutEdits } from '../../../../src/core/inspect/layout';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { DESCRIPTIONS } from '../../../../src/core/model/descriptions';
import { FIELD_NAMES, RECORD_KINDS } from '../../../../src/core/model/fields';
import { diagnose, ENVIRONMENT, extract, funksjon, person } from '../support';
import { Asked, inserted, names } from './support';

const FNR = '01815010341';
const TEXT = extract([person({ funksjoner: funksjon() }), person({ id: 2, funksjoner: '', diagnoser: diagnose() })]).replace(/(?=<(?:PERSON|TJENESTE))/g, '\n');
const PIECES = ['<', '>', '/', '"', '=', ' ', '&', '</', '<tj', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<PERSON pePeID="9">', '</PERSON>', '</IPLOS>',
  '<IPLOS versjon="3.3">', '<TJENESTE ', '<peFnr>', 'x', '\ud800', '\n'];

describe('pointing anywhere in a damaged extract', () => {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.integer({ min: 0, max: 30 }), insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
  });

  it('breaks nothing, tells no identifier, and stays inside the text', () => {
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 12 }), (damages, phase) => {
      let text = TEXT;
      for (const { at, remove, insert } of damages) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
      }
      const asked = new Asked(text);
      const inside = ({ start, end }: { start: number; end: number }) => assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
      for (let offset = phase; offset <= text.length; offset += 13) {
        const explanation = asked.explain(offset);
        const suggestions = asked.suggest(offset);
        if (explanation) inside(explanation.range);
        if (suggestions) inside(suggestions.range);
        assert.ok(!JSON.stringify([explanation, suggestions]).includes(FNR));
      }
      const blocks = [...asked.live.textBlocks()];
      for (const block of blocks) {
        asked.inspector.identifiers(block).forEach(inside);
        for (const { range, tag } of asked.inspector.contents(block)) {
          inside({ start: range.start + block.start, end: range.end + block.start });
          assert.ok(tag.start === range.start && tag.end <= range.end);
        }
        for (const { offset } of asked.inspector.hints(block, { start: 0, end: text.length }, asked.around)) inside({ start: offset, end: offset });
      }
      for (const edit of layoutEdits(new BlockViewer(ENVIRONMENT.formats), blocks, { indent: ' ', lineEnd: '\n' }) ?? []) {
        inside(edit);
        assert.equal(text.slice(edit.start, edit.end).trim(), '');
      }
    }), { numRuns: 150 });
  });
});

describe('a format that is added', () => {
  const kpr = new Format(readFormatData(JSON.parse(fs.readFileSync('src/core/format/data/kpr-56.0.0.json', 'utf8')), 'kpr'));
  const NS = 'xmlns="http://www.npr.no/xmlstds/56_0_0_ipl"';

  class Added extends Asked {
    override readonly inspector = new Inspector([kpr]);
    override readonly live = load(this.text);
  }
  function load(text: string): LiveCheck {
    const live = new LiveCheck({ formats: [kpr], rules: ENVIRONMENT.rules });
    live.load(text);
    live.advance();
    return live;
  }

  it('is read by its own data: elements, attributes, codes and identifiers', () => {
    assert.deepEqual(names(new Added(`<Melding ${NS} versjon="56.0.0">|</Melding>`).suggest()), ['Kontaktperson', 'Kommune', 'Notifikasjon']);
    const codes = names(new Added(`<Melding ${NS}><Notifikasjon><TjenesteStart tjenesteType="|"/></Notifikasjon></Melding>`, { year: 2022 }).suggest());
    assert.ok(codes.includes('29') && codes.includes('18') && !codes.includes('6'), codes.join());
    const start = inserted(new Added(`<Melding ${NS}><Notifikasjon>|</Notifikasjon></Melding>`).suggest(), 'TjenesteStart');
    assert.match(start, /^<TjenesteStart tjenesteType="¦" .*>\n\t<Bruker pasientGUID="¦" brukerNr="¦" fid="¦" typeID="¦"\/>\n<\/TjenesteStart>$/);
    const text = `<Melding ${NS}><Notifikasjon><TjenesteStart><Bruker fid="${FNR}"/></TjenesteStart></Notifikasjon></Melding>`;
    const asked = new Added(text);
    const found = [...asked.live.textBlocks()].flatMap((block) => asked.inspector.identifiers(block));
    assert.deepEqual(found.map(({ start: from, end }) => text.slice(from, end)), [FNR]);
  });
});

describe('the descriptions', () => {
  it('say something of each field and record, as a sentence, in both languages', () => {
    for (const words of Object.values(DESCRIPTIONS)) {
      for (const name of FIELD_NAMES) {
        for (const said of [words.fields[name], ...Object.values(words.fields[name].of ?? {})]) {
          assert.match(said.name, /^[A-ZÆØÅ].*[^.]$/);
          assert.match(said.meaning, /^[A-ZÆØÅ].*\.$|^[A-ZÆØÅ].*\)\.$/, name);
        }
      }
      for (const kind of RECORD_KINDS) assert.match(words.records[kind].meaning, /^[A-ZÆØÅ].*\.$/);
    }
  });

  it('are particular about the same things in both', () => {
    const particular = (words: (typeof DESCRIPTIONS)['nb']) => FIELD_NAMES.map((name) => Object.keys(words.fields[name].of ?? {}));
    assert.deepEqual(particular(DESCRIPTIONS.nb), particular(DESCRIPTIONS.en));
  });
});
