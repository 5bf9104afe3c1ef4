import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveCheck } from '../../../src/core/check/live-check';
import { pieceOf } from '../../../src/core/text/piece';
import { BlockKind } from '../../../src/disk/facts';
import { ENVIRONMENT, extract, person, tjeneste } from '../core/support';
import { known } from './known';
import { checkedFile, flawedText, named, printed, PRINTINGS, textOf, useFolder } from './support';

describe('The index of a file on disk', () => {
  const folder = useFolder();

  const fromScratch = (text: string) => {
    const check = new LiveCheck(ENVIRONMENT);
    check.load(text);
    check.advance();
    return { blocks: [...check.blocks()], summary: check.summary() };
  };

  for (const printing of PRINTINGS) {
    it(`knows where each block stands and counts each finding: ${named(printing)}`, async () => {
      const bytes = printed(flawedText(), printing);
      const file = await checkedFile(folder(), bytes);
      const { index } = file;
      const { blocks, summary } = fromScratch(textOf(bytes, printing));
      assert.equal(index.blockCount, blocks.length);
      assert.deepEqual({ ...index.counts().bySeverity }, { ...summary.counts.bySeverity });
      assert.deepEqual(new Map([...index.counts().byRule].sort()), new Map([...summary.counts.byRule].sort()));
      const text = textOf(bytes, printing);
      blocks.forEach(({ start, length }, i) => {
        const at = file.position(i);
        const stretch = bytes.subarray(at, at + index.size(i));
        assert.equal(stretch.toString(printing.encoding === 'utf-8' ? 'utf8' : 'latin1'), text.slice(start, start + length));
        const lead = /^\s*/.exec(text.slice(start, start + length))![0].length;
        assert.equal(index.line(i), text.slice(0, start + lead).split('\n').length);
      });
    });
  }

  it('tells the line, the unit and the person of a finding', async () => {
    const flawed = tjeneste({ tjFraDato: '20160501', tjTilDato: '20160430' }, 2).replace('<tjTilDato>', '\n\n<tjTilDato>');
    const text = extract([person({ id: 1 }), `\n${person({ id: 2, values: { peFnr: '01815020371' }, tjenester: tjeneste({ tjInstOrgnr: '312044102' }) + flawed })}`]);
    const { index } = await checkedFile(folder(), text);
    const [own] = index.parts();
    const entry = [...Array(own.length).keys()].map((i) => own.at(i)).find(({ rule }) => index.rules[rule].id === 'til-before-fra')!;
    assert.equal(index.ordinal(entry.block), 2);
    assert.equal(index.line(entry.block) + entry.line, 4);
    assert.equal(index.units[entry.unit], '310000019');
  });

  it('knows the first of two that are the same person', async () => {
    const { index } = await checkedFile(folder(), extract([person({ id: 1 }), person({ id: 2, values: { peFnr: '01815020371' } }), person({ id: 3 })]));
    const [, across] = index.parts();
    const entry = [...Array(across.length).keys()].map((i) => across.at(i)).find(({ rule }) => index.rules[rule].id === 'person-duplicate')!;
    assert.equal(index.ordinal(entry.block), 3);
    assert.equal(index.ordinal(index.related(entry.block)!), 1);
  });

  it('keeps up with what cannot be read', async () => {
    for (const text of ['', ' ', 'no XML', '<IPLOS versjon="3.3">', flawedText().slice(0, 9000), flawedText().replace('</IPLOS>', ''), `${flawedText()}<a/>`, '<x><y/></x>']) {
      const file = await checkedFile(folder(), text);
      const { summary } = fromScratch(text);
      assert.equal(file.index.counts().total, summary.counts.total, text.slice(0, 30));
    }
  });

  it('comes to the same when blocks are replaced as when the file is read anew', async () => {
    const persons = [person({ id: 1 }), person({ id: 2, values: { peFnr: '01815020371' } }), person({ id: 3, tjenester: '' }), person({ id: 4, values: { peKomnr: '' } })];
    const others = [
      person({ id: 1, values: { peFnr: '01815020371' } }), person({ id: 3 }), person({ id: 7, tjenester: tjeneste({ tjTilDato: '20140101' }) }),
      `${person({ id: 9 })}\n\n`, person({ id: 2 }).replace('</peKjonn>', ''),
    ];
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(persons.length - 1), fc.nat(others.length - 1)), { minLength: 1, maxLength: 3 }), async (swaps) => {
      const file = await checkedFile(folder(), extract(persons));
      const now = [...persons];
      const changes = new Map(swaps.map(([at, other]) => {
        now[at] = others[other];
        const text = others[other];
        const read = new LiveCheck(ENVIRONMENT);
        read.load(extract([text, person({ id: 99 })]));
        read.advance();
        const result = [...read.blocks()][2].result;
        return [at + 2, file.index.describe({ piece: pieceOf(text), from: 0, to: text.length, phase: 1, result })] as const;
      }));
      assert.equal(file.index.replace(changes), true);
      const anew = await checkedFile(folder(), extract(now));
      assert.deepEqual(known(file.index), known(anew.index));
    }), { numRuns: 40 });
  });

  it('asks for the file to be read again where a block becomes another kind of thing', async () => {
    const file = await checkedFile(folder(), extract([person({ id: 1 }), person({ id: 2 })]));
    const { index } = file;
    const result = { findings: [], persons: 0, isPart: false, keys: [], counted: [], head: undefined, units: [] };
    assert.equal(index.kind(2), BlockKind.Person);
    assert.equal(index.replace(new Map([[2, index.describe({ piece: pieceOf('<x/>'), from: 0, to: 4, phase: 1, result })]])), false);
  });
});
