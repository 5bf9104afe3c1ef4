import type * as vscode from 'vscode';
import type { Summary } from '../../core/report/summary';
import { readSummary, writeSummary } from '../../core/report/summary';

const KEY = 'report.summaries';

/** The summaries that were saved or compared with on this machine: by municipality and year, counts only. */
export class Summaries {
  constructor(private readonly state: vscode.Memento) {}

  /** Those of a municipality from before a year, the latest first. */
  before(kommunenummer: string | undefined, year: number): Summary[] {
    return this.all()
      .filter((one) => one.year < year && (one.kommunenummer ?? '') === (kommunenummer ?? ''))
      .sort((a, b) => b.year - a.year);
  }

  /** Keeps a summary, in place of that of the same municipality and year. */
  async keep(summary: Summary): Promise<void> {
    const { year, kommunenummer } = summary;
    const others = this.all().filter((one) => one.year !== year || one.kommunenummer !== kommunenummer);
    await this.state.update(KEY, [...others, summary].map(writeSummary));
  }

  private all(): Summary[] {
    const kept = this.state.get<unknown>(KEY);
    const texts = Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : [];
    return texts.map(readSummary).filter((summary) => summary !== undefined);
  }
}
