// Small KPR messages to try rules on: each thing like a clean one but for the values given; undefined leaves one out.
export type Attributes = Readonly<Record<string, string | undefined>>;

const written = (values: Attributes): string =>
  Object.entries(values).filter(([, value]) => value !== undefined).map(([name, value]) => ` ${name}="${value}"`).join('');

/** The GUID with this number. */
export const guid = (n: number): string => (n === 0 ? '00000000-0000-0000-0000-000000000000' : `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`);

/** A Bruker like a clean one but for the values given. */
export function bruker(values: Attributes = {}): string {
  return `<Bruker${written({ pasientGUID: guid(900), brukerNr: '1', bydel: '00', fid: '01815010341', typeID: '1', ...values })}/>`;
}

/** An event of the kind with its Bruker. */
export function hendelse(values: Attributes = {}, kind = 'TjenesteStart', who = bruker()): string {
  const clean = {
    tjenesteType: '18', hendelseRegTid: '2021-03-01T09:00:00', tjenesteOrgNr: '310000019', hendelseDato: '2021-03-01', tjenesteID: '1',
    hendelseGUID: guid(500),
    ...(kind.startsWith('Midlertidig') ? { midlertidigStoppID: 's1' } : {}),
  };
  return `<${kind}${written({ ...clean, ...values })}>${who}</${kind}>`;
}

/** The notification with this number, which follows the one before, but for the values given. */
export function notifikasjon(n: number, values: Attributes = {}, inside = hendelse({ hendelseGUID: guid(500 + n) })): string {
  const clean = {
    statusNotifikasjon: 'N', notifikasjonTid: '2021-03-02T10:00:00', notifikasjonGUID: guid(n), notifikasjonForrigeGUID: guid(n - 1),
    notifikasjonLopeNr: String(n),
  };
  return `<Notifikasjon${written({ ...clean, ...values })}>${inside}</Notifikasjon>`;
}

/** A contact person of the type. */
export function kontakt(type: string, values: Attributes = {}): string {
  const clean = { kontPerson: 'Postmottak', meldTelefon: '00 00 00 00', meldEpost1: 'iplos@kommune.example', typeKontaktperson: type };
  return `<Kontaktperson${written({ ...clean, ...values })}/>`;
}

export const KONTAKTER = ['1', '15', '16', '17'].map((type) => kontakt(type)).join('');
export const KOMMUNE = '<Kommune kommuneNr="0301"/>';

/** A message with these notifications, contacts and municipalities. */
export function melding(notifikasjoner = notifikasjon(1), kontakter = KONTAKTER, kommuner = KOMMUNE, values: Attributes = {}): string {
  const clean = {
    xmlns: 'http://www.npr.no/xmlstds/56_0_0_ipl', versjon: '56.0.0', meldingstype: 'K', leverandor: 'Leverandør', navnEPJ: 'System',
    versjonEPJ: '1.0', versjonUt: '1.0',
  };
  return `<Melding${written({ ...clean, ...values })}>${notifikasjoner}${kontakter}${kommuner}</Melding>`;
}

/** The notification with this number, which replaces another. */
export const change = (n: number, of: number): string => notifikasjon(n, { statusNotifikasjon: 'M', notifikasjonRef: guid(of) });
