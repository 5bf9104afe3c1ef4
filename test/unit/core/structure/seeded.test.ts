import assert from 'node:assert/strict';
import { DEFECTS } from '../../../../scripts/lib/samples/defects.mjs';
import { extract, spread } from '../../../../scripts/lib/samples/extract.mjs';
import type { DefectPlace, ExtractOptions } from '../../../../scripts/lib/samples/extract.mjs';
import type { StreamSummary } from '../../../../src/core/check/stream-check';
import { StreamCheck } from '../../../../src/core/check/stream-check';
import { ENVIRONMENT } from '../support';

const FORMATS = ['3.3', '3.5'] as const;
const STYLES = ['pretty', 'lines'] as const;
const KEPT = 1000;

function check(options: ExtractOptions): StreamSummary {
  const stream = new StreamCheck(ENVIRONMENT, KEPT);
  for (const chunk of extract(options)) stream.push(chunk);
  return stream.end();
}

/** A place by line and columns from 1, as findings have it. */
const placeOf = ({ rule, line, character,
  endCharacter }: DefectPlace): string => `${rule} ${line + 1}:${character + 1}-${endCharacter + 1}`;

for (const format of FORMATS) {
  describe(`an extract of ${format}`, () => {
    const kinds = Object.entries(DEFECTS).filter(([, { only = format }]) => only === format).map(([kind]) => kind);

    it('of 5,000 persons without flaws has no finding but information', function () {
      this.timeout(120_000);
      const { counts, persons, format: id } = check({ persons: 5000, seed: 5, style: 'lines', format });
      assert.deepEqual([id, persons], [`iplos-${format}`, 5000]);
      const { fatal, error, warning } = counts.bySeverity;
      assert.deepEqual({ fatal, error, warning,
        rules: [...counts.byRule.keys()].filter((rule) => rule !== 'personid-synthetic') },
        { fatal: 0, error: 0, warning: 0, rules: [] });
    });

    for (const style of STYLES) {
      it(`with ${kinds.length} flaws is marked at their characters and nowhere else (${style})`, function () {
        this.timeout(60_000);
        const places: DefectPlace[] = [];
        const { findings } = check({
          persons: 600, seed: 7, style, format,
          defects: spread({ kinds, persons: 600, seed: 7 }), onDefect: (place) => places.push(place),
        });
        const marked = findings.filter(({ rule }) => rule !== 'personid-synthetic').map(({ rule, from, to }) => {
          assert.equal(from.line, to.line);
          return `${rule} ${from.line}:${from.column}-${to.column}`;
        });
        assert.deepEqual(marked.sort(), places.map(placeOf).sort());
        assert.deepEqual(places.map(({ kind }) => kind).sort(), [...kinds].sort());
      });
    }
  });
}
