import { table } from './cases';
import { bruker, hendelse, kontakt, KONTAKTER, melding, notifikasjon } from '../message-support';

describe('kpr-content-check', () => {
  table('kpr-content-check', [
    ['lets a clean message pass', melding(), []],
    ['wants a supplier of 100 characters at the most', melding(undefined, undefined, undefined, { leverandor: 'L'.repeat(101) }), [['L'.repeat(101), 'broken-value-dropped']]],
    ['takes 100 characters', melding(undefined, undefined, undefined, { leverandor: 'L'.repeat(100) }), []],
    ['marks an empty value that the register demands', melding(undefined, undefined, undefined, { navnEPJ: '' }), [['navnEPJ=""', 'missing-nothing']]],
    ['wants eight digits of a telephone number', melding(undefined, KONTAKTER + kontakt('16', { meldTelefon: '12 34 56' })), [['12 34 56', 'broken-nothing']]],
    ['takes a country code', melding(undefined, KONTAKTER + kontakt('16', { meldTelefon: '+47 12345678' })), []],
    ['wants an address of an e-mail', melding(undefined, KONTAKTER + kontakt('16', { meldEpost1: 'iplos@kommune' })), [['iplos@kommune', 'broken-nothing']]],
    ['wants a serial number of digits', melding(notifikasjon(1, { notifikasjonLopeNr: '1a' })), [['1a', 'broken-nothing']]],
    ['wants a district of digits', melding(notifikasjon(1, {}, hendelse({}, 'TjenesteStart', bruker({ bydel: 'x1' })))), [['x1', 'broken-nothing']]],
    ['tells that a whole record is dropped', melding(notifikasjon(1, {}, hendelse({}, 'TjenesteStart', bruker({ brukerNr: 'b'.repeat(101) })))), [['b'.repeat(101), 'broken-record-dropped']]],
    ['tells that the whole message is dropped', melding(notifikasjon(1, {}, hendelse({}, 'TjenesteStart', bruker({ fid: '' })))), [['fid=""', 'missing-message-dropped']]],
    ['leaves what is absent to the schema where nothing comes of it', melding(undefined, undefined, undefined, { leverandor: undefined }), []],
  ]);
});
