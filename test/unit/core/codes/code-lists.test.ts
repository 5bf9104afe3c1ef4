import assert from 'node:assert/strict';
import { codeLists, KOMMUNER, normalizeCode } from '../../../../src/core/codes/code-lists';

const KPR = 'kpr-56.0.0';

describe('code lists', () => {
  for (const [code, year, format, expected] of [
    ['15', 2016, 'iplos-3.3', 'valid'],
    ['15', 2022, KPR, 'valid'],
    ['16', 2016, 'iplos-3.3', 'unknown'],
    ['99', 2016, 'iplos-3.3', 'unknown'],
    ['06', 2016, 'iplos-3.3', 'valid'],
    [' 6 ', 2016, 'iplos-3.3', 'valid'],
    ['006', 2016, 'iplos-3.3', 'valid'],
    ['6', 2022, KPR, 'retired'],
    ['14', 2022, KPR, 'retired'],
    ['23', 2022, KPR, 'retired'],
    ['24', 2022, KPR, 'retired'],
    ['26', 2022, KPR, 'retired'],
    ['27', 2022, KPR, 'retired'],
    ['28', 2022, KPR, 'retired'],
    ['29', 2022, KPR, 'valid'],
    ['27', 2016, 'iplos-3.3', 'not-yet'],
    ['28', 2016, 'iplos-3.3', 'not-yet'],
    ['29', 2016, 'iplos-3.3', 'not-yet'],
    ['27', 2017, 'iplos-3.3', 'valid'],
    ['29', 2018, 'iplos-3.5', 'valid'],
    ['10', 2016, 'iplos-3.3', 'valid'],
    ['12', 2018, 'iplos-3.5', 'valid'],
    ['13', 2018, 'iplos-3.5', 'valid'],
    ['10', 2019, undefined, 'retired'],
    ['12', 2022, KPR, 'retired'],
    ['13', 2019, undefined, 'retired'],
    ['', 2016, 'iplos-3.3', 'unknown'],
    ['1 5', 2016, 'iplos-3.3', 'unknown'],
    ['x', 2016, undefined, 'unknown'],
    ['constructor', 2016, undefined, 'unknown'],
  ] as const) {
    it(`service type ${JSON.stringify(code)} is ${expected} in ${year} ${format ?? ''}`, () => {
      assert.equal(codeLists.status('9151', code, { year, format }), expected);
      assert.equal(codeLists.has('9151', code, { year, format }), expected === 'valid');
    });
  }

  it('knows service types given as numbers', () => assert.equal(codeLists.status('9151', 15, { year: 2016 }), 'valid'));

  it('calls a service by its name of the year', () => {
    assert.equal(codeLists.text('9151', '11', { year: 2016 }), 'Omsorgslønn');
    assert.equal(codeLists.text('9151', '11', { year: 2017 }), 'Omsorgslønn');
    assert.equal(codeLists.text('9151', '11', { year: 2018 }), 'Omsorgsstønad');
    assert.equal(codeLists.text('9151', '11'), 'Omsorgsstønad');
    assert.equal(codeLists.text('9151', '12', { year: 2022 }), 'Omsorgsbolig');
    assert.equal(codeLists.text('9151', '99'), undefined);
  });

  it('lists the codes of a year in their order', () => {
    const codes = codeLists.entries('9151', { year: 2016, format: 'iplos-3.3' }).map(({ code }) => Number(code));
    assert.deepEqual(
      codes,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26],
    );
    const later = codeLists.entries('9151', { year: 2022, format: KPR }).map(({ code }) => Number(code));
    assert.deepEqual(later, [1, 2, 3, 4, 5, 7, 8, 9, 11, 15, 17, 18, 19, 20, 21, 22, 25, 29]);
  });

  for (const [list, count] of Object.entries({
    3103: 10,
    7316: 4,
    7371: 3,
    8471: 19,
    9032: 11,
    9111: 20,
    9112: 7,
    9165: 6,
    9166: 6,
    9167: 6,
    9168: 6,
    9169: 4,
    9170: 6,
    9171: 2,
    9335: 3,
    9336: 5,
    9337: 3,
    9338: 3,
    9339: 3,
    9340: 3,
    9341: 3,
  })) {
    it(`has ${count} codes in list ${list}`, () => assert.equal(codeLists.entries(list).length, count));
  }

  it('takes a contact type with or without its leading zero, and letters as they are', () => {
    assert.equal(codeLists.has('8471', '01'), true);
    assert.equal(codeLists.has('8471', '1'), true);
    assert.equal(codeLists.has('7316', 'N'), true);
    assert.equal(codeLists.has('7316', 'n'), false);
    assert.equal(codeLists.text('3103', '00'), 'Uoppgitt');
  });

  it('refuses a list that there is not', () => assert.throws(() => codeLists.has('1234', '1'), /1234/));

  it('writes codes without blanks and leading zeros', () => {
    assert.deepEqual([' 01 ', '0', '00', '10', 8, 'N', '0x'].map(normalizeCode), ['1', '0', '0', '10', '8', 'N', '0x']);
  });
});

describe('municipalities', () => {
  for (const [year, count] of [
    [2016, 428],
    [2017, 426],
    [2018, 422],
    [2019, 422],
    [2020, 356],
    [2023, 356],
    [2024, 357],
  ] as const) {
    it(`were ${count} in ${year}`, () => assert.equal(codeLists.entries(KOMMUNER, { year }).length, count));
  }

  for (const [number, year, expected] of [
    ['0301', 2016, 'valid'],
    ['0301', 2024, 'valid'],
    ['301', 2016, 'unknown'],
    ['0000', 2016, 'unknown'],
    ['0706', 2016, 'valid'],
    ['0706', 2017, 'retired'],
    ['0710', 2016, 'not-yet'],
    ['0710', 2017, 'valid'],
    ['0710', 2019, 'valid'],
    ['0710', 2020, 'retired'],
    ['1601', 2017, 'valid'],
    ['1601', 2018, 'retired'],
    ['5001', 2017, 'not-yet'],
    ['5001', 2018, 'valid'],
    ['3001', 2019, 'not-yet'],
    ['3001', 2023, 'valid'],
    ['3001', 2024, 'retired'],
  ] as const) {
    it(`${number} is ${expected} in ${year}`, () =>
      assert.equal(codeLists.status(KOMMUNER, number, { year }), expected));
  }

  it('have their names in every alphabet they use', () => {
    assert.equal(codeLists.text(KOMMUNER, '2021'), 'Kárášjohka - Karasjok');
    assert.ok(codeLists.entries(KOMMUNER).every(({ text }) => !/[?\ufffd]/.test(text)));
  });
});
