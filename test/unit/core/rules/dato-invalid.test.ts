import assert from 'node:assert/strict';
import { diagnose, dogntilbud, extract, findings, fixed, funksjon, person, tjeneste } from '../support';
import { FindingWords } from '../../../../src/core/findings/words';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'dato-invalid';
const applied = (tjSoknadDato: string | undefined): string =>
  extract(person({ tjenester: tjeneste({ tjSoknadDato }) }));
const began = (tjVedtak: string): string =>
  extract(person({ tjenester: tjeneste({ tjVedtak, tjFraDato: '', tjTilDato: undefined }) }));
const information = (values: string): string =>
  extract(person({ opplysninger: `<PERSONOPPL poPeID="1" poPoID="1">${values}</PERSONOPPL>` }));

describe(RULE, () => {
  table(RULE, [
    ['a date', applied('20140101'), []],
    ['with blanks around, which the structure minds', applied(' 20140101\n'), []],
    ['the leap day of 2016', applied('20160229'), []],
    ['the leap day of a common year', applied('20150229'), [['20150229', 'message']]],
    ['the thirtieth of February', applied('20160230'), [['20160230', 'message']]],
    ['the thirteenth month', applied('20161301'), [['20161301', 'message']]],
    ['the day nought', applied('20160100'), [['20160100', 'message']]],
    ['the year nought', applied('00000101'), [['00000101', 'message']]],
    ['too few digits', applied('2016010'), [['2016010', 'message']]],
    ['two digits of the year', applied('010216'), [['010216', 'message']]],
    ['letters, and blanks around them', applied(' ukjent '), [['ukjent', 'message']]],
    ['another form', applied('2014-01-01'), [['2014-01-01', 'form']]],
    ['another form of no such day', applied('2015-02-29'), [['2015-02-29', 'message']]],
    ['another form that can mean two days', applied('01/02/2014'), [['01/02/2014', 'message']]],
    ['digits of other scripts', applied('２０１４０１０１'), [['２０１４０１０１', 'message']]],
    ['an empty date', applied(''), [['<tjSoknadDato>', 'blank']]],
    ['a blank one', applied(' \n '), [['<tjSoknadDato>', 'blank']]],
    ['an absent one', applied(undefined), []],
    ['an empty beginning of a granted service is another rule\'s', began('2'), []],
    ['an empty beginning of a refusal', began('1'), [['<tjFraDato>', 'blank']]],
    [
      'the head\'s dates',
      extract(person(), { iiFraDato: '2016', iiTilDato: '20161232', iiLagetDato: '' }),
      ['2016', '20161232', '<iiLagetDato>'],
    ],
    [
      'the person\'s',
      extract(person({ values: { peFraDato: '1', peEndrDato: '2', peDodDato: '3' } })), ['1', '2', '3'],
    ],
    ['an assessment\'s', extract(person({ funksjoner: funksjon({ fnFraDato: 'a', fnTilDato: 'b' }) })), ['a', 'b']],
    ['a diagnosis\'s', extract(person({ diagnoser: diagnose({ diFraDato: 'a', diTilDato: 'b' }) })), ['a', 'b']],
    ['a stay\'s', extract(person({ dogntilbud: dogntilbud({ dgFraDato: 'a', dgTilDato: 'b' }) })), ['a', 'b']],
    ['personal information\'s, whose months are no dates', information(
      '<poVurdTann>201613</poVurdTann><poVurdLege>2016</poVurdLege><poLegeMiddGjDato>a</poLegeMiddGjDato>'
      + '<poErnKartlagtDato>b</poErnKartlagtDato><poErnRisikoDato>c</poErnRisikoDato><poErnPlanDato>d</poErnPlanDato>'
      + '<poFraDato>e</poFraDato><poTilDato>f</poTilDato>',
    ), ['a', 'b', 'c', 'd', 'e', 'f']],
  ]);

  for (const form of ['2014-01-31', '2014/01/31', '31.01.2014', '31.1.2014']) {
    it(`rewrites ${form} by itself, and nothing around it`, () => {
      assert.equal(fixed(RULE, applied(` ${form} `)), applied(' 20140131 '));
      assert.equal(isSafe(RULE, applied(form)), true);
      assert.deepEqual(rulesOn(fixed(RULE, applied(form))!), rulesOn(applied('20140131')));
    });
  }

  it('rewrites nothing that can mean two days, or none', () => {
    for (const value of ['01/02/2014', '20150229', 'x', '']) {
      assert.equal(fixed(RULE, applied(value)), undefined, value);
    }
  });

  it('does not take a comment along', () => {
    const text = applied('2014-01<!-- ? -->-31');
    assert.equal(findings(text).filter(({ rule }) => rule === RULE).length, 1);
    assert.equal(fixed(RULE, text), undefined);
  });

  it('never repeats what could be a person\'s number', () => {
    for (const value of ['01815010341', '018150 10341', '010150', '1815010']) {
      const [finding] = findings(applied(value)).filter(({ rule }) => rule === RULE);
      assert.ok(!new FindingWords(ALL_RULES, 'nb').message(finding).includes(value.slice(0, 6)), value);
    }
  });
});
