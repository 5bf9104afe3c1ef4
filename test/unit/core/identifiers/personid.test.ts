import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanPersonid, readPersonid } from '../../../../src/core/identifiers/personid';
import type { Personid } from '../../../../src/core/identifiers/personid';
import { formatDato } from '../../../../src/core/text/dato';
import { number, someNumber, withCheckDigits } from './numbers';
import type { Parts } from './numbers';

const born = (id: Personid): string | undefined => (id.birthDate === undefined ? undefined : formatDato(id.birthDate));
const tenor = (parts: Omit<Parts, 'addMonth'>): string => someNumber({ ...parts, addMonth: 80 });

describe('person identifier', () => {
  describe('kinds', () => {
    const date = { day: 12, month: 3, year: 45, individual: 101 };
    for (const [name, text, expected] of [
      ['fødselsnummer', someNumber(date), ['fodselsnummer', true, false, 1]],
      ['D-number', someNumber({ ...date, addDay: 40 }), ['dnummer', true, false, 2]],
      ['H-number', someNumber({ ...date, addMonth: 40 }), ['hnummer', false, false, 3]],
      ['FH-number', withCheckDigits('812345670')!, ['fhnummer', false, false, 12]],
      ['DUF number', '201512345678', ['duf', true, false, 10]],
      ['birth date', '120345', ['fodselsdato', false, false, 9]],
      ['Tenor fødselsnummer', someNumber({ ...date, addMonth: 80 }), ['fodselsnummer', true, 'tenor', 1]],
      ['Tenor D-number', someNumber({ ...date, addDay: 40, addMonth: 80 }), ['dnummer', true, 'tenor', 2]],
      ['NHN fødselsnummer', someNumber({ ...date, addMonth: 65 }), ['fodselsnummer', true, 'nhn', 1]],
      ['NHN D-number', someNumber({ ...date, addDay: 40, addMonth: 65 }), ['dnummer', true, 'nhn', 2]],
      ['NAV D-number', someNumber({ ...date, addDay: 40, addMonth: 40 }), ['dnummer', true, 'nav', 2]],
    ] as const) {
      it(`tells a ${name}`, () => {
        const { kind, identity, synthetic, typeId } = readPersonid(text, 2016);
        assert.deepEqual([kind, identity, synthetic, typeId], expected);
      });
    }

    it('reads sex and birth date where the number has them, and only there', () => {
      const all = { man: someNumber(date), woman: someNumber({ ...date, individual: 100, addMonth: 40 }) };
      assert.deepEqual([readPersonid(all.man, 2016).sex, born(readPersonid(all.man, 2016))], ['M', '19450312']);
      assert.deepEqual([readPersonid(all.woman, 2016).sex, born(readPersonid(all.woman, 2016))], ['K', '19450312']);
      for (const text of [withCheckDigits('812345670')!, '201512345678', '120345']) {
        const id = readPersonid(text, 2016);
        assert.notEqual(id.kind, 'invalid');
        assert.deepEqual([id.sex, id.birthDate], [undefined, undefined]);
      }
    });
  });

  describe('century', () => {
    for (const [year, individual, expected] of [
      [0, 1, 1900],
      [99, 499, 1999],
      [54, 500, 1854],
      [54, 749, 1854],
      [99, 500, 1899],
      [0, 500, 2000],
      [39, 999, 2039],
      [39, 500, 2039],
      [40, 900, 1940],
      [99, 999, 1999],
      [53, 501, undefined],
      [60, 750, undefined],
      [99, 899, undefined],
    ] as const) {
      it(`of year ${year} and series ${individual} is ${expected ?? 'not known'}`, () => {
        // Some individual numbers have no check digits, so any day of the year will do.
        const text =
          Array.from({ length: 28 }, (_, day) =>
            number({ day: day + 1, month: 6, year, individual, addMonth: 80 }),
          ).find((text) => text !== undefined) ?? '';
        const id = readPersonid(text, 2016);
        assert.equal(id.kind, 'fodselsnummer');
        assert.equal(born(id)?.slice(0, 4), expected === undefined ? undefined : String(expected));
      });
    }

    it('decides whether 29 February exists', () => {
      assert.equal(readPersonid(tenor({ day: 29, month: 2, year: 0, individual: 500 }), 2016).kind, 'fodselsnummer');
      assert.equal(readPersonid(tenor({ day: 29, month: 2, year: 0, individual: 1 }), 2016).kind, 'invalid');
      assert.equal(readPersonid(tenor({ day: 29, month: 2, year: 1, individual: 500 }), 2016).kind, 'invalid');
    });
  });

  describe('from 2032', () => {
    // Published by Skatteetaten as examples of synthetic numbers of both generations.
    for (const [text, in2016, in2032] of [
      ['30908299902', 'invalid', 'fodselsnummer'],
      ['41819077906', 'invalid', 'dnummer'],
      ['03851598730', 'fodselsnummer', 'fodselsnummer'],
      ['41819077302', 'dnummer', 'dnummer'],
    ] as const) {
      it(`${text} is ${in2016} in 2016 and ${in2032} in 2032`, () => {
        assert.equal(readPersonid(text, 2016).kind, in2016);
        assert.equal(readPersonid(text, 2031).kind, in2016);
        assert.equal(readPersonid(text, 2032).kind, in2032);
      });
    }

    it('says neither sex nor birth date of any number', () => {
      const id = readPersonid('03851598730', 2032);
      assert.deepEqual([id.sex, id.birthDate, id.identity, id.synthetic], [undefined, undefined, true, 'tenor']);
    });

    it('does not relax H- and FH-numbers, which Skatteetaten does not issue', () => {
      for (const remainder of [1, 2, 3]) {
        const text = someNumber({ day: 12, month: 3, year: 45, individual: 101, addMonth: 40 }, remainder);
        assert.equal(readPersonid(text, 2032).kind, 'invalid');
        const fh =
          ['812345670', '812345671', '812345672', '812345673']
            .map((nine) => withCheckDigits(nine, remainder))
            .find((found) => found !== undefined) ?? '';
        assert.equal(readPersonid(fh, 2032).kind, 'invalid');
      }
    });
  });

  describe('invalid', () => {
    const right = tenor({ day: 1, month: 1, year: 50, individual: 100 });
    for (const [name, text] of [
      ['nothing', ''],
      ['zeros', '00000000000'],
      ['letters', 'abcdefghijk'],
      ['a letter', `${right.slice(0, 10)}x`],
      ['blanks inside', `${right.slice(0, 6)} ${right.slice(6)}`],
      ['blanks around', ` ${right} `],
      ['ten digits', right.slice(1)],
      ['day 32', withCheckDigits('328150100')!],
      ['month 93', withCheckDigits('019350100')!],
      ['month 0', withCheckDigits('010050106')!],
      ['a birth date that is none', '310250'],
      ['29 February 1901 or 2001', '290201'],
      ['a birth date with month + 80', '018150'],
      ['a birth date with day + 40', '410150'],
      ['eight digits', '01011950'],
      ['a DUF number of the future', '201812345678'],
      ['a DUF number of no year', '012345678901'],
      ['full-width digits', '０１８１５０１００００'],
    ] as const) {
      it(`is ${name}`, () =>
        assert.deepEqual(readPersonid(text, 2016), { kind: 'invalid', identity: false, synthetic: false }));
    }

    it('is a number with any one digit changed in its check digits', () => {
      for (const at of [9, 10]) {
        for (const digit of '0123456789') {
          const changed = right.slice(0, at) + digit + right.slice(at + 1);
          assert.equal(readPersonid(changed, 2016).kind === 'invalid', changed !== right);
        }
      }
    });
  });

  describe('cleaning', () => {
    const right = tenor({ day: 1, month: 1, year: 50, individual: 100 });
    const [date, rest] = [right.slice(0, 6), right.slice(6)];
    for (const [text, expected] of [
      [`${date} ${rest}`, right],
      [`${date}-${rest}`, right],
      [` ${right}\n`, right],
      [`${date}\u00a0${rest}`, right],
      [`${date}.${rest.slice(0, 3)} ${rest.slice(3)}`, right],
      ['12.03.45', '120345'],
      ['2015 123456 78', '201512345678'],
      [`${date} ${rest.slice(0, 4)}`, undefined],
      [`${date} ${rest}0`, undefined],
      ['12.03.1945', undefined],
      ['', undefined],
      [`${date}x${rest}`, undefined],
    ] as const) {
      it(`gives ${expected ? 'a valid number' : 'nothing'} from ${text.replace(/\d/g, 'n') || 'nothing'}`, () => {
        assert.equal(cleanPersonid(text, 2016), expected);
      });
    }
  });

  it('takes any text without failing, and says nothing of what is invalid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{0,13}$/)), (text) => {
        const id = readPersonid(text, 2016);
        if (id.kind === 'invalid')
          assert.deepEqual([id.identity, id.birthDate, id.sex, id.typeId], [false, undefined, undefined, undefined]);
      }),
    );
  });
});
