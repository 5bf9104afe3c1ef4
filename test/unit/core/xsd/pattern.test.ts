import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compilePattern } from '../../../../src/core/format/xsd/pattern';
import { make, notesOf } from './support';

const matches = (pattern: string, value: string) => compilePattern(pattern)?.(`<${value}>`, 1, value.length + 1);

describe('a pattern of a schema', () => {
  const cases: readonly [pattern: string, yes: readonly string[], no: readonly string[]][] = [
    ['[0-9]{4}([0][1-9]|[1][0-2])', ['201601', '000012'], ['201600', '20160', '2016011', ' 201601']],
    ['', [''], ['a']],
    ['a|b|', ['a', 'b', ''], ['ab']],
    ['a{2,3}b{0}c{1,}', ['aac', 'aaaccc'], ['ac', 'aaaac', 'aabc', 'aa']],
    ['(a?){2}b', ['b', 'ab', 'aab'], ['aaab']],
    ['.*', ['', 'æøå 😀'], ['a\nb', '\r']],
    ['^a$', ['^a$'], ['a']],
    ['\\d+', ['12', '٣'], ['', 'a', '½']],
    ['[\\D]', ['a'], ['1']],
    ['\\w\\W', ['a ', 'æ-', '+.'], ['- ']],
    ['\\s\\S', ['\ta', ' \u00a0'], ['a ', '\u00a0a']],
    ['\\i\\c*', ['a:b', '_1', 'æ.9'], ['1a', '-']],
    ['[\\i-[:]][\\c-[:]]*', ['ab'], ['a:b', ':a']],
    ['[a-z-[aeiou]]+', ['xyz'], ['xaz']],
    ['[^a-c\\]-]', ['d', '^'], ['a', ']', '-']],
    ['[a\\-c]{2}', ['a-', 'cc'], ['b-']],
    ['[+-]|[-x]', ['+', '-', 'x'], ['y']],
    ['\\p{Lu}\\P{Lu}', ['Åa', 'A1'], ['aA', 'AA']],
    ['\\p{IsBasicLatin}+', ['abc'], ['æ']],
    ['\\.\\\\\\n\\{\\}', ['.\\\n{}'], ['a\\\n{}']],
    ['[😀-😂]😀', ['😁😀'], ['😁', '😃😀']],
    ['(\\d+\\.?)*\\d+', ['1.22.333', '1'], ['1.', '.1', 'a']],
  ];
  for (const [pattern, yes, no] of cases) {
    it(`matches as the schema language says: ${JSON.stringify(pattern)}`, () => {
      assert.deepEqual(
        [yes.filter((value) => !matches(pattern, value)), no.filter((value) => matches(pattern, value))],
        [[], []],
      );
    });
  }

  it('is not taken for one when it is none, or more than is known', () => {
    const none = [
      '(',
      ')',
      'a)',
      '[',
      '[]',
      '[^]',
      '[b-a]',
      '*',
      'a**',
      'a{2,1}',
      'a{',
      'a{,2}',
      '(?:a)',
      '\\q',
      '\\',
      'a{9999999}',
      '\\p{Qq}',
    ];
    assert.deepEqual(
      [...none, '\\p{IsGreek}', '(a{5000}){2}', '('.repeat(99)].filter((pattern) => compilePattern(pattern)),
      [],
    );
  });

  it('is said to be unchecked then, and not made a demand', () => {
    const made = make(
      '<xs:element name="rot"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="\\p{IsGreek}"/>' +
        '<xs:maxLength value="2"/></xs:restriction></xs:simpleType></xs:element>',
    );
    assert.deepEqual(notesOf(made), ['xs:pattern in rot, line 3: unchecked']);
    assert.deepEqual(made.data.types[made.data.root.type!], { base: 'string', maxLength: 2 });
  });

  it('takes no longer for values that almost match', () => {
    const almost = `${'1'.repeat(200_000)}x`;
    for (const pattern of ['(\\d+\\.?)*\\d+', '(\\d|\\d\\d)*y', '(1*)*', '(1?){500}', '.{0,5000}']) {
      assert.equal(matches(pattern, almost), false, pattern);
    }
    assert.equal(compilePattern('((a{0,999999}){0,999999}){0,999999}'), undefined);
    assert.equal(matches('((){0,999999}){0,999999}', ''), true);
  });

  it('matches what JavaScript matches, where the two languages are one', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', 'c', '1');
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => x + y),
        fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => `(${x}|${y})`),
        fc
          .tuple(tie('expression'), fc.constantFrom('?', '*', '+', '{2}', '{1,3}', '{0,2}', '{2,}'))
          .map(([x, y]) => `(${x})${y}`),
      ),
    }));
    const value = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 8 });
    fc.assert(
      fc.property(expression, fc.array(value, { minLength: 5, maxLength: 10 }), (pattern, values) => {
        const expected = new RegExp(`^(?:${pattern})$`, 'u');
        const test = compilePattern(pattern)!;
        for (const text of values)
          assert.equal(test(text, 0, text.length), expected.test(text), `${pattern} on ${text}`);
      }),
      { numRuns: 3_000, seed: 8 },
    );
  });
});
