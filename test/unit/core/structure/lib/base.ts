// The extracts that are changed: a person with everything that the schema knows, and one with only what it demands.
import type { Element } from './tree';
import { element, leaves } from './tree';

export type FormatId = 'iplos-3.3' | 'iplos-3.5';
export const FORMAT_IDS: readonly FormatId[] = ['iplos-3.3', 'iplos-3.5'];
export const NAMESPACE = 'http://www.npr.no/xmlstds/iplos/2018';

const INFORMATION = {
  poHusstand: '1', poOmsorgBarn: '2', poPrivHjelp: '6', poBoligTilr: '2', poVurdTann: '201605', poVurdLege: '201612',
  poIndPlan: '9', poHarKoordinator: '9', poArbBistBehov: '9', poArbBistMottar: '3', poArbTranspBehov: '9',
  poArbTranspMottar: '3', poFriBistBehov: '2', poFriBistMottar: '3', poFriTranspBehov: '2', poFriTranspMottar: '3',
  poLegeMiddGj: '1', poLegeMiddGjDato: '20160229', poErnKartlagt: '1', poErnKartlagtDato: '20160301', poErnRisiko: '1',
  poErnRisikoDato: '20160302', poErnPlan: '1', poErnPlanDato: '20160303', poFraDato: '20140101', poTilDato: '99991231',
};
const OPTIONAL_INFORMATION = ['poVurdTann', 'poVurdLege', 'poLegeMiddGjDato', 'poErnKartlagtDato', 'poErnRisikoDato',
  'poErnPlanDato'];
const SERVICE = {
  tjTjenType: '12', tjTjenUnderType: '31', tjSoknadDato: '20140101', tjVedtDato: '20140110', tjVedtak: '2',
  tjTimerUke: '2.50', tjResTimerUke: '1', tjRullerende: '1', tjInstOrgnr: '310000019', tjFraDato: '20140115',
  tjTilDato: '99991231', tjKlageMottatt: '20140201', tjKlageBesvart: '20140301',
};
const DEMANDED_SERVICE = { tjTjenType: '15', tjVedtDato: '20140110' };

const only = (values: Record<string, string>, wanted: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));

function head(format: FormatId): Element {
  const contact = (type: string) => element('iiKontakt', {},
    leaves({ Type: type, Navn: 'Postmottak', Telefon: '00000000', Epost: 'a@example.no' }));
  return element('INNHINFO', {}, [
    ...leaves({ iiInnhType: 'P', iiKomnr: '0403', iiBydelsnr: '00' }),
    ...(format === 'iplos-3.5' ? [contact('1'), contact('2')] : []),
    ...leaves({ iiFraDato: '20160101', iiTilDato: '20161231', iiLagetDato: '20170103', iiSysID: 'System',
      iiSysVersjon: '1.0' }),
    ...(format === 'iplos-3.5' ? leaves({ iiLopenr: '1' }) : []),
  ]);
}

function person(format: FormatId, id: string, own: Record<string, string>, parts: readonly Element[]): Element {
  const dropped = format === 'iplos-3.5' ? ['peFnr', 'peDiagReserv'] : [];
  return element('PERSON', { pePeID: id }, [...leaves(only(own, (name) => !dropped.includes(name))), ...parts]);
}

/** A valid extract of the format. */
export function base(format: FormatId): Element {
  const is35 = format === 'iplos-3.5';
  const service = (own: string, id: string, values: Record<string, string>) => element('TJENESTE', {
    tjPeID: own, tjTjID: id, ...(is35 ? { tjVeID: id, tjVeNrID: '1' } : {}),
  }, leaves(values));
  const assessment = (own: string, type: string) => element('FUNKSJON', { fnPeID: own, fnFnID: type },
    leaves({ fnFunkType: type, fnFunkVerdi: '2', fnFraDato: '20150101', fnTilDato: '99991231' }));
  const full = person(format, '1', {
    peFnr: '01815010341', peAlder: '66', peKjonn: 'M', peKomnr: '0403', peBydelsnr: '00', peDiagReserv: '2',
    peFraDato: '20140101', peDodDato: '20161224', peEndrDato: '20161201',
  }, [
    element('PERSONOPPL', { poPeID: '1', poPoID: '1' }, leaves(INFORMATION)),
    assessment('1', '1'),
    assessment('1', '2'),
    service('1', '1', SERVICE),
    service('1', '2', DEMANDED_SERVICE),
    element('DIAGNOSE', { diPeID: '1', diDiID: '1' },
      leaves({ diKodeVersjon: 'ICPC-2', diDiagKode: 'T90', diFraDato: '20140101', diTilDato: '99991231' })),
    element('DOGNTILBUD', { dgPeID: '1', dgDgID: '1' },
      leaves({ dgInstOrgnr: '310000019', dgFraDato: '20160101', dgTilDato: '20160201' })),
  ]);
  const least = person(format, '2', {
    peFnr: '', peAlder: '7', peKjonn: 'K', peKomnr: '0403', peBydelsnr: '00', peDiagReserv: '1', peFraDato: '20140101',
    peEndrDato: '20161201',
  }, is35 ? [] : [
    element('PERSONOPPL', { poPeID: '2', poPoID: '1' },
      leaves(only(INFORMATION, (name) => !OPTIONAL_INFORMATION.includes(name)))),
    assessment('2', '1'),
    service('2', '1', DEMANDED_SERVICE),
  ]);
  const root: Record<string, string> = is35 ? { xmlns: NAMESPACE, versjon: '3.5' } : { versjon: '3.3' };
  return element('IPLOS', root, [head(format), full, least]);
}
