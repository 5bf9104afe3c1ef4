// The messages that are changed: with everything that the schema knows, and with only what it demands.
import type { Element } from './tree';
import { element } from './tree';

export type MessageId = 'kpr-56.0.0' | 'kpr-ide-53.1.2';
export const MESSAGE_IDS: readonly MessageId[] = ['kpr-56.0.0', 'kpr-ide-53.1.2'];

const guid = (n: number): string => `${String(n).padStart(8, '0')}-0000-4000-8000-0000000000aB`;
const empty = (name: string, attributes: Record<string, string>, children: readonly Element[] = []): Element =>
  element(name, attributes, children);

const MAKER = { leverandor: 'System AS', navnEPJ: 'System', versjonEPJ: '1.0', versjonUt: '2.0' };
const FULL_CONTACT = {
  kontPerson: 'Postmottak', meldTelefon: '00000000', meldEpost1: 'a@example.no', meldEpost2: 'b@example.no',
  typeKontaktperson: '16',
};
const LEAST_CONTACT = { kontPerson: 'Postmottak', meldEpost1: 'a@example.no', typeKontaktperson: '15' };

function notification(n: number, event: string, full: boolean, more: Record<string, string> = {}): Element {
  return empty('Notifikasjon', {
    statusNotifikasjon: full ? 'M' : 'N', notifikasjonTid: '2021-03-02T10:00:00', notifikasjonGUID: guid(n),
    notifikasjonForrigeGUID: guid(n - 1), notifikasjonLopeNr: String(n), ...(full ? { notifikasjonRef: guid(1) } : {}),
  }, [empty(event, {
    tjenesteType: '18', hendelseRegTid: '2021-03-01T09:00:00', ...(full ? { tjenesteOrgNr: '310000019' } : {}),
    hendelseDato: '2021-03-01', tjenesteID: String(n), hendelseGUID: guid(100 + n), ...more,
  }, [empty('Bruker', {
    pasientGUID: guid(200 + n), brukerNr: String(n), ...(full ? { bydel: '00' } : {}), fid: '01815010341', typeID: '1',
  })])]);
}

/** A valid message of the kind. */
export function messageBase(kind: MessageId): Element {
  if (kind === 'kpr-56.0.0') {
    return empty('Melding', {
      xmlns: 'http://www.npr.no/xmlstds/56_0_0_ipl', versjon: '56.0.0', meldingstype: 'K', ...MAKER, lokalident: 'a',
    }, [
      notification(2, 'TjenesteStart', true),
      notification(3, 'MidlertidigStoppFra', false, { midlertidigStoppID: 's1' }),
      notification(4, 'MidlertidigStoppTil', true, { midlertidigStoppID: 's1' }),
      notification(5, 'TjenesteutforerEndret', true),
      notification(6, 'TjenesteSlutt', false),
      empty('Kontaktperson', FULL_CONTACT), empty('Kontaktperson', LEAST_CONTACT),
      empty('Kommune', { kommuneNr: '0403' }),
    ]);
  }
  const ident = (pid: string, more: Record<string, string> = {}) =>
    empty('PasientIdent', { ...more, pid, fid: '01815010341', typeID: '1' });
  return empty('Melding', {
    xmlns: 'http://www.npr.no/xmlstds/53_1_2_ide', versjon: '53.1.2', meldingstype: 'B', fraDatoPeriode: '2018-01-01',
    uttakDato: '2019-01-03', ...MAKER, lopenr: '1', tilDatoPeriode: '2018-12-31', lokalident: 'a',
  }, [
    empty('Kontaktperson', FULL_CONTACT), empty('Kontaktperson', LEAST_CONTACT),
    empty('Institusjon', { institusjonID: '310000019' }, [ident('1', { pasientGUID: guid(1) }), ident('2')]),
    empty('Institusjon', { institusjonID: '310000027' }, [ident('1')]),
  ]);
}
