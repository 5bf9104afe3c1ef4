import * as vscode from 'vscode';
import type { Office } from '../office';
import type { Reports } from './reports';

/** Shows the quality report of an extract. Takes its uri; without one it is of the file in front. */
const REPORT_COMMAND = 'iplos.showReport';

/** The report, which is read in when it is first asked for. */
export function registerReport(office: Office): vscode.Disposable {
  let reports: Promise<Reports> | undefined;
  return vscode.commands.registerCommand(REPORT_COMMAND, async (argument: unknown) => (await (reports ??= open(office))).show(argument));
}

async function open(office: Office): Promise<Reports> {
  const { Reports } = await import('./reports');
  const reports = new Reports(office);
  office.context.subscriptions.push(reports);
  return reports;
}
