import assert from 'node:assert/strict';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { StreamCheck } from '../../../../src/core/check/stream-check';
import type { Finding } from '../../../../src/core/findings/finding';
import { MOST_PROBLEMS } from '../../../../src/core/xml/problems';
import { Scanner } from '../../../../src/core/xml/scanner';
import { ENVIRONMENT, extract, findings, person } from '../support';

const MB = 1024 * 1024;
const CHUNK = 64 * 1024;
const KEPT = 100;
/** What one block may have told of it: problems, faults and findings of rules, with what stands for the rest of each. */
const MOST_TOLD = 1200;

const many = (count: number, make: (i: number) => string): string => Array.from({ length: count }, (_, i) => make(i)).join('');
const inRoot = (inside: string): string => `<IPLOS versjon="3.3">${inside}</IPLOS>`;
const inPerson = (inside: string): string => inRoot(`<PERSON pePeID="1">${inside}</PERSON>`);
const entities = many(30, (i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`);
const persons = (count: number): string[] => Array.from({ length: count }, (_, i) => person({ id: i + 1 }));

/** What no vendor makes on purpose, with how many blocks it is. */
const INPUTS: readonly { what: string; blocks?: number; make: () => string }[] = [
  { what: 'an endless line without a tag', make: () => 'x'.repeat(MB) },
  { what: 'an endless line in a person', make: () => inPerson('x'.repeat(MB)) },
  { what: 'nothing but blanks', make: () => ' '.repeat(MB) },
  { what: 'a million attributes', make: () => inRoot(`<PERSON ${many(1e6, (i) => `a${i}="1" `)}/>`) },
  { what: 'one attribute a million times', make: () => inRoot(`<PERSON ${'a="1" '.repeat(1e6)}/>`) },
  { what: 'attributes that prefixes make the same', make: () => inRoot(`<PERSON xmlns:p="u" xmlns:q="u" ${many(1e5, (i) => `p:a${i}="1" q:a${i}="1" `)}/>`) },
  { what: 'a namespace of a million characters, and many that are in it', make: () => inRoot(`<PERSON xmlns:p="${'u'.repeat(MB)}" ${many(1e5, (i) => `p:a${i}="1" `)}/>`) },
  { what: 'a depth of 100,000', make: () => inPerson('<a>'.repeat(1e5) + '</a>'.repeat(1e5)) },
  { what: 'a depth of 100,000 with a prefix on each', make: () => inPerson('<p:a xmlns:p="u">'.repeat(1e5) + '</p:a>'.repeat(1e5)) },
  { what: 'a depth of 100,000 from the root', make: () => '<a>'.repeat(1e5) + '</a>'.repeat(1e5) },
  { what: '200,000 unclosed elements', make: () => inPerson('<a>'.repeat(2e5)) },
  { what: '200,000 unclosed services', make: () => inPerson('<TJENESTE>'.repeat(2e5)) },
  { what: 'unclosed services of which each has an end tag and a stranger', make: () => inPerson('<TJENESTE><x>'.repeat(1e5) + '</TJENESTE>'.repeat(1e5)) },
  { what: 'end tags of nothing, in the depth', make: () => inPerson('<a>'.repeat(1e5) + '</b>'.repeat(1e5)) },
  { what: 'end tags of nothing, after the root', make: () => inRoot('') + '</b>'.repeat(1e5) },
  { what: 'a comment never closed in the first of 2,000 persons', blocks: 2002, make: () => extract(persons(2000)).replace('<peFnr>', '$&<!--') },
  { what: 'a comment never closed in each of 2,000 persons', blocks: 2002, make: () => extract(persons(2000)).replaceAll('<peFnr>', '<peFnr><!--') },
  { what: '<', make: () => '<'.repeat(MB) },
  { what: '< in a person', make: () => inPerson('<'.repeat(MB)) },
  { what: '< in a value', make: () => inRoot(`<PERSON pePeID="${'< '.repeat(MB / 2)}"/>`) },
  { what: '&', make: () => inPerson('&'.repeat(MB)) },
  { what: 'a reference of 5 MB', make: () => inPerson(`&${'a'.repeat(5 * MB)}`) },
  { what: 'a number reference of 5 MB', make: () => inPerson(`&#${'1'.repeat(5 * MB)};`) },
  { what: ']]>', make: () => inPerson(']]>'.repeat(MB / 3)) },
  { what: '<!--', make: () => inPerson('<!--'.repeat(MB / 4)) },
  { what: '<![CDATA[', make: () => inPerson('<![CDATA['.repeat(MB / 9)) },
  { what: '<?', make: () => inPerson('<?'.repeat(MB / 2)) },
  { what: '<!DOCTYPE', make: () => inPerson('<!DOCTYPE'.repeat(MB / 9)) },
  { what: 'a value of 5 MB', make: () => inRoot(`<PERSON pePeID="${'x'.repeat(5 * MB)}"/>`) },
  { what: 'a name of 5 MB', make: () => inRoot(`<${'x'.repeat(5 * MB)}/>`) },
  { what: 'entities that would be gigabytes', blocks: 4, make: () => `<!DOCTYPE IPLOS [<!ENTITY a0 "ha">${entities}]>${inPerson('<peFnr>&a30;</peFnr>')}` },
  { what: 'a document type never closed', make: () => `<!DOCTYPE a [${'"'.repeat(MB + 1)}` },
  { what: 'NUL', make: () => '\0'.repeat(MB) },
  { what: 'NUL in a person', make: () => inPerson('\0'.repeat(MB)) },
  { what: 'text between strangers in the root', make: () => inRoot('x<!---->'.repeat(1e5)) },
  { what: '300,000 strangers in a person', make: () => inPerson('<a/>'.repeat(3e5)) },
  { what: '50,000 services that say nothing', make: () => inPerson('<TJENESTE/>'.repeat(5e4)) },
  { what: 'text of 5 MB after the root', make: () => inRoot('') + 'x'.repeat(5 * MB) },
];

/** Runs something and tells how many characters the scanner was handed in it, those of blocks that had to wait included. */
function scanned(run: () => void): number {
  const { scan } = Scanner.prototype;
  let characters = 0;
  Scanner.prototype.scan = function (this: Scanner, ...args) {
    const block = scan.apply(this, args);
    characters += (block.complete ? block.end : args[2]) - args[1];
    return block;
  };
  try {
    run();
  } finally {
    Scanner.prototype.scan = scan;
  }
  return characters;
}

function assertInside(told: readonly Finding[], length: number): void {
  for (const { start, end, key } of told) assert.ok(start >= 0 && start <= end && end <= length, `${key}: ${start}-${end} of ${length}`);
}

/** By rule, sentence and place. */
const plain = (told: readonly Finding[]) => told.map(({ rule, key, start, end, args }) => ({ rule, key, start, end, args }));

describe('what is no extract costs no more than its length', function () {
  // A scan whose work grew with the square of the length would not end within days.
  this.timeout(60_000);

  for (const { what, blocks = 4, make } of INPUTS) {
    it(what, () => {
      const text = make();
      const live = new LiveCheck(ENVIRONMENT);
      const once = scanned(() => {
        live.load(text);
        live.advance();
      });
      const told = plain(live.findings());
      assertInside(live.findings(), text.length);
      assert.ok(once <= text.length * 1.01 + 100, `${once} characters read of ${text.length}`);
      assert.ok(told.length <= blocks * MOST_TOLD, `${told.length} findings`);

      const place = Math.floor(text.length / 2);
      const edited = scanned(() => {
        live.edit([{ start: place, end: place, text: 'y' }]);
        live.advance();
        assertInside(live.findings(), text.length + 1);
        live.edit([{ start: place, end: place + 1, text: '' }]);
        live.advance();
      });
      assert.ok(edited <= text.length * 6 + 100, `${edited} characters read of ${text.length} after two edits`);
      assert.deepEqual(plain(live.findings()), told);

      const stream = new StreamCheck(ENVIRONMENT, KEPT);
      let summary: ReturnType<StreamCheck['end']>;
      const streamed = scanned(() => {
        for (let at = 0; at < text.length; at += CHUNK) stream.push(text.slice(at, at + CHUNK));
        summary = stream.end();
      });
      assert.ok(streamed <= text.length * 5 + 100, `${streamed} characters read of ${text.length} in a stream`);
      assert.ok(summary!.findings.length <= KEPT);
      assert.equal(summary!.counts.total, told.length);
      const known = new Set(told.map((finding) => JSON.stringify(finding)));
      for (const finding of plain(summary!.findings)) assert.ok(known.has(JSON.stringify(finding)), finding.key);
    });
  }
});

describe('a limit is never silent', () => {
  const broken = (count: number) => findings(inPerson('&'.repeat(count))).filter(({ rule }) => rule === 'xml-not-well-formed');

  it('as many problems of a person as can be told are told one by one', () => {
    const told = broken(MOST_PROBLEMS);
    assert.equal(told.length, MOST_PROBLEMS);
    assert.ok(told.every(({ key }) => key === 'reference'));
  });

  it('one more says how many there are beyond, and where they begin', () => {
    for (const more of [1, 2, 1000]) {
      const told = broken(MOST_PROBLEMS + more);
      assert.equal(told.length, MOST_PROBLEMS + 1);
      const last = told[MOST_PROBLEMS];
      assert.equal(last.key, 'more');
      assert.equal(last.args?.count, more);
      assert.equal(last.start, told[MOST_PROBLEMS - 1].end);
    }
  });

  it('in each person anew', () => {
    const text = inRoot(`<PERSON>${'&'.repeat(200)}</PERSON><PERSON>${'&'.repeat(300)}</PERSON>`);
    assert.deepEqual(findings(text).filter(({ key }) => key === 'more').map(({ args }) => args?.count), [100, 200]);
  });

  it('of what the schema and the rules find, too', () => {
    const text = extract([person({ tjenester: '<TJENESTE/>'.repeat(2000) }), person({ id: 2, tjenester: '' })]);
    const told = findings(text);
    const [more, ...others] = told.filter(({ rule }) => rule === 'findings-left-out');
    assert.equal(others.length, 0);
    assert.equal(more.severity, 'error');
    assert.ok((more.args?.count as number) > 1000);
    assert.ok(told.some(({ rule }) => rule === 'person-without-tjeneste'), 'the next person is checked');
  });
});
