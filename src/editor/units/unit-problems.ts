import * as vscode from 'vscode';
import type { Speech } from '../speech';
import type { Units } from './units';

/** The lines of the list of units that are not used, in the Problems panel at their places. */
export function showUnitProblems(units: Units, speech: Speech): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('iplos-units');
  const update = (): void => {
    shown.clear();
    if (units.state.kind !== 'ready') return;
    const { path, file: { problems } } = units.state;
    shown.set(vscode.Uri.file(path), problems.map(({ line, code }) => {
      const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      const severity = code === 'twice' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
      const problem = new vscode.Diagnostic(range, speech.say(`units.problem.${code}`), severity);
      problem.source = 'IPLOS';
      return problem;
    }));
  };
  return vscode.Disposable.from(shown, units.onDidChange(update), speech.onDidChange(update));
}
