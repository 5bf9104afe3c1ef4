import assert from 'node:assert/strict';
import { findings } from '../support';
import { rulesOn, table } from './cases';
import { bruker, guid, hendelse, melding, notifikasjon } from '../message-support';

describe('the rules that messages share with extracts', () => {
  const of = (values: Parameters<typeof hendelse>[0], who = bruker()) => melding(notifikasjon(1, {}, hendelse(values, 'TjenesteStart', who)));

  it('finds nothing in a clean message but that its persons are synthetic', () => {
    assert.deepEqual(rulesOn(melding(notifikasjon(1) + notifikasjon(2))), ['personid-synthetic']);
  });

  describe('personid-missing', () => table('personid-missing', [
    ['an empty identifier', of({}, bruker({ fid: '' })), ['fid=""']],
    ['one that is there', of({}), []],
  ]));
  describe('personid-invalid', () => table('personid-invalid', [
    ['a wrong check digit', of({}, bruker({ fid: '01815010342' })), [['01815010342', 'message']]],
    ['a blank inside', of({}, bruker({ fid: '018150 10341' })), [['018150 10341', 'separators']]],
    ['a number of another type than said', of({}, bruker({ typeID: '2' })), [['2', 'type']]],
    ['a type that is none, which is told of as a code', of({}, bruker({ typeID: '77' })), []],
    ['a birth date as another kind', of({}, bruker({ fid: '010150', typeID: '9' })), []],
    ['a passport, whose form is not known here', of({}, bruker({ fid: 'N1234567', typeID: '4' })), []],
  ]));
  describe('personid-no-identity', () => table('personid-no-identity', [
    ['a national identity number', of({}), []],
    ['a birth date', of({}, bruker({ fid: '010150', typeID: '9' })), [['9', 'type']]],
    ['a passport', of({}, bruker({ fid: 'N1234567', typeID: '4' })), [['4', 'type']]],
  ]));
  describe('tjenestetype-retired', () => table('tjenestetype-retired', [
    ['a type that is history in messages', of({ tjenesteType: '27' }), ['27']],
    ['one in use', of({ tjenesteType: '29' }), []],
  ]));
  describe('tjenestetype-unknown', () => table('tjenestetype-unknown', [['no type at all', of({ tjenesteType: '77' }), ['77']]]));
  describe('organisasjonsnummer-missing', () => table('organisasjonsnummer-missing', [
    ['an institution without its number', of({ tjenesteOrgNr: undefined }), [/<TjenesteStart[^>]*>/.exec(of({ tjenesteOrgNr: undefined }))![0]]],
    ['an institution with it', of({}), []],
  ]));
  describe('organisasjonsnummer-invalid', () => table('organisasjonsnummer-invalid', [
    ['a wrong check digit', of({ tjenesteOrgNr: '310000018' }), ['310000018']],
  ]));
  describe('kommunenummer-unknown', () => table('kommunenummer-unknown', [
    ['no municipality', melding(undefined, undefined, '<Kommune kommuneNr="9998"/>'), ['9998']],
  ]));
  describe('id-duplicate', () => table('id-duplicate', [
    ['the same GUID in two notifications', melding(notifikasjon(1) + notifikasjon(2, { notifikasjonGUID: guid(1) })), [[guid(1), 'schema']]],
    ['the same municipality twice', melding(undefined, undefined, '<Kommune kommuneNr="0301"/><Kommune kommuneNr="0301"/>'), [['0301', 'schema']]],
  ]));

  it('counts all synthetic persons of a message', () => {
    const found = findings(melding(notifikasjon(1) + notifikasjon(2) + notifikasjon(3))).filter(({ rule }) => rule === 'personid-synthetic');
    assert.deepEqual(found.map(({ args }) => args?.count), [3]);
  });
});
