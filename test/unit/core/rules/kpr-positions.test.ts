import assert from 'node:assert/strict';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { bruker, guid, hendelse, kontakt, KONTAKTER, KOMMUNE, melding, notifikasjon } from '../message-support';
import type { Attributes } from '../message-support';
import { findings } from '../support';

const LONG = 'b'.repeat(101);
const of = (values: Attributes, kind = 'TjenesteStart', who = bruker()) => melding(notifikasjon(1, {}, hendelse(values, kind, who)));
const by = (values: Attributes) => of({}, 'TjenesteStart', bruker(values));
const second = (values: Attributes, first: Attributes = {}) => melding(notifikasjon(1, first) + notifikasjon(2, values));
const tagOf = (element: string) => /^<[^>]*>/.exec(element)![0];
const contacts = (...types: string[]) => melding(undefined, types.map((type) => kontakt(type)).join(''));
const root = tagOf(melding());
const twoEvents = hendelse({ hendelseGUID: guid(502) }, 'TjenesteSlutt');

/** Each sentence of each rule about messages: a message that makes it be said, and the characters that are marked there. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly [text: string, marked: string]>>>> = {
  'kpr-code-unknown': {
    nothing: [melding(notifikasjon(1, { statusNotifikasjon: 'X' })), 'X'],
    'value-unknown': [melding(undefined, KONTAKTER + kontakt('99')), '99'],
    'record-dropped': [by({ typeID: '77' }), '77'],
  },
  'kpr-content-check': {
    'broken-nothing': [by({ bydel: 'x1' }), 'x1'],
    'broken-value-dropped': [melding(undefined, undefined, undefined, { leverandor: LONG }), LONG],
    'broken-record-dropped': [by({ brukerNr: LONG }), LONG],
    'missing-nothing': [melding(undefined, undefined, undefined, { navnEPJ: '' }), 'navnEPJ=""'],
    'missing-record-dropped': [by({ brukerNr: '' }), 'brukerNr=""'],
    'missing-message-dropped': [by({ fid: ' ' }), 'fid=" "'],
  },
  'kpr-service-not-reported': { message: [of({ tjenesteType: ' 15 ' }), '15'] },
  'kpr-event-count': {
    none: [melding(notifikasjon(1, {}, '')), tagOf(notifikasjon(1, {}, ''))],
    message: [melding(notifikasjon(1, {}, hendelse() + twoEvents)), tagOf(twoEvents)],
  },
  'kpr-status-reserved': { message: [melding(notifikasjon(1, { statusNotifikasjon: 'T', notifikasjonRef: guid(7) })), 'T'] },
  'kpr-reference-missing': { message: [melding(notifikasjon(1, { statusNotifikasjon: 'M' })), 'M'] },
  'kpr-reference-unexpected': { message: [melding(notifikasjon(1, { notifikasjonRef: guid(7) })), guid(7)] },
  'kpr-reference-not-original': {
    message: [
      second({ statusNotifikasjon: 'M', notifikasjonRef: `{${guid(1).toUpperCase()}}` }, { statusNotifikasjon: 'M', notifikasjonRef: guid(7) }),
      `{${guid(1).toUpperCase()}}`,
    ],
  },
  'kpr-lopenr-order': {
    message: [second({ notifikasjonLopeNr: '2' }, { notifikasjonLopeNr: '30' }), '2'],
    same: [second({ notifikasjonLopeNr: '30' }, { notifikasjonLopeNr: '30' }), '30'],
  },
  'kpr-chain-broken': {
    message: [second({ notifikasjonForrigeGUID: guid(9) }), guid(9)],
    empty: [second({ notifikasjonForrigeGUID: guid(0) }), guid(0)],
  },
  'kpr-several-kommuner': { message: [melding(undefined, undefined, `${KOMMUNE}<Kommune kommuneNr="0402"/>`), '0402'] },
  'kpr-contact-missing': {
    'type-16': [contacts('1', '15', '17'), root], 'type-17': [contacts('1', '15', '16'), root],
    'type-1': [contacts('15', '16', '17'), root], 'type-15': [contacts('1', '16', '17'), root],
  },
  'kpr-stopp-unpaired': { message: [of({ midlertidigStoppID: ' s7 ' }, 'MidlertidigStoppTil'), 's7'] },
  'kpr-date-order': {
    message: [of({ hendelseDato: '2021-03-02', hendelseRegTid: '2021-03-01T09:00:00' }), '2021-03-02'],
    notified: [of({ hendelseDato: '2021-03-05', hendelseRegTid: '2021-03-06T09:00:00' }), '2021-03-05'],
  },
};
/** No code of these lists has gone out of use yet; see its own test. */
const WAITING = 'kpr-code-retired';

describe('findings in a message mark the value, name or element at fault', () => {
  for (const [rule, sentences] of Object.entries(CASES)) {
    for (const [key, [text, marked]] of Object.entries(sentences)) {
      it(`${rule}: ${key}`, () => {
        const found = findings(text).filter((finding) => finding.rule === rule);
        assert.deepEqual(found.filter((finding) => finding.key === key).map((finding) => finding.marked), [marked]);
      });
    }
  }

  it('in every sentence that there is', () => {
    const rules = ALL_RULES.filter(({ id }) => id.startsWith('kpr-') && id !== WAITING);
    const sentences = rules.flatMap(({ id, words }) => Object.keys(words.en.messages).map((key) => `${id}: ${key}`)).sort();
    assert.deepEqual(Object.entries(CASES).flatMap(([id, of]) => Object.keys(of).map((key) => `${id}: ${key}`)).sort(), sentences);
  });
});
