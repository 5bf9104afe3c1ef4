import { table } from './cases';
import { bruker, hendelse, kontakt, KONTAKTER, melding, notifikasjon } from '../message-support';

describe('kpr-code-unknown', () => {
  table('kpr-code-unknown', [
    ['knows the codes of a clean message', melding(), []],
    ['a type of contact that there is none of', melding(undefined, KONTAKTER + kontakt('99')), [['99', 'value-unknown']]],
    ['a leading zero', melding(undefined, kontakt('01') + kontakt('15') + kontakt('16') + kontakt('17')), []],
    ['a status', melding(notifikasjon(1, { statusNotifikasjon: 'X' })), [['X', 'nothing']]],
    ['a type of identifier', melding(notifikasjon(1, {}, hendelse({}, 'TjenesteStart', bruker({ typeID: '11' })))), [['11', 'record-dropped']]],
    ['the last type of identifier', melding(notifikasjon(1, {}, hendelse({}, 'TjenesteStart', bruker({ typeID: '12' })))), []],
  ]);
});
