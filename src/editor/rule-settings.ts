import * as vscode from 'vscode';
import * as z from 'zod';
import type { Severity } from '../core/findings/finding';
import type { Rule } from '../core/rules/rule';

export const SWITCH_OFF_COMMAND = 'iplos.switchOffRule';

const form = z.record(z.string(), z.unknown());
const severity = z.enum(['off', 'error', 'warning', 'information']);

/** The severities that are set other than the rules' own; what is no severity counts as not set. */
export function readSeverities(): ReadonlyMap<string, Severity | 'off'> {
  const set = form.catch({}).parse(vscode.workspace.getConfiguration('iplos').get('rules'));
  return new Map(Object.entries(set).flatMap(([rule, value]) => {
    const read = severity.safeParse(value);
    return read.success ? [[rule, read.data] as const] : [];
  }));
}

/** Whether a rule may be switched off: never one of a minimum field, nor one that says the file cannot be read. */
export function mayBeSwitchedOff({ minimum, severity: own }: Rule): boolean {
  return !minimum && own !== 'fatal';
}

/** The command behind the light bulb that switches a rule off, in the folder's settings where there is one. */
export function registerRuleSettings(rules: readonly Rule[]): vscode.Disposable {
  return vscode.commands.registerCommand(SWITCH_OFF_COMMAND, async (id: unknown) => {
    const rule = rules.find((one) => one.id === id);
    if (!rule || !mayBeSwitchedOff(rule)) return;
    const configuration = vscode.workspace.getConfiguration('iplos');
    const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    const { workspaceValue, globalValue } = configuration.inspect('rules') ?? {};
    const now = form.catch({}).parse(target === vscode.ConfigurationTarget.Workspace ? workspaceValue : globalValue);
    await configuration.update('rules', { ...now, [rule.id]: 'off' }, target);
  });
}
