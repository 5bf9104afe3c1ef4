import assert from 'node:assert/strict';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { ASSESSED, diagnose, dogntilbud, extract, findings, person, tjeneste } from '../support';
import type { Values } from '../support';

/** Who is told of: each rule with the characters it marks, the note of synthetic persons aside. */
const told = (text: string): string[] =>
  findings(text).filter(({ rule }) => rule !== 'personid-synthetic').map(({ rule, marked }) => `${rule} ${marked}`);

const PERSON = '<PERSON pePeID="1">';
const SERVICE = '<TJENESTE tjPeID="1" tjTjID="1">';
const ofPerson = (values: Values): string => extract(person({ values }));
const ofHead = (values: Values): string => extract(person(), values);
const ofService = (values: Values): string => extract(person({ tjenester: tjeneste(values) }));
const ofHousing = (undertype: string): string =>
  extract(person({ tjenester: tjeneste({ tjTjenType: '12', tjTimerUke: undefined }).replace('</tjTjenType>',
    `$&<tjTjenUnderType>${undertype}</tjTjenUnderType>`) }));
const ofDiagnosis = (values: Values): string => extract(person({ diagnoser: diagnose(values) }));
const ofStay = (values: Values): string =>
  extract(person({ tjenester: tjeneste({ tjTjenType: '18', tjTimerUke: undefined }), dogntilbud: dogntilbud(values) }));
const ofAssessment = (name: string, value: string): string =>
  extract(person({ funksjoner: ASSESSED.replace(new RegExp(`<${name}>[^<]*(?=</${name}></FUNKSJON>|<)`),
    `<${name}>${value}`) }));
const information = (content: string,
  id = 1): string => `<PERSONOPPL poPeID="1" poPoID="${id}">${content}</PERSONOPPL>`;

type Case = readonly [title: string, text: string, told: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'speaks alone where the schema would speak of the same characters': [
    ['an empty municipality number', ofPerson({ peKomnr: '' }), ['kommunenummer-missing <peKomnr>']],
    ['a blank municipality number', ofPerson({ peKomnr: '\n' }), ['kommunenummer-missing <peKomnr>']],
    ['a municipality number of three digits', ofPerson({ peKomnr: '403' }), ['kommunenummer-unknown 403']],
    ['an empty municipality number in the head', ofHead({ iiKomnr: '' }), ['kommunenummer-missing <iiKomnr>']],
    ['an empty district', ofPerson({ peBydelsnr: '' }), ['bydel-missing <peBydelsnr>']],
    ['a district of one digit', ofPerson({ peBydelsnr: '0' }), ['bydel-invalid 0']],
    ['a district of one digit in the head', ofHead({ iiBydelsnr: '7' }), ['bydel-invalid 7']],
    ['an empty person identifier', ofPerson({ peFnr: '' }), ['personid-missing <peFnr>']],
    ['another decision', ofService({ tjVedtak: '3' }), ['vedtak-invalid 3']],
    ['an empty decision', ofService({ tjVedtak: '' }), ['vedtak-missing <tjVedtak>']],
    ['a day of no calendar', ofPerson({ peFraDato: '20140230' }), ['dato-invalid 20140230']],
    ['a day that the schema does not let through either', ofPerson({ peFraDato: '20141301' }),
      ['dato-invalid 20141301']],
    ['another form of date', ofPerson({ peEndrDato: '01.12.2016' }), ['dato-invalid 01.12.2016']],
    ['an empty date', ofPerson({ peEndrDato: '' }), ['dato-invalid <peEndrDato>']],
    ['an empty date in the head', ofHead({ iiLagetDato: '' }), ['dato-invalid <iiLagetDato>']],
    ['an empty beginning of a granted service', ofService({ tjFraDato: '' }), ['fra-missing <tjFraDato>']],
    ['a service type that is no number', ofService({ tjTjenType: 'A' }), ['tjenestetype-unknown A']],
    ['staffing of no list', ofHousing('99'), ['undertype-invalid 99']],
    ['staffing that is no number', ofHousing('x'), ['undertype-invalid x']],
    ['empty staffing', ofHousing(''), ['undertype-missing <tjTjenUnderType>']],
    ['hours with a comma', ofService({ tjTimerUke: '2,5' }), ['timer-invalid 2,5']],
    ['hours that are negative and too many digits', ofService({ tjTimerUke: '-200000' }), ['timer-invalid -200000']],
    ['more hours than a week has, and than the schema has room for', ofService({ tjTimerUke: '100000' }),
      ['timer-over-168 100000']],
    ['empty hours', ofService({ tjTimerUke: '' }), ['timer-missing <tjTimerUke>']],
    ['an organisation number of ten digits', ofService({ tjInstOrgnr: '3100000190' }),
      ['organisasjonsnummer-invalid 3100000190']],
    ['an empty organisation number of a stay', ofStay({ dgInstOrgnr: '' }),
      ['organisasjonsnummer-missing <dgInstOrgnr>']],
    ['another coding system', ofDiagnosis({ diKodeVersjon: 'ICD10' }), ['diagnose-kodeverk-invalid ICD10']],
    ['an empty coding system', ofDiagnosis({ diKodeVersjon: '' }), ['diagnose-kodeverk-invalid <diKodeVersjon>']],
    ['a score of no list', ofAssessment('fnFunkVerdi', '7'), ['funksjon-score-invalid 7']],
    ['an empty score', ofAssessment('fnFunkVerdi', ''), ['funksjon-score-invalid <fnFunkVerdi>']],
    ['a variable that is no number', ofAssessment('fnFunkType', 'x'), ['funksjon-type-unknown x']],
    ['an id of another person that is no number', ofPerson({}).replace('tjPeID="1"', 'tjPeID="x"'), ['id-mismatch x']],
  ],
  'speaks instead of the schema where something is missing': [
    ['a municipality number', ofPerson({ peKomnr: undefined }), [`kommunenummer-missing ${PERSON}`]],
    ['a district', ofPerson({ peBydelsnr: undefined }), [`bydel-missing ${PERSON}`]],
    ['a person identifier', ofPerson({ peFnr: undefined }), [`personid-missing ${PERSON}`]],
    ['the head\'s municipality number', ofHead({ iiKomnr: undefined }), ['kommunenummer-missing <INNHINFO>']],
    ['the period', ofHead({ iiFraDato: undefined, iiTilDato: undefined }), ['period-mismatch <INNHINFO>']],
    ['the unit of a stay', ofStay({ dgInstOrgnr: undefined }),
      ['organisasjonsnummer-missing <DOGNTILBUD dgPeID="1" dgDgID="1">']],
    ['all services', extract(person({ tjenester: '' })), [`person-without-tjeneste ${PERSON}`]],
    ['all assessments of who is granted a service', extract(person({ funksjoner: '' })),
      [`funksjon-missing ${PERSON}`]],
    ['all assessments of who is refused', extract(person({
      funksjoner: '',
      tjenester: tjeneste({ tjVedtDato: '20160301', tjVedtak: '1', tjTimerUke: undefined, tjInstOrgnr: undefined,
        tjFraDato: undefined, tjTilDato: undefined }),
    })), [`funksjon-missing ${PERSON}`]],
    ['all information', extract(person({ opplysninger: '' })), [`opplysning-missing ${PERSON}`]],
    ['most of two records of information, told once of each', extract(person({
      opplysninger: information('<poHusstand>1</poHusstand>') + information('<poFraDato>20140101</poFraDato>', 2),
    })), ['opplysning-missing <PERSONOPPL poPeID="1" poPoID="1">',
    'opplysning-missing <PERSONOPPL poPeID="1" poPoID="2">']],
  ],
  'does not keep back what is another reason': [
    ['a missing attribute where all services are missing too',
      extract(person({ tjenester: '' })).replace(PERSON, '<PERSON>'), [
      'person-without-tjeneste <PERSON>', 'attribute-missing <PERSON>',
    ]],
    ['an age that is no age, and not that of the number', ofPerson({ peAlder: '40000' }),
      ['alder-mismatch 40000', 'value-invalid 40000']],
    ['a code of no list that is too long', ofDiagnosis({ diDiagKode: 'T9000000000' }),
      ['diagnose-unknown T9000000000', 'value-invalid T9000000000']],
    ['a missing value of a service beside a missing unit',
      ofService({ tjVedtDato: undefined, tjInstOrgnr: undefined }), [
      `organisasjonsnummer-expected ${SERVICE}`, `element-missing ${SERVICE}`,
    ]],
    ['a value twice, the second of which is wrong', ofPerson({}).replace('</peKjonn>', '$&<peKjonn>X</peKjonn>'), [
      'element-unexpected <peKjonn', 'value-invalid X',
    ]],
  ],
  'is not said again of what is broken XML': [
    ['an attribute without quotes', ofPerson({}).replace('pePeID="1"', 'pePeID=1'), ['xml-not-well-formed pePeID=1']],
    ['a prefix that stands for nothing', ofPerson({}).replace('<peFraDato>', '<x:navn/>$&'),
      ['xml-not-well-formed x:navn']],
    ['an attribute twice', ofPerson({}).replace('pePeID="1"', '$& $&'), ['xml-not-well-formed pePeID']],
  ],
};

describe('the more specific rule', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    describe(title, () => {
      for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(told(text), expected));
    });
  }

  it('says how much of the information is missing', () => {
    const [finding] = findings(extract(person({ opplysninger: information('<poHusstand>1</poHusstand>') })))
      .filter(({ rule }) => rule === 'opplysning-missing');
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.args?.count, 19);
    assert.match(String(finding.args?.names), /^poOmsorgBarn, .*, poTilDato$/);
  });

  it('leaves the schema its say where it is switched off, but for a minimum', () => {
    const off = (rule: string) => ({ severities: new Map([[rule, 'off' as const]]) });
    const rules = (text: string, rule: string): string[] =>
      findings(text, { rules: ALL_RULES,
        ...off(rule) }).map((finding) => finding.rule).filter((id) => id !== 'personid-synthetic');
    assert.deepEqual(rules(ofService({ tjVedtak: '3' }), 'vedtak-invalid'), ['value-invalid']);
    assert.deepEqual(rules(ofPerson({ peKomnr: '' }), 'kommunenummer-missing'), ['kommunenummer-missing']);
  });

  it('may be made a warning without the schema speaking up', () => {
    const found = findings(ofService({ tjVedtak: '3' }),
      { severities: new Map([['vedtak-invalid', 'warning' as const]]) });
    assert.deepEqual(found.filter(({ severity }) => severity !== 'information').map(({ rule, severity }) => [rule,
      severity]), [['vedtak-invalid', 'warning']]);
  });
});
