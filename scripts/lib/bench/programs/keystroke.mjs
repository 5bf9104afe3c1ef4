// Types into a file that is held as the editor holds it, and prints what a keystroke and a full check take, in milliseconds.
import { readFileSync } from 'node:fs';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';

const KEYSTROKES = 100;
const DIGIT = /\d(?=<\/)/g;

const [file, rounds] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const check = new LiveCheck({ formats: BUILT_IN_FORMATS, rules: ALL_RULES });
const median = (values) => values.sort((a, b) => a - b)[(values.length - 1) >> 1];

function timed(work) {
  const begun = performance.now();
  work();
  check.advance();
  check.summary();
  return performance.now() - begun;
}

/** The last digit of values spread over the whole file. */
const places = Array.from({ length: KEYSTROKES }, (_, i) => {
  DIGIT.lastIndex = Math.floor((i + 0.5) / KEYSTROKES * text.length);
  return DIGIT.exec(text).index;
});

const full = [];
const keystroke = [];
for (let round = -2; round < Number(rounds); round++) {
  const whole = timed(() => check.load(text));
  const typed = places.map((start) => timed(() => check.edit([{ start, end: start + 1, text: text[start] === '1' ? '2' : '1' }])));
  if (round < 0) continue;
  full.push(whole);
  keystroke.push(...typed);
}
console.log(JSON.stringify({ lines: text.split('\n').length, full: median(full), keystroke: median(keystroke) }));
