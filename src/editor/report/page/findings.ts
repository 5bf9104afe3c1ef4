import type { Severity } from '../../../core/findings/finding';
import type { ReportModel } from '../model';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { bar, chart, details, head, numeric, plain, section, table, text } from './markup';

/** More rows than these are folded away. */
const SHOWN = 12;
const SIGNS: Readonly<Record<Severity, string>> = { fatal: '✕', error: '✕', warning: '!', information: 'i' };

/** What was found, by rule. */
export function rules(frame: Frame, { findings }: ReportModel): Section {
  const title = frame.say('report.rules');
  if (findings.rules.length === 0) return section('rules', title, `<p>${frame.html('report.nothing')}</p>`);
  const most = Math.max(...findings.rules.map((rule) => rule.findings));
  const columns = [
    { title: frame.say('report.rule') }, { title: frame.say('report.severity') }, { title: frame.say('report.cause') },
    { title: frame.say('report.findings'), kind: 'number' as const }, { title: frame.say('report.persons.column'), kind: 'number' as const },
    { title: '', kind: 'chart' as const },
  ];
  const rows = findings.rules.map(({ key, severity, findings: count, persons }) => {
    const words = frame.rules.of(key);
    return [
      head(text(words.title)), { html: severityOf(frame, severity) }, plain(frame.causeOf(key)),
      numeric(frame.count({ rule: key }, count, words.title)), numeric(text(frame.number(persons))), chart(bar(count / most, lookOf(severity))),
    ];
  });
  return section('rules', title, folded('rules', frame, (some) => table(title, columns, some), rows));
}

/** What was found, by unit. */
export function units(frame: Frame, { findings }: ReportModel): Section {
  const title = frame.say('report.units');
  if (findings.units.length === 0) return section('units', title, `<p>${frame.html('report.nothing')}</p>`);
  const sorted = [...findings.units].sort((a, b) => b.errors - a.errors || b.findings - a.findings);
  const most = Math.max(...sorted.map((unit) => unit.findings));
  const columns = [
    { title: frame.say('report.unit') }, { title: frame.say('report.errors'), kind: 'number' as const },
    { title: frame.say('report.findings'), kind: 'number' as const }, { title: frame.say('report.persons.column'), kind: 'number' as const },
    { title: '', kind: 'chart' as const },
  ];
  const rows = sorted.map(({ key, errors, findings: count, persons, severity }) => {
    const name = key === '' ? frame.say('findings.noUnit') : frame.unit(key);
    return [
      head(text(name)), numeric(frame.count({ unit: key, severities: ['fatal', 'error'] }, errors, name)),
      numeric(frame.count({ unit: key }, count, name)), numeric(text(frame.number(persons))), chart(bar(count / most, lookOf(severity))),
    ];
  });
  return section('units', title, `<p class="lead">${frame.html('report.units.lead')}</p>`, folded('units', frame, (some) => table(title, columns, some), rows));
}

/** The first rows, and the others where one asks for them. */
function folded<Row>(id: string, frame: Frame, asTable: (rows: readonly Row[]) => Html, rows: readonly Row[]): Html {
  if (rows.length <= SHOWN + 3) return asTable(rows);
  const summary = frame.say('report.others', { count: rows.length - SHOWN, shown: SHOWN, total: rows.length });
  return asTable(rows.slice(0, SHOWN)) + details(`${id}-others`, summary, asTable(rows.slice(SHOWN)));
}

function severityOf(frame: Frame, severity: Severity): Html {
  return `<span class="severity ${lookOf(severity)}"><span class="sign" aria-hidden="true">${SIGNS[severity]}</span> ${frame.html(`report.severity.${severity}.one`)}</span>`;
}

/** How a severity looks. */
function lookOf(severity: Severity): string {
  return severity === 'fatal' ? 'error' : severity;
}
