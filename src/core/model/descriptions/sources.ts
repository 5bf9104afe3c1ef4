import type { FieldName, RecordKind } from '../fields';
import type { Source } from './words';

/** Whether a kind of record is one of the annual extract's, or of the messages that HIS 1135 and its schemas describe. */
const OF_RECORD: Readonly<Record<RecordKind, 'extract' | 'message'>> = {
  innhold: 'extract', kontakt: 'extract', person: 'extract', personopplysning: 'extract', funksjon: 'extract', tjeneste: 'extract',
  diagnose: 'extract', dogntilbud: 'extract', melding: 'message', notifikasjon: 'message', tjenestestart: 'message',
  midlertidigStoppTil: 'message', midlertidigStoppFra: 'message', tjenesteutforerEndret: 'message', tjenesteslutt: 'message',
  bruker: 'message', kommune: 'message', institusjon: 'message', pasientident: 'message',
};

/** Fields of the extract that more is said of than what the schema says. */
const OF_FIELD: Readonly<Partial<Record<FieldName, Source>>> = {
  kommunenummer: 'letter', bydelsnummer: 'letter', personid: 'letter', tjenestetype: 'letter', vedtak: 'letter',
  organisasjonsnummer: 'letter', diagnosekode: 'letter', kodeverk: 'letter', undertype: 'hdir', timerPerUke: 'hdir',
};

/** Where what is said of a field in a kind of record comes from. */
export function sourceOf(kind: RecordKind | undefined, field: FieldName | undefined): Source {
  if (kind && OF_RECORD[kind] === 'message') return 'his1135';
  return (field && OF_FIELD[field]) ?? 'schema';
}
