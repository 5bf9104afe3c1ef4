import * as vscode from 'vscode';
import * as z from 'zod';
import type { Language } from '../core/rules/rule';

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

const form = z.object({
  language: z.enum(['auto', 'nb', 'en']).catch('auto'),
  recogniseByContent: z.boolean().catch(true),
  reportingYear: z.int().min(2006).max(2098).optional().catch(undefined),
  receiverAddress: z.string().trim().min(1).optional().catch(undefined),
  transport: z.enum(['http', 'browser']).catch('http'),
  keyAddress: z.string().trim().min(1).optional().catch(undefined),
  caFile: z.string().trim().min(1).optional().catch(undefined),
  organisasjonsnummer: z.string().trim().regex(/^\d{9}$/).optional().catch(undefined),
  unitsFile: z.string().trim().min(1).optional().catch(undefined),
  inlayHints: z.enum(['auto', 'on', 'off']).catch('auto'),
  maskIdentifiers: z.enum(['auto', 'on', 'off']).catch('auto'),
});

/** Reads the settings as they are now. */
export function readSettings(): Settings {
  const stored = vscode.workspace.getConfiguration('iplos');
  const values = form.parse({
    language: stored.get('language'),
    recogniseByContent: stored.get('recogniseByContent'),
    reportingYear: stored.get('reportingYear') ?? undefined,
    receiverAddress: stored.get('receiver.address'),
    transport: stored.get('receiver.transport'),
    keyAddress: stored.get('receiver.keyAddress'),
    caFile: stored.get('network.caFile'),
    organisasjonsnummer: stored.get('kommune.organisasjonsnummer'),
    unitsFile: stored.get('units.file'),
    inlayHints: stored.get('inlayHints'),
    maskIdentifiers: stored.get('maskIdentifiers'),
  });
  return {
    language: values.language === 'auto' ? languageHere() : values.language,
    recogniseByContent: values.recogniseByContent,
    year: values.reportingYear,
    receiverAddress: values.receiverAddress,
    transport: values.transport,
    keyAddress: values.keyAddress,
    caFile: values.caFile,
    organisasjonsnummer: values.organisasjonsnummer,
    unitsFile: values.unitsFile,
    inlayHints: values.inlayHints,
    maskIdentifiers: values.maskIdentifiers,
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
  const machine = Intl.DateTimeFormat().resolvedOptions().locale;
  return [vscode.env.language, machine].some((locale) => /^(nb|nn|no)\b/i.test(locale)) ? 'nb' : 'en';
}
