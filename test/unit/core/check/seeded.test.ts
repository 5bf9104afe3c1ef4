import assert from 'node:assert/strict';
import { DEFECTS } from '../../../../scripts/lib/samples/defects.mjs';
import { extract, spread } from '../../../../scripts/lib/samples/extract.mjs';
import type { DefectPlace, ExtractOptions } from '../../../../scripts/lib/samples/extract.mjs';
import { UNITS } from '../../../../scripts/lib/samples/municipality.mjs';
import { OWN_UNIT, RARE_DEFECTS } from '../../../../scripts/lib/samples/rare-defects.mjs';
import type { CheckEnvironment } from '../../../../src/core/check/environment';
import type { StreamSummary } from '../../../../src/core/check/stream-check';
import { StreamCheck } from '../../../../src/core/check/stream-check';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { ENVIRONMENT } from '../support';

const FORMATS = ['3.3', '3.5'] as const;
const STYLES = ['pretty', 'lines'] as const;
const PERSONS = 5000;
const KEPT = 1000;
/** One for a whole file, with the number of persons: told in every sample, since nobody in them exists. */
const OF_THE_SAMPLES = 'personid-synthetic';
const EVERY_DEFECT = { ...DEFECTS, ...RARE_DEFECTS };
/** A municipality that has said its own number and its units, so that the rules on them speak. */
const KNOWN: CheckEnvironment = {
  ...ENVIRONMENT, year: 2016, municipality: { ownOrgnr: new Set([OWN_UNIT]), units: new Set(Object.values(UNITS).flat()) },
};

/** What no person can have: flaws of the file's beginning, as what is to stand there instead, with what is marked. */
const OF_THE_FILE: Readonly<Record<string, { instead: [string, string]; marked: string; only?: '3.3' }>> = {
  'xml-forbidden': { instead: ['?>', '?><!DOCTYPE IPLOS>'], marked: '<!DOCTYPE IPLOS>' },
  'format-version': { instead: ['versjon="3.3"', 'versjon="3.4"'], marked: '3.4', only: '3.3' },
  'period-mismatch': { instead: ['20161231</iiTilDato>', '20161230</iiTilDato>'], marked: '20161230' },
};

/** Rules that no sample of 2016 can break, and why. */
const NOT_SEEDED: Readonly<Record<string, string>> = {
  'attribute-prohibited': 'the annual extracts have no such attribute',
  'findings-left-out': 'speaks of a person with more than a thousand findings',
  'format-unknown': 'of such a file nothing more is read',
  'tjenestetype-retired': 'no service type was given up before 2019',
};

function check(chunks: Iterable<string>, environment: CheckEnvironment): StreamSummary {
  const stream = new StreamCheck(environment, KEPT);
  for (const chunk of chunks) stream.push(chunk);
  return stream.end();
}

const isOf = (format: string) => ([, { only = format }]: readonly [string, { only?: string }]): boolean => only === format;
const kindsOf = (format: string): string[] => Object.entries(EVERY_DEFECT).filter(isOf(format)).map(([kind]) => kind);
const fileKindsOf = (format: string) => Object.entries(OF_THE_FILE).filter(isOf(format));

/** A place by line and columns from 1, as findings have it. */
const placeOf = ({ rule, line, character, endCharacter }: DefectPlace): string => `${rule} ${line + 1}:${character + 1}-${endCharacter + 1}`;

/** The chunks of an extract whose beginning is flawed too, telling where. */
function* flawedFromTheStart(options: ExtractOptions, format: string, told: string[]): Iterable<string> {
  const chunks = extract(options);
  let beginning = chunks.next().value!;
  for (const [, { instead }] of fileKindsOf(format)) {
    assert.equal(beginning.split(instead[0]).length, 2);
    beginning = beginning.replace(...instead);
  }
  for (const [rule, { marked }] of fileKindsOf(format)) {
    const before = beginning.slice(0, beginning.indexOf(marked)).split('\n');
    told.push(`${rule} ${before.length}:${before.at(-1)!.length + 1}-${before.at(-1)!.length + 1 + marked.length}`);
  }
  yield beginning;
  yield* chunks;
}

for (const format of FORMATS) {
  describe(`an extract of ${format} of ${PERSONS} persons`, () => {
    const kinds = kindsOf(format);

    for (const style of STYLES) {
      it(`without flaws has no finding but that nobody in it exists (${style})`, function () {
        this.timeout(120_000);
        const { counts, persons, format: id, findings } = check(extract({ persons: PERSONS, seed: 5, style, format }), KNOWN);
        assert.deepEqual([id, persons], [`iplos-${format}`, PERSONS]);
        const { fatal, error, warning } = counts.bySeverity;
        assert.deepEqual({ fatal, error, warning }, { fatal: 0, error: 0, warning: 0 });
        // An extract of 3.5 has no identifiers of its own.
        assert.deepEqual(findings.map(({ rule, args }) => [rule, args?.count]), format === '3.3' ? [[OF_THE_SAMPLES, PERSONS]] : []);
      });

      it(`with ${kinds.length + fileKindsOf(format).length} flaws is marked at their characters and nowhere else (${style})`, function () {
        this.timeout(120_000);
        const places: DefectPlace[] = [];
        const told: string[] = [];
        const { findings, truncated } = check(flawedFromTheStart({
          persons: PERSONS, seed: 7, style, format,
          defects: spread({ kinds, persons: PERSONS, seed: 7 }), onDefect: (place) => places.push(place),
        }, format, told), KNOWN);
        const marked = findings.filter(({ rule }) => rule !== OF_THE_SAMPLES).map(({ rule, from, to }) => {
          assert.equal(from.line, to.line);
          return `${rule} ${from.line}:${from.column}-${to.column}`;
        });
        assert.equal(truncated, 0);
        assert.deepEqual(marked.sort(), [...told, ...places.map(placeOf)].sort());
        assert.deepEqual(places.map(({ kind }) => kind).sort(), [...kinds].sort());
      });
    }
  });
}

describe('the flaws that are seeded', () => {
  it('are of every rule that a text can break', () => {
    const seeded = new Set([OF_THE_SAMPLES, ...Object.keys(OF_THE_FILE), ...Object.values(EVERY_DEFECT).map(({ rule }) => rule)]);
    const annual = ALL_RULES.map(({ id }) => id).filter((id) => !/^(kpr|ident)-/.test(id));
    assert.deepEqual(annual.filter((id) => !seeded.has(id)), Object.keys(NOT_SEEDED).sort());
  });
});
