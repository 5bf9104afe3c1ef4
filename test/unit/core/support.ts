import { LiveCheck } from '../../../src/core/check/live-check';
import type { CheckEnvironment } from '../../../src/core/check/environment';
import type { Finding } from '../../../src/core/findings/finding';
import { BUILT_IN_FORMATS } from '../../../src/core/format/formats';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import type { Piece } from '../../../src/core/text/piece';
import { pieceOf } from '../../../src/core/text/piece';

/** Everything built in, as the product composes it. */
export const ENVIRONMENT: CheckEnvironment = { formats: BUILT_IN_FORMATS, rules: ALL_RULES };

/** A text whose units are at hand as bytes too, where each of them is one. */
export function asBytes(text: string): Piece {
  if (/[^\0-\xff]/.test(text)) return pieceOf(text);
  return { ...pieceOf(text), units: Uint8Array.from([...`${text}\0`], (unit) => unit.charCodeAt(0)) };
}

/** Elements by name, each with its content; a name given undefined is left out. */
export type Values = Readonly<Record<string, string | undefined>>;

function elements(values: Values): string {
  return Object.entries(values).filter(([, value]) => value !== undefined).map(([name, value]) => `<${name}>${value}</${name}>`).join('');
}

const HEAD: Values = {
  iiInnhType: 'P', iiKomnr: '0403', iiBydelsnr: '00', iiFraDato: '20160101', iiTilDato: '20161231', iiLagetDato: '20170103',
  iiSysID: 'System', iiSysVersjon: '1.0',
};

const PERSON: Values = {
  peFnr: '01815010341', peAlder: '66', peKjonn: 'M', peKomnr: '0403', peBydelsnr: '00', peDiagReserv: '2',
  peFraDato: '20140101', peEndrDato: '20161201',
};

const OPPLYSNING: Values = {
  poHusstand: '1', poOmsorgBarn: '2', poPrivHjelp: '6', poBoligTilr: '2', poIndPlan: '9', poHarKoordinator: '9',
  poArbBistBehov: '9', poArbBistMottar: '3', poArbTranspBehov: '9', poArbTranspMottar: '3', poFriBistBehov: '2',
  poFriBistMottar: '3', poFriTranspBehov: '2', poFriTranspMottar: '3', poLegeMiddGj: '2', poErnKartlagt: '2',
  poErnRisiko: '2', poErnPlan: '2', poFraDato: '20140101', poTilDato: '99991231',
};

const TJENESTE: Values = {
  tjTjenType: '15', tjSoknadDato: '20140101', tjVedtDato: '20140110', tjVedtak: '2', tjTimerUke: '2.50',
  tjInstOrgnr: '310000019', tjFraDato: '20140115', tjTilDato: '99991231',
};

const DIAGNOSE: Values = { diKodeVersjon: 'ICPC-2', diDiagKode: 'T90', diFraDato: '20140101', diTilDato: '99991231' };

/** A TJENESTE like a clean one but for the values given. */
export function tjeneste(values: Values = {}, id = 1): string {
  return `<TJENESTE tjPeID="1" tjTjID="${id}">${elements({ ...TJENESTE, ...values })}</TJENESTE>`;
}

/** A DIAGNOSE like a clean one but for the values given. */
export function diagnose(values: Values = {}, id = 1): string {
  return `<DIAGNOSE diPeID="1" diDiID="${id}">${elements({ ...DIAGNOSE, ...values })}</DIAGNOSE>`;
}

/** A FUNKSJON that was assessed in the period, but for the values given. */
export function funksjon(values: Values = {}, id = 1): string {
  const assessed = { fnFunkType: String(id), fnFunkVerdi: '2', fnFraDato: '20150101', fnTilDato: '99991231' };
  return `<FUNKSJON fnPeID="1" fnFnID="${id}">${elements({ ...assessed, ...values })}</FUNKSJON>`;
}

/** A DOGNTILBUD with the values given. */
export function dogntilbud(values: Values = {}, id = 1): string {
  const stay = { dgInstOrgnr: '310000019', dgFraDato: '20160101', dgTilDato: '20160201' };
  return `<DOGNTILBUD dgPeID="1" dgDgID="${id}">${elements({ ...stay, ...values })}</DOGNTILBUD>`;
}

/** All 18 assessments of a clean person. */
export const ASSESSED = Array.from({ length: 18 }, (_, i) => funksjon({}, i + 1)).join('');

/** What a person holds; what is not given is as in a clean one. */
export interface PersonParts {
  readonly values?: Values;
  readonly opplysninger?: string;
  readonly funksjoner?: string;
  readonly tjenester?: string;
  readonly diagnoser?: string;
  readonly dogntilbud?: string;
  readonly id?: number;
}

/** A PERSON like a clean one but for the parts given. */
export function person(parts: PersonParts = {}): string {
  const id = parts.id ?? 1;
  const opplysninger = parts.opplysninger ?? `<PERSONOPPL poPeID="1" poPoID="1">${elements(OPPLYSNING)}</PERSONOPPL>`;
  const rest = [opplysninger, parts.funksjoner ?? ASSESSED, parts.tjenester ?? tjeneste(), parts.diagnoser ?? diagnose(), parts.dogntilbud ?? ''];
  const inside = rest.join('').replace(/(po|fn|tj|di|dg)PeID="1"/g, `$1PeID="${id}"`);
  return `<PERSON pePeID="${id}">${elements({ ...PERSON, ...parts.values })}${inside}</PERSON>`;
}

/** An extract of format 3.3 with such persons, under a clean head but for the values given. */
export function extract(persons: readonly string[] | string = person(), head: Values = {}): string {
  return `<IPLOS versjon="3.3"><INNHINFO>${elements({ ...HEAD, ...head })}</INNHINFO>${[persons].flat().join('')}</IPLOS>`;
}

/** What a check of a text finds, with the characters that each finding marks. */
export function findings(text: string, environment: Partial<CheckEnvironment> = {}): (Finding & { marked: string })[] {
  const check = new LiveCheck({ ...ENVIRONMENT, ...environment });
  check.load(text);
  check.advance();
  return check.findings().map((finding) => ({ ...finding, marked: text.slice(finding.start, finding.end) }));
}

/** What one rule marks in a text. */
export function marks(rule: string, text: string, environment: Partial<CheckEnvironment> = {}): string[] {
  return findings(text, environment).filter((finding) => finding.rule === rule).map(({ marked }) => marked);
}

/** The text after the first fix of a rule's first finding. */
export function fixed(rule: string, text: string, environment: Partial<CheckEnvironment> = {}): string | undefined {
  const fix = findings(text, environment).find((finding) => finding.rule === rule)?.fixes?.find(({ kind }) => kind === 'edit');
  if (fix?.kind !== 'edit') return undefined;
  return [...fix.edits].sort((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}
