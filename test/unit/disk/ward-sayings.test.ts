import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LiveCheck } from '../../../src/core/check/live-check';
import { FindingWords } from '../../../src/core/findings/words';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import { LANGUAGES } from '../../../src/core/rules/rule';
import { pieceOf } from '../../../src/core/text/piece';
import { FileIndex } from '../../../src/disk/file-index';
import type { Wanted } from '../../../src/disk/selection';
import type { WardList } from '../../../src/disk/ward-list';
import { wardList, wardText } from '../../../src/disk/ward-list';
import type { ShowBlocks, Wrong } from '../../../src/disk/ward-sayings';
import { blocksOnDisk, explained } from '../../../src/disk/ward-sayings';
import { diagnose, dogntilbud, ENVIRONMENT, extract, funksjon, person, tjeneste } from '../core/support';
import { extract35, identMessage } from '../core/pair/support';
import { hendelse, guid, melding, notifikasjon } from '../core/message-support';
import { checkedFile, flawedText, named, printed, PRINTINGS, textOf, useFolder } from './support';

const UNIT = '310000019';
const NORWEGIAN = new FindingWords(ALL_RULES, 'nb');
const wrongIn = (words: FindingWords): Wrong => (finding) => words.wrong(finding);

/** A text as it is known where it is open. */
function opened(text: string): { table: FileIndex; blocks: ShowBlocks } {
  const live = new LiveCheck(ENVIRONMENT);
  live.load(text);
  live.advance();
  const table = new FileIndex(ENVIRONMENT, (_text, from, to) => to - from);
  const blocks = [...live.textBlocks()];
  for (const { text: block, before, result } of blocks) {
    table.add({ piece: pieceOf(block), from: 0, to: block.length, phase: before.phase, result });
  }
  table.settle(ENVIRONMENT.formats.find(({ id }) => id === live.summary().format));
  return {
    table,
    blocks: async (wanted, show) => {
      for (const number of wanted) show(number, blocks[number].text, blocks[number].result);
    },
  };
}

function listOf(text: string, wanted: Wanted = {}, words = NORWEGIAN): Promise<WardList> {
  const { table, blocks } = opened(text);
  return explained(wardList(table, wanted), blocks, wrongIn(words));
}

const written = (list: WardList, words = NORWEGIAN) => wardText(list, {
  heading: '', columns: [], unit: (unit) => unit, title: (rule) => words.of(rule).title, times: (count) => ` x${count}`, left: undefined,
});
const rowsOf = (list: WardList) => list.parts.flatMap(({ rows }) => rows);
/** The lines of a text, from 1, that hold something. */
const linesWith = (text: string, part: string) => text.split(/\r?\n/).flatMap((line, i) => (line.includes(part) ? [i + 1] : []));
const inLines = (text: string) => text.replaceAll('><', '>\n<');

describe('what a list for the wards says', () => {
  it('names what is missing: variables, fields and dates', async () => {
    const types = Array.from({ length: 18 }, (_, i) => i + 1).filter((type) => type !== 4 && type !== 9);
    const assessed = types.map((type) => funksjon({}, type)).join('');
    const tjenester = tjeneste({ tjFraDato: '20161201', tjVedtak: '7' });
    const list = await listOf(extract(person({ funksjoner: assessed, tjenester }), { iiLagetDato: '20161120' }));
    const says = rowsOf(list).map(({ says: said }) => said);
    assert.ok(says.includes('2 av de 18 variablene er aldri vurdert for personen: 4, 9.'), says.join('\n'));
    assert.ok(says.includes('Datoen 1.12.2016 er senere enn uttrekket, som ble laget 20.11.2016.'), says.join('\n'));
    assert.match(written(list), /^\d+\t1\tUgyldig vedtak\t7 er ikke en gyldig kode for vedtak\.$/m);
  });

  it('has a row on its line for each thing that is said, and counts what says the same', async () => {
    const tjenester = ['199', '200', '199'].map((timer, i) => tjeneste({ tjTimerUke: timer, tjInstOrgnr: UNIT }, i + 1)).join('');
    const text = inLines(extract(person({ tjenester })));
    const rows = rowsOf(await listOf(text, { rule: 'timer-over-168' }));
    const [first] = linesWith(text, '<tjTimerUke>199');
    const [second] = linesWith(text, '<tjTimerUke>200');
    assert.deepEqual(rows.map(({ line, count, says }) => ({ line, count, says })), [
      { line: first, count: 2, says: '199 timer er mer enn de 168 timene uken har.' },
      { line: second, count: 1, says: '200 timer er mer enn de 168 timene uken har.' },
    ]);
  });

  it('tells as many findings as without what they say, each once', async () => {
    for (const wanted of [{}, { cause: 'registration' }] as const) {
      const { table } = opened(flawedText());
      const list = await listOf(flawedText(), wanted);
      assert.equal(rowsOf(list).reduce((sum, { count }) => sum + count, 0), wardList(table, wanted).findings);
      assert.equal(list.findings, wardList(table, wanted).findings);
    }
    const silent = rowsOf(await listOf(flawedText(), { cause: 'registration' })).filter(({ says }) => !says);
    assert.deepEqual(silent, []);
  });

  it('keeps its rows where what they say is not at hand', async () => {
    const { table, blocks } = opened(flawedText());
    const list = wardList(table, {});
    assert.deepEqual(await explained(list, async () => {}, wrongIn(NORWEGIAN)), list);
    const none: ShowBlocks = (wanted, show) => blocks(wanted, (block, text, result) => show(block, text, { ...result, findings: [] }));
    assert.deepEqual(await explained(list, none, wrongIn(NORWEGIAN)), list);
  });

  it('does not tell whoever registered to ask somebody', () => {
    for (const language of LANGUAGES) {
      const words = new FindingWords(ALL_RULES, language);
      for (const { id, words: { [language]: { messages } } } of ALL_RULES) {
        for (const key of Object.keys(messages)) {
          const said = words.wrong({ rule: id, key });
          assert.match(said, /[.?!]$/, `${id} ${key}`);
          assert.doesNotMatch(said, /\b(be|spør) (enheten|leverandøren)\b|\bask the (unit|vendor)\b/i, `${id} ${key}`);
          assert.ok(words.message({ rule: id, key }).startsWith(said));
        }
      }
    }
  });
});

describe('what a list for the wards says of a file on disk', () => {
  const folder = useFolder();

  for (const printing of PRINTINGS) {
    it(`is what it says of the same text where it is open: ${named(printing)}`, async () => {
      const bytes = printed(flawedText(), printing);
      const file = await checkedFile(folder(), bytes);
      const onDisk = await explained(wardList(file.index, { cause: 'registration' }), blocksOnDisk(file), wrongIn(NORWEGIAN));
      assert.deepEqual(onDisk, await listOf(textOf(bytes, printing), { cause: 'registration' }));
    });
  }

  it('is the titles where its persons cannot be read one by one', async () => {
    const file = await checkedFile(folder(), '<Something/>');
    const list = wardList(file.index, {});
    assert.ok(list.findings > 0);
    assert.deepEqual(await explained(list, blocksOnDisk(file), wrongIn(NORWEGIAN)), list);
  });
});

describe('the privacy of a list for the wards', () => {
  /** A fødselsnummer, a birth date, a name, and what a spreadsheet would reckon. */
  const STRAYS = ['19812549807', '198125', 'Fornavn Etternavn', '=1+1'];
  const TEXTS = {
    'an extract of 3.3': extract([
      person({ dogntilbud: dogntilbud() }),
      person({ id: 2, values: { peFnr: '', peDodDato: '20160301' }, tjenester: tjeneste() + tjeneste({ tjTjenType: '12', tjTjenUnderType: '31' }, 2), diagnoser: diagnose() + diagnose() }),
    ]),
    'an extract of 3.5': extract35([['1', '68', 'M'], ['2', '68', 'K']]),
    'an ident message': identMessage([['1', '01815010341'], ['2', '010150']]),
    'a message': melding(notifikasjon(1) + notifikasjon(2, {}, hendelse({ hendelseGUID: guid(502) }, 'MidlertidigStoppTil'))),
  };

  for (const [what, text] of Object.entries(TEXTS)) {
    it(`holds neither a number nor a name of a person, wherever in it that stands: ${what}`, async function () {
      this.timeout(60_000);
      const told = new Set<string>();
      let places = 0;
      for (const stray of STRAYS) {
        for (const { index, 0: value } of text.matchAll(/(?<=>)[^<>]*(?=<\/)|(?<==")[^"]*(?=")/g)) {
          places++;
          const list = await listOf(text.slice(0, index) + stray + text.slice(index + value.length));
          for (const row of rowsOf(list)) {
            const said = row.says ?? '';
            if (said.replace(/(?<=\d)[\s,.](?=\d)/g, '').includes(stray) || said.includes('Fornavn')) told.add(`${row.rule}: ${said}`);
          }
        }
      }
      assert.ok(places > 50, `${places} places`);
      assert.deepEqual([...told], []);
    });
  }

  for (const language of LANGUAGES) {
    it(`holds no identifier of the samples, whatever is wrong in them: ${language}`, async () => {
      const words = new FindingWords(ALL_RULES, language);
      const sample = readFileSync(join('media', 'samples', 'flawed.iplos.xml'), 'utf8');
      for (const text of [sample, flawedText()]) {
        const list = written(await listOf(text, {}, words), words);
        assert.doesNotMatch(list, /\d{6}[ .-]?\d{5}/);
        const identifiers = [...text.matchAll(/<peFnr>([^<]+)</g)].map(([, value]) => value.trim()).filter((value) => value.length >= 6);
        assert.ok(identifiers.length > 5);
        for (const identifier of identifiers) assert.ok(!list.includes(identifier));
        for (const row of list.split('\r\n')) assert.ok(row.split('\t').every((cell) => !/^[=+@]/.test(cell)), row);
      }
    });
  }
});
