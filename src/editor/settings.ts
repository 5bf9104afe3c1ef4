import * as vscode from 'vscode';
import type { Language } from '../core/rules/rule';
import { machineLocale } from '../submission/machine-locale';

/** The reporting years that can be set, as package.json says it. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2098;

/** What the administrator has set. A value of another form than it should have counts as not set. */
export interface Settings {
  readonly language: Language;
  /** Whether XML files that hold a known format become `iplos` by themselves. */
  readonly recogniseByContent: boolean;
  /** The reporting year; undefined where the file's own period says it. */
  readonly year: number | undefined;
  /** Address of the receiver in earnest; undefined where there is none. */
  readonly receiverAddress: string | undefined;
  /** How a file goes there: by the upload protocol, or by the administrator's hand in a browser. */
  readonly transport: 'http' | 'browser';
  /** Address of the register's public key. */
  readonly keyAddress: string | undefined;
  /** Path of a file with certificates (PEM) of the municipality's own authorities. */
  readonly caFile: string | undefined;
  /** The municipality's own organisation number. */
  readonly organisasjonsnummer: string | undefined;
  /** The file with the municipality's units: a whole path, or one in the folder that is open. */
  readonly unitsFile: string | undefined;
  /** Whether codes are spelt out behind their values; `auto`: in files that are not large. */
  readonly inlayHints: 'auto' | 'on' | 'off';
  /** Whether persons' identifiers are hidden on the screen; `auto`: while practising. */
  readonly maskIdentifiers: 'auto' | 'on' | 'off';
}

/** The first of these where the value is none of them. */
const oneOf = <T extends string>(value: unknown, ...allowed: readonly [T, ...T[]]): T => allowed.find((one) => one === value) ?? allowed[0];
/** A text without the blanks around it; undefined where nothing is left. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() || undefined);
const isYear = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR;
const isOrgnr = (value: string | undefined): boolean => value !== undefined && /^\d{9}$/.test(value);

/** Reads the settings as they are now. */
export function readSettings(): Settings {
  const stored = vscode.workspace.getConfiguration('iplos');
  const language = oneOf(stored.get('language'), 'auto', 'nb', 'en');
  const year = stored.get('reportingYear');
  const organisasjonsnummer = text(stored.get('kommune.organisasjonsnummer'));
  return {
    language: language === 'auto' ? languageHere() : language,
    recogniseByContent: stored.get('recogniseByContent') !== false,
    year: isYear(year) ? year : undefined,
    receiverAddress: text(stored.get('receiver.address')),
    transport: oneOf(stored.get('receiver.transport'), 'http', 'browser'),
    keyAddress: text(stored.get('receiver.keyAddress')),
    caFile: text(stored.get('network.caFile')),
    organisasjonsnummer: isOrgnr(organisasjonsnummer) ? organisasjonsnummer : undefined,
    unitsFile: text(stored.get('units.file')),
    inlayHints: oneOf(stored.get('inlayHints'), 'auto', 'on', 'off'),
    maskIdentifiers: oneOf(stored.get('maskIdentifiers'), 'auto', 'on', 'off'),
  };
}

/** Sets a setting where it takes effect: in the workspace where that has it, else for this user. Null takes it away. */
export async function writeSetting(name: string, value: string | number | null): Promise<void> {
  const stored = vscode.workspace.getConfiguration('iplos');
  const inWorkspace = stored.inspect(name)?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await stored.update(name, value ?? undefined, target);
}

/** The editor has no Norwegian of its own, so a Norwegian machine counts as much as a Norwegian editor. */
function languageHere(): Language {
  return [vscode.env.language, machineLocale()].some((locale) => /^(nb|nn|no)\b/i.test(locale)) ? 'nb' : 'en';
}
