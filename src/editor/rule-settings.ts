import * as vscode from 'vscode';
import type { Severity } from '../core/findings/finding';
import type { Rule } from '../core/rules/rule';

export const SWITCH_OFF_COMMAND = 'iplos.switchOffRule';

const SEVERITIES: readonly unknown[] = ['off', 'error', 'warning', 'information'] satisfies (Severity | 'off')[];

/** What is set, by the rules' names; nothing where it is no list of them. */
const byRule = (set: unknown): Readonly<Record<string, unknown>> => (typeof set === 'object' ? { ...set } : {});

/** The severities that are set other than the rules' own; what is no severity counts as not set. */
export function readSeverities(): ReadonlyMap<string, Severity | 'off'> {
  const set = Object.entries(byRule(vscode.workspace.getConfiguration('iplos').get('rules')));
  return new Map(set.filter((one): one is [string, Severity | 'off'] => SEVERITIES.includes(one[1])));
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
    const now = byRule(target === vscode.ConfigurationTarget.Workspace ? workspaceValue : globalValue);
    await configuration.update('rules', { ...now, [rule.id]: 'off' }, target);
  });
}
