import assert from 'node:assert/strict';
import { Outliner } from '../../../../src/core/inspect/outline';
import type { OutlineEntry } from '../../../../src/core/inspect/outline';
import { diagnose, dogntilbud, extract, person, tjeneste } from '../support';
import { Asked } from './support';

const FNR = '01815010341';

function outline(asked: Asked, shallow = false, ordinalAt?: (start: number) => number | undefined): OutlineEntry[] {
  const blocks = [...asked.live.textBlocks()];
  const outliner = new Outliner(asked.inspector.context(blocks[1], asked.around)!, shallow, ordinalAt);
  return blocks.flatMap((block) => outliner.add(asked.inspector.contents(block), block.start));
}

function lines(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ name, detail, children }) => [`${indent}${name}${detail && ` · ${detail}`}`, ...lines(children, `${indent}  `)]);
}

describe('the outline', () => {
  const services = tjeneste() + tjeneste({ tjTjenType: '18', tjVedtak: '1' }, 2);
  const text = extract([
    person({ tjenester: services, diagnoser: diagnose() + diagnose({ diDiagKode: FNR }, 2), dogntilbud: dogntilbud() }),
    person({ id: 2, tjenester: '', funksjoner: '' }),
  ]);

  it('tells persons by their place, services by name, diagnoses by code, assessments together', () => {
    const said = lines(outline(new Asked(text)));
    assert.deepEqual(said.filter((line) => !line.startsWith('    ')), [
      'Content', 'Person 1 · 2 services', '  Personal information', '  Assessments · 18',
      '  Helsetjenester i hjemmet · 15 January 2014 –', '  Tidsbegrenset opphold - utredning/behandling · Avslag',
      '  Diagnosis T90 · Diabetes type 2', '  Diagnosis', '  Stay around the clock · 1 January 2016 – 1 February 2016',
      'Person 2 · 0 services', '  Personal information', '  Diagnosis T90 · Diabetes type 2',
    ]);
    assert.ok(said.includes('    Sosial deltakelse · 2'));
  });

  it('holds no identifier', () => {
    assert.ok(!JSON.stringify(outline(new Asked(text))).includes(FNR));
  });

  it('tells only persons where no more is asked for', () => {
    assert.deepEqual(lines(outline(new Asked(text), true)), ['Content', 'Person 1 · 2 services', 'Person 2 · 0 services']);
  });

  it('counts persons and what is reported of them as people write numbers', () => {
    const asked = new Asked(text);
    const blocks = [...asked.live.textBlocks()];
    const contents = blocks.map((block) => asked.inspector.contents(block)).find(([first]) => first?.kind === 'person')!;
    const context = asked.inspector.context(blocks[1], asked.around)!;
    const names = (['nb', 'en'] as const).map((language) => {
      const outliner = new Outliner({ ...context, language }, true);
      return Array.from({ length: 1234 }, () => outliner.add(contents, 0)[0].name).at(-1);
    });
    assert.deepEqual(names, ['Person 1\u202f234', 'Person 1,234']);
  });

  it('numbers the persons of a piece as their file does, those of whom it is not known not at all', () => {
    const three = extract([person(), person({ id: 2 }), person({ id: 3 })]);
    const starts = [...three.matchAll(/<PERSON /g)].map(({ index }) => index);
    const names = (ordinals: readonly (number | undefined)[]) =>
      outline(new Asked(three), true, (start) => ordinals[starts.indexOf(start)]).map(({ name }) => name).slice(1);
    assert.deepEqual(names([57, 81, 1204]), ['Person 57', 'Person 81', 'Person 1,204']);
    assert.deepEqual(names([undefined, 57, 57]), ['Person', 'Person 57', 'Person']);
  });

  it('has each line inside the one around it, and its tag inside itself', () => {
    const inside = (entries: readonly OutlineEntry[], start: number, end: number): void => {
      for (const { range, selection, children } of entries) {
        assert.ok(range.start >= start && range.end <= end && selection.start >= range.start && selection.end <= range.end);
        inside(children, range.start, range.end);
      }
    };
    inside(outline(new Asked(text)), 0, text.length);
  });
});

describe('units spelt out', () => {
  const text = extract(person({ tjenester: tjeneste() + tjeneste({ tjInstOrgnr: '310000027' }, 2), dogntilbud: dogntilbud() }));

  it('are those that the municipality\'s list names', () => {
    const asked = new Asked(text, { listed: new Map([['310000019', 'Solbakken'], ['310000027', '']]) });
    const block = asked.live.blockAt(text.indexOf('<PERSON'), () => false)!;
    const hints = asked.inspector.hints(block, { start: 0, end: text.length }, asked.around);
    const at = hints.filter(({ text: said }) => said === 'Solbakken').map(({ offset }) => text.slice(offset - 9, offset));
    assert.deepEqual(at, ['310000019', '310000019']);
  });
});

describe('codes spelt out', () => {
  const text = extract(person({ tjenester: tjeneste() + tjeneste({ tjTjenType: '99' }, 2) }));
  const asked = new Asked(text);
  const block = asked.live.blockAt(text.indexOf('<PERSON'), () => false)!;

  it('stand right behind their values', () => {
    const hints = asked.inspector.hints(block, { start: 0, end: text.length }, asked.around);
    const said = hints.map((hint) => `${text.slice(text.lastIndexOf('>', hint.offset - 1) + 1, hint.offset)} ${hint.text}`);
    for (const expected of ['M Male', '0403 Hamar', '15 Helsetjenester i hjemmet', '2 Innvilget', 'T90 Diabetes type 2', '1 Bor alene']) {
      assert.ok(said.includes(expected), `${expected} among ${said.join(' | ')}`);
    }
    assert.ok(!said.some((one) => one.startsWith('99')));
  });

  it('are only those that are asked for', () => {
    const from = text.indexOf('<TJENESTE');
    const to = text.indexOf('<tjVedtDato>');
    const hints = asked.inspector.hints(block, { start: from, end: to }, asked.around);
    assert.deepEqual(hints.map((hint) => hint.text), ['Helsetjenester i hjemmet']);
  });
});

describe('identifiers', () => {
  const found = (text: string): string[] => {
    const asked = new Asked(text);
    return [...asked.live.textBlocks()].flatMap((block) => asked.inspector.identifiers(block)).map(({ start, end }) => text.slice(start, end));
  };

  it('are found by what the format says holds them, blanks around left out', () => {
    assert.deepEqual(found(extract([person({ values: { peFnr: ` ${FNR} ` } }), person({ id: 2, values: { peFnr: '010150' } })])), [FNR, '010150']);
  });

  it('are found where the XML is broken and where the format is unknown', () => {
    assert.deepEqual(found(extract().replace('</peFnr>', '')), [FNR]);
    assert.deepEqual(found(extract().replace('<peFnr>', '<peAlder><peFnr>')), [FNR]);
    assert.deepEqual(found(extract().replace('<IPLOS versjon="3.3">', '<OTHER>')), [FNR]);
    assert.deepEqual(found(extract().slice(0, extract().indexOf(FNR) + 5)), [FNR.slice(0, 5)]);
  });
});
