import assert from 'node:assert/strict';
import type { PlacedFinding } from '../../../../src/core/check/stream-check';
import { checkChunks } from '../../../../src/submission/file-check';
import { ENVIRONMENT, extract, person } from '../support';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

async function* cut(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const declared = (encoding: string | undefined, text: string): string =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?>${text}`;
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const marked = (text: string): Buffer => Buffer.concat([MARK, utf8(text)]);

/** One line, with Norwegian letters before a flaw at the same line's end. */
const flawed = extract(person({ values: { peKomnr: '0499' } }), { iiSysID: 'Blåbærtøy' });
const clean = extract(person(), { iiSysID: 'Ærø Ås' });

/** Each finding but the note of synthetic persons, by rule, sentence and place. */
async function found(bytes: Uint8Array, size = bytes.length): Promise<string[]> {
  const { summary } = await checkChunks(cut(bytes, size), ENVIRONMENT, 'test', 100);
  const place = ({ rule, key, from, to }: PlacedFinding): string =>
    `${rule} ${key} ${from.line}:${from.column}-${to.column}`;
  return summary.findings.filter(({ rule }) => rule !== 'personid-synthetic').map(place);
}

/** Where the flaw stands, in characters, after a declaration of that encoding. */
function flawAt(encoding: string | undefined): string {
  const column = declared(encoding, flawed).indexOf('0499') + 1;
  return `kommunenummer-unknown message 1:${column}-${column + 4}`;
}

type Written = readonly [title: string, encoding: string | undefined, encode: (text: string) => Buffer];

const AS_DECLARED: readonly Written[] = [
  ['UTF-8', 'UTF-8', utf8],
  ['utf-8, in small letters', 'utf-8', utf8],
  ['UTF-8 with a byte order mark', 'UTF-8', marked],
  ['UTF-8 that is not declared', undefined, utf8],
  ['UTF-8 that is not declared but marked', undefined, marked],
  ['ISO-8859-1', 'ISO-8859-1', latin1],
  ['iso-8859-1, in small letters', 'iso-8859-1', latin1],
  ['latin1', 'latin1', latin1],
];

describe('a file in the encoding that it declares', () => {
  for (const [title, encoding, encode] of AS_DECLARED) {
    it(`is read: ${title}`, async () => {
      assert.deepEqual(await found(encode(declared(encoding, clean))), []);
    });

    it(`has its findings at the same characters, however it comes in: ${title}`, async () => {
      const bytes = encode(declared(encoding, flawed));
      for (const size of [bytes.length, 4096, 1000, 7, 1]) {
        assert.deepEqual(await found(bytes, size), [flawAt(encoding)]);
      }
    });
  }

  it('is measured in characters: lengths too', async () => {
    const text = declared(undefined, extract(person(), { iiSysID: 'æ'.repeat(15) }));
    assert.deepEqual(await found(utf8(text)), []);
    assert.deepEqual(await found(latin1(text.replace('?>', ' encoding="ISO-8859-1"?>'))), []);
    const longer = text.replace('æ', 'ææ');
    assert.deepEqual((await found(utf8(longer))).map((finding) => finding.split(' ')[1]), ['too-long']);
  });
});

describe('a file in another encoding than it declares', () => {
  /** The first finding: the flaw after it has to be found all the same. */
  const suspicion = async (bytes: Uint8Array): Promise<string> => {
    const [first, ...others] = await found(bytes);
    assert.ok(others.some((finding) => finding.startsWith('kommunenummer-unknown')), others.join());
    return first;
  };
  const columnOf = (text: string, character: string): string => {
    const column = text.indexOf(character) + 1;
    return `1:${column}-${column + 1}`;
  };

  it('is noticed where it is ISO-8859-1 that says UTF-8: at the first letter lost', async () => {
    for (const encoding of ['UTF-8', undefined]) {
      const text = declared(encoding, flawed);
      assert.equal(await suspicion(latin1(text)), `encoding-suspect replacement ${columnOf(text, 'å')}`);
    }
  });

  it('is noticed where it is UTF-8 that says ISO-8859-1: at the first letter broken', async () => {
    const text = declared('ISO-8859-1', flawed);
    assert.match(await suspicion(utf8(text)),
      new RegExp(`^encoding-suspect mojibake ${columnOf(text, 'å').split('-')[0]}-`));
  });

  it('is noticed where a mark says UTF-8 and the declaration ISO-8859-1: at the declaration', async () => {
    const text = declared('ISO-8859-1', flawed);
    assert.equal(await suspicion(marked(text)), `encoding-suspect declared 1:1-${text.indexOf('>') + 2}`);
  });

  it('is noticed where it has two byte order marks', async () => {
    const text = declared('UTF-8', flawed);
    assert.match(await suspicion(Buffer.concat([MARK, marked(text)])), /^encoding-suspect mark-twice 1:1-/);
  });

  it('is noticed where the register does not take the encoding', async () => {
    for (const encoding of ['US-ASCII', 'ISO-8859-15', 'x-unknown', '']) {
      assert.match(await suspicion(utf8(declared(encoding, flawed))), /^encoding-suspect unsupported 1:1-/);
    }
  });

  it('is noticed where it is UTF-16, with a mark or without', async () => {
    const little = Buffer.from(declared('UTF-16', flawed), 'utf16le');
    const big = Buffer.from(little).swap16();
    const [markLittle, markBig] = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
    for (const bytes of [little, Buffer.concat([markLittle, little]), big, Buffer.concat([markBig, big])]) {
      assert.match(await suspicion(bytes), /^encoding-suspect utf-16 1:1-/);
    }
  });

  it('is noticed in whatever pieces it comes', async () => {
    const bytes = latin1(declared('UTF-8', flawed));
    const whole = await found(bytes);
    for (const size of [1000, 7, 1]) assert.deepEqual(await found(bytes, size), whole);
  });
});
