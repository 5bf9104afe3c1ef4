import type { ReportFormat } from '../arguments';
import { JsonReporter } from './json';
import type { Reporter, ReportSetting } from './reporter';
import { SarifReporter } from './sarif';
import { TextReporter } from './text';

/** The reporter of a format. */
export function reporterFor(format: ReportFormat, setting: ReportSetting): Reporter {
  switch (format) {
    case 'json': return new JsonReporter(setting);
    case 'sarif': return new SarifReporter(setting);
    case 'text': return new TextReporter(setting);
  }
}
