/**
 * The register's records and fields by their standard names, whatever a format calls them. Rules know these names only.
 * A new field is a new name here and a mention in the data of the formats that have it.
 */

/** The events that a KPR message tells of; a notification holds one. */
export const HENDELSE_KINDS = [
  'tjenestestart', 'midlertidigStoppTil', 'midlertidigStoppFra', 'tjenesteutforerEndret', 'tjenesteslutt',
] as const;

/** The kinds of record: those of an extract, then those of messages. */
export const RECORD_KINDS = [
  'innhold', 'kontakt', 'person', 'personopplysning', 'funksjon', 'tjeneste', 'diagnose', 'dogntilbud',
  'melding', 'notifikasjon', ...HENDELSE_KINDS, 'bruker', 'kommune', 'institusjon', 'pasientident',
] as const;
/** The records that hold a person's identifier. */
export const PERSON_KINDS: readonly RecordKind[] = ['person', 'bruker', 'pasientident'];
/** The records that say a type of service. */
export const TJENESTE_KINDS: readonly RecordKind[] = ['tjeneste', ...HENDELSE_KINDS];

export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a field holds, which says how it is read, coloured and compared; a `time` is a date with a time of day. */
export type FieldKind =
  | 'code' | 'date' | 'hours' | 'key' | 'month' | 'number' | 'orgnr' | 'personid' | 'text' | 'time';

const KIND_OF_FIELD = {
  alder: 'number',
  arbeidBistandBehov: 'code',
  arbeidBistandMottar: 'code',
  arbeidTransportBehov: 'code',
  arbeidTransportMottar: 'code',
  boligTilrettelagt: 'code',
  bydelsnummer: 'code',
  diagnosekode: 'code',
  diagnosereservasjon: 'code',
  dodsdato: 'date',
  endretDato: 'date',
  epost: 'text',
  epostAlternativ: 'text',
  ernaringKartlagt: 'code',
  ernaringKartlagtDato: 'date',
  ernaringsplan: 'code',
  ernaringsplanDato: 'date',
  ernaringsrisiko: 'code',
  ernaringsrisikoDato: 'date',
  forrigeNokkel: 'key',
  fraDato: 'date',
  fritidBistandBehov: 'code',
  fritidBistandMottar: 'code',
  fritidTransportBehov: 'code',
  fritidTransportMottar: 'code',
  hendelsesdato: 'date',
  husstand: 'code',
  individuellPlan: 'code',
  innholdstype: 'code',
  kjonn: 'code',
  klageBesvart: 'date',
  klageMottatt: 'date',
  kodeverk: 'code',
  kommunenummer: 'code',
  kontakttype: 'code',
  koordinator: 'code',
  legemiddelgjennomgang: 'code',
  legemiddelgjennomgangDato: 'date',
  leverandor: 'text',
  lokalId: 'text',
  lopenummer: 'text',
  meldingstype: 'code',
  navn: 'text',
  nokkel: 'key',
  notifikasjonstidspunkt: 'time',
  omsorgForBarn: 'code',
  organisasjonsnummer: 'orgnr',
  pasientnokkel: 'key',
  personid: 'personid',
  personidtype: 'code',
  personnokkel: 'key',
  privatHjelp: 'code',
  referanse: 'key',
  registrertTidspunkt: 'time',
  reserverteTimerPerUke: 'hours',
  rullerende: 'code',
  skar: 'code',
  soknadsdato: 'date',
  status: 'code',
  stoppnokkel: 'key',
  systemId: 'text',
  systemversjon: 'text',
  telefon: 'text',
  tilDato: 'date',
  timerPerUke: 'hours',
  tjenestenokkel: 'key',
  tjenestetype: 'code',
  undertype: 'code',
  uttrekksdato: 'date',
  uttrekksversjon: 'text',
  variabel: 'code',
  vedtak: 'code',
  vedtaksdato: 'date',
  vedtaksnokkel: 'key',
  vedtaksnummer: 'key',
  vurdertAvLege: 'month',
  vurdertAvTannlege: 'month',
} as const satisfies Record<string, FieldKind>;

export type FieldName = keyof typeof KIND_OF_FIELD;

/** All field names; a field's number is its place here. */
export const FIELD_NAMES = Object.keys(KIND_OF_FIELD) as FieldName[];

/** A field's number. */
export type FieldId = number & { readonly __field: unique symbol };

/** The number of each field by its name, for rules to use: `F.fraDato`. */
export const F = Object.fromEntries(FIELD_NAMES.map((name, id) => [name, id])) as Readonly<Record<FieldName, FieldId>>;

/** What the field of that number holds. */
export function kindOfField(field: FieldId): FieldKind {
  return KIND_OF_FIELD[FIELD_NAMES[field]];
}
