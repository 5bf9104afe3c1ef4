import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { BlockKind } from '../../../src/disk/facts';
import { FlaggedPersons } from '../../../src/disk/flagged';
import type { CheckedFile } from '../../../src/disk/checked-file';
import { PART_KINDS } from '../../../src/core/model/parts';
import { commentOf } from '../../../src/disk/flagged-text';
import { ordinalsIn } from '../../../src/disk/part-lines';
import { select } from '../../../src/disk/selection';
import type { Wanted } from '../../../src/disk/selection';
import { say } from '../../../src/disk/words';
import { ENVIRONMENT, extract, person } from '../core/support';
import { known } from './known';
import { bytesOf, checkedFile, flawedText, namesIn, named, printed, PRINTINGS, textOf, useFolder } from './support';
import { CheckedFile as Checked } from '../../../src/disk/checked-file';

/** What an editor is asked to do inside a person; `$` is a line end. */
const EDITS: readonly (readonly [from: RegExp, to: string])[] = [
  [/<peKomnr>[^<]*</, '<peKomnr>0403<'],
  [/<peKjonn>.</, '<peKjonn>K<'],
  [/<peFnr>[^<]*</, '<peFnr>01815010341<'],
  [/<\/peEndrDato>/, '</peEndrDato>$$<!-- rettet: æ -->'],
  [/<DIAGNOSE[^]*<\/DIAGNOSE>/, '$$'],
  [/<\/PERSON>$/, '<DOGNTILBUD></DOGNTILBUD></PERSON>'],
  [/<tjVedtak>.<\/tjVedtak>/, ''],
  [/<peAlder>/, '<peAlder>  '],
];

const open = (file: CheckedFile, wanted: Wanted = {}, most = 1000) =>
  new FlaggedPersons(file, select(file.index, { most, ...wanted }), 'nb');

const edited = (text: string, which: number, lineEnd: string) => {
  const [from, to] = EDITS[which];
  return text.replace(from, to.replace('$$', lineEnd));
};

/** A text as an editor would hold it and give it back: with one kind of line end. */
const inEditor = (text: string) => {
  const crlf = text.includes('\r\n');
  return { text: text.replace(/\r\n/g, '\n'), back: (now: string) => (crlf ? now.replaceAll('\n', '\r\n') : now) };
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('Flagged persons of a file', () => {
  const folder = useFolder();

  for (const printing of PRINTINGS) {
    it(`are written back where they stood, and nothing else is: ${named(printing)}`, async function () {
      this.timeout(60_000);
      const original = printed(flawedText(), printing);
      await fc.assert(fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(EDITS.length - 1)), { minLength: 1, maxLength: 6 }),
        async (asked) => {
          const file = await checkedFile(folder(), original);
          const flagged = open(file);
          const { blocks } = flagged;
          const edits = new Map(asked.map(([which, edit]) => [which % blocks.length, edit]));
          const { text, back } = inEditor(await flagged.text());
          // The persons of the text as a reader sees them: what stands between two lines of words.
          const parts = text.split(/(<!-- (?:Person \d|Annet|Slutt)[^>]*-->)/);
          for (const [i, edit] of edits) parts[2 + i * 2] = edited(parts[2 + i * 2].trim(), edit, '\n');
          await flagged.save(back(parts.join('')));

          const expected: Buffer[] = [];
          const read = (part: string) => (printing.encoding === 'utf-8' ? Buffer.from(part, 'utf8') : Buffer.from(part, 'latin1'));
          const before = textOf(original, printing);
          const pieces = before.split(/(?=<PERSON )|(?=<\/IPLOS>)/);
          assert.equal(pieces.filter((piece) => piece.startsWith('<PERSON ')).length, file.index.persons);
          const ends = [...edits].map(([i, edit]) => [file.index.ordinal(blocks[i]), edit] as const);
          const byOrdinal = new Map(ends);
          let ordinal = 0;
          for (const piece of pieces) {
            if (piece.startsWith('<PERSON ')) ordinal++;
            const edit = piece.startsWith('<PERSON ') ? byOrdinal.get(ordinal) : undefined;
            const body = piece.trimEnd();
            expected.push(read(edit === undefined ? piece : edited(body, edit, printing.lineEnds || '\n') + piece.slice(body.length)));
          }
          const now = await bytesOf(file);
          assert.equal(sha256(now), sha256(Buffer.concat([original.subarray(0, printing.mark ? 3 : 0), ...expected])));
          assert.deepEqual(await namesIn(folder()), ['by.iplos']);
          const anew = await Checked.check(file.path, ENVIRONMENT, 'test');
          assert.deepEqual(known(file.index), known(anew.index));
        },
      ), { numRuns: 8 });
    });
  }

  it('are known again by their numbers in the file', async () => {
    const file = await checkedFile(folder(), flawedText());
    const flagged = open(file);
    const text = await flagged.text();
    const ordinalAt = ordinalsIn(text);
    const found = [...text.matchAll(/<PERSON /g)].map(({ index }) => ordinalAt(index));
    assert.deepEqual(found, flagged.blocks.map((block) => file.index.ordinal(block)).filter((ordinal) => ordinal > 0));
    assert.equal(ordinalAt(text.indexOf('<IPLOS')), undefined);
  });

  it('are known by any number, in every language', () => {
    for (const language of ['nb', 'en'] as const) {
      for (const partKind of PART_KINDS) {
        const line = commentOf(say(language, 'line-part', { partKind, ordinal: 1_234_567, persons: 7_654_321, line: 98_765 }));
        assert.equal(ordinalsIn(line)(line.length), 1_234_567, line);
      }
    }
  });

  it('leaves the file untouched when nothing was edited', async () => {
    const file = await checkedFile(folder(), flawedText());
    const flagged = open(file);
    const { identity } = file;
    assert.deepEqual(await flagged.save(await flagged.text()), { persons: 0, whole: false });
    await file.assertUnchanged();
    assert.equal(file.identity, identity);
  });

  it('keeps the line ends of every line that was not touched where they are mixed', async () => {
    const mixed = flawedText().split('\n').map((line, i, all) => line + (i === all.length - 1 ? '' : ['\n', '\r\n', '\r'][i % 3])).join('');
    const file = await checkedFile(folder(), mixed);
    const flagged = open(file);
    const text = (await flagged.text()).replace(/\r\n?/g, '\n');
    const at = text.indexOf('<peKjonn>', text.indexOf('<!-- Person 1'));
    const value = text[at + '<peKjonn>'.length];
    await flagged.save(`${text.slice(0, at)}<peKjonn>X${text.slice(at + '<peKjonn>'.length + 1)}`);
    const place = mixed.indexOf(`<peKjonn>${value}`, file.position(flagged.blocks[0]));
    assert.equal((await bytesOf(file)).toString(), `${mixed.slice(0, place)}<peKjonn>X${mixed.slice(place + '<peKjonn>'.length + 1)}`);
  });

  it('can be saved again and again, and undone', async () => {
    const file = await checkedFile(folder(), flawedText());
    const before = await bytesOf(file);
    const flagged = open(file);
    const text = await flagged.text();
    const first = text.replace(/<peKjonn>./, '<peKjonn>X');
    assert.equal((await flagged.save(first)).persons, 1);
    const second = first.replace(/<\/peEndrDato>/, '</peEndrDato>\n\n');
    assert.equal((await flagged.save(second)).persons, 1);
    assert.equal((await flagged.save(text)).persons, 1);
    assert.deepEqual(await bytesOf(file), before);
  });

  it('are those of a rule, of a unit, or the next so many', async () => {
    const file = await checkedFile(folder(), flawedText());
    const { index } = file;
    const all = select(index, {});
    const some = select(index, { most: 5 });
    assert.deepEqual(some.blocks, all.blocks.slice(0, 5));
    assert.equal(some.total, all.total);
    assert.deepEqual(select(index, { after: index.ordinal(some.blocks[4]) }).blocks, all.blocks.slice(5));
    const rule = select(index, { rule: 'til-before-fra' });
    assert.ok(rule.total > 0 && rule.total < all.total);
    const other = select(index, { rule: 'kommunenummer-missing' });
    const both = select(index, { rules: ['til-before-fra', 'kommunenummer-missing'] });
    assert.deepEqual(both.blocks, [...new Set([...rule.blocks, ...other.blocks])].sort((a, b) => a - b));
    const persons = both.blocks.slice(0, 2).map((block) => index.ordinal(block));
    assert.deepEqual(select(index, { persons }).blocks, both.blocks.slice(0, 2));
    assert.equal(select(index, { persons, causes: ['code'] }).total, 0);
    assert.equal(select(index, { causes: ['registration', 'extraction', 'code'] }).total, all.total);
    assert.equal(select(index, { units: ['', ...index.units] }).total, all.total);
    const units = index.units.map((unit) => select(index, { unit }).total);
    assert.ok(units.some((total) => total > 0) && units.every((total) => total < all.total));
    assert.ok(all.blocks.every((block) => index.kind(block) === BlockKind.Person));
  });

  it('say where they stand and how many are not among them, without anybody\'s number', async () => {
    const file = await checkedFile(folder(), extract([person({ id: 1 }), `\n${person({ id: 2, tjenester: '', values: { peFnr: '' } })}`, person({ id: 3, tjenester: '', values: { peFnr: '' } })]));
    const text = await open(file, {}, 1).text();
    assert.match(text, /<!-- Personer med funn i by\.iplos: 1 av 2; de neste åpnes for seg\./);
    assert.match(text, /\n<!-- Person 2 av 3, linje 2 -->\n<PERSON pePeID="2">/);
    assert.ok([...text.matchAll(/<!--.*?-->/g)].every(([comment]) => !/\d{6}/.test(comment)));
  });

  it('opens the first of two that are the same, too', async () => {
    const file = await checkedFile(folder(), extract([person({ id: 1 }), person({ id: 2, values: { peFnr: '01815020371' } }), person({ id: 3 })]));
    assert.deepEqual(select(file.index, { rule: 'person-duplicate', most: 10 }).blocks, [2, 4]);
  });

  it('says so where there are none', async () => {
    const file = await checkedFile(folder(), extract());
    assert.throws(() => open(file, { rule: 'til-before-fra' }), { code: 'nothing-flagged' });
  });

  describe('are not saved', () => {
    let file: CheckedFile;
    let flagged: FlaggedPersons;
    let text: string;
    const lineOf = (i: number) => [...text.matchAll(/<!-- (Person \d+ av \d+, linje [\d ]+) -->/g)][i];

    beforeEach(async () => {
      file = await checkedFile(folder(), printed(flawedText(), { lineEnds: '\n', encoding: 'iso-8859-1', mark: false }));
      flagged = open(file);
      text = await flagged.text();
    });

    const refused = async (now: string, code: string, args?: object) => {
      const before = await bytesOf(file);
      await assert.rejects(flagged.save(now), args ? { code, args } : { code });
      assert.deepEqual(await bytesOf(file), before);
      assert.deepEqual(await namesIn(folder()), ['by.iplos']);
    };

    it('when a line that says where is changed, removed or copied', async () => {
      const [whole, words] = lineOf(1);
      await refused(text.replace(whole, whole.replace('Person', 'person')), 'line-missing', { line: words });
      await refused(text.replace(whole, ''), 'line-missing', { line: words });
      await refused(text.replace(whole, whole + whole), 'line-twice', { line: words });
      await refused(text.replace(/<!-- Personer med funn.*?-->/, ''), 'line-missing');
      await refused(text.replace(/<!-- Slutt.*?-->/, ''), 'line-missing');
    });

    it('when a person is removed or added, or is no longer one whole element', async () => {
      const [whole, words] = lineOf(1);
      const from = text.indexOf(whole) + whole.length;
      const to = text.indexOf(lineOf(2)[0]);
      const body = text.slice(from, to);
      await refused(text.slice(0, from) + text.slice(to), 'person-removed', { line: words });
      await refused(text.slice(0, from) + body + body + text.slice(to), 'person-added', { line: words });
      await refused(text.slice(0, from) + body.replace('</PERSON>', '</PERSON><!-- ') + text.slice(to), 'person-open', { line: words });
      await refused(text.slice(0, from) + body.replace('<PERSON ', 'x<PERSON ') + text.slice(to), 'person-open', { line: words });
      await refused(text.slice(0, from) + body.replace('</PERSON>', '</PERSON></IPLOS>') + text.slice(to), 'person-open', { line: words });
    });

    it('when a character does not exist in the encoding of the file', async () => {
      const [, words] = lineOf(0);
      const now = text.replace(/(linje [\d ]+ -->\s*<PERSON pePeID="\d+">)/, '$1<!-- € -->');
      await refused(now, 'not-representable', { character: '€', line: words, encoding: 'ISO-8859-1' });
    });

    it('when the frame around the persons is broken, or its encoding changed', async () => {
      await refused(text.replace('encoding="ISO-8859-1"', 'encoding="UTF-8"'), 'encoding-changed');
      await refused(text.replace('<IPLOS ', '<IPLOT '), 'frame-changed');
      await refused(text.replace('</IPLOS>', ''), 'frame-changed');
    });

    it('when the file was changed underneath, until it is checked again', async () => {
      const bytes = await bytesOf(file);
      const now = text.replace(/<peKjonn>./, '<peKjonn>X');
      await writeFile(file.path, bytes.toString('latin1').replace('Sørøy', 'Senja'), 'latin1');
      const changed = await bytesOf(file);
      await assert.rejects(flagged.save(now), { code: 'file-changed', args: { file: 'by.iplos' } });
      assert.deepEqual(await bytesOf(file), changed);
      await file.recheck();
      assert.equal((await flagged.save(now)).persons, 1);
      assert.ok((await bytesOf(file)).toString('latin1').includes('Senja'));
    });

    it('when the same person was changed underneath', async () => {
      const other = open(file);
      const theirs = (await other.text()).replace(/<peKjonn>./, '<peKjonn>Y');
      await other.save(theirs);
      await refused(text.replace(/<peKjonn>./, '<peKjonn>X'), 'person-changed');
    });

    it('but are when one prefers what was edited here, and nobody else is written over', async () => {
      const other = open(file);
      const second = (now: string, to: string) => now.replace(/(<peKjonn>.[^]*?<peKjonn>)./, `$1${to}`);
      await other.save(second((await other.text()).replace(/<peKjonn>./, '<peKjonn>Y'), 'Z'));
      const mine = text.replace(/<peKjonn>./, '<peKjonn>X');
      await refused(mine, 'person-changed');
      assert.equal(await flagged.current(), second(text.replace(/<peKjonn>./, '<peKjonn>Y'), 'Z'));
      await flagged.prefer(mine);
      assert.equal((await flagged.save(mine)).persons, 1);
      assert.equal(await flagged.current(), second(mine, 'Z'));
    });

    it('but what was taken out can be put back', async () => {
      const mended = text.replace(/<peKjonn>./, '<peKjonn>X');
      const damages: ((now: string) => string)[] = [
        (now) => now.replace(lineOf(1)[0], ''),
        (now) => now.replace(lineOf(1)[0], '').replace(lineOf(2)[0], ''),
        (now) => now.replace(lineOf(3)[0], lineOf(3)[0].repeat(2)),
        (now) => now.slice(0, now.indexOf(lineOf(1)[0])) + now.slice(now.indexOf(lineOf(3)[0])),
        (now) => now.slice(0, now.indexOf(lineOf(2)[0])),
        (now) => now.replace(/<!-- Slutt.*?-->/, ''),
        (now) => now.replace(/<!-- Personer med funn.*?-->/, ''),
      ];
      for (const damage of damages) assert.equal(await flagged.restored(damage(mended)), mended);
    });
  });

  it('may have their head mended, after which everything is read again', async () => {
    const file = await checkedFile(folder(), extract([person({ id: 1, tjenester: '' }), person({ id: 2, values: { peFnr: '01815020371' } })], { iiKomnr: '0402' }));
    const flagged = open(file);
    const text = await flagged.text();
    assert.deepEqual(await flagged.save(text.replace('<iiKomnr>0402', '<iiKomnr>0403')), { persons: 0, whole: true });
    await assert.rejects(file.texts([2]), { code: 'file-changed' });
    await file.recheck();
    assert.ok(!file.index.counts().byRule.has('kommunenummer-mismatch'));
    assert.equal((await flagged.save(text.replace('<iiKomnr>0402', '<iiKomnr>0403').replace('<peKjonn>M', '<peKjonn>K'))).persons, 1);
  });

  it('refuses what it could not write back byte for byte', async () => {
    const broken = Buffer.concat([Buffer.from(extract([person({ tjenester: '' })]).replace('System', 'S')), Buffer.from([0xff])]);
    const file = await checkedFile(folder(), broken);
    await assert.rejects(open(file).text(), { code: 'not-exact', args: { file: 'by.iplos' } });
  });
});
