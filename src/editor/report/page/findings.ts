import type { Severity } from '../../../core/findings/finding';
import type { ReportModel } from '../model';
import { ERRORS } from '../model';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { bar, bars, chart, head, numbers, numeric, plain, section, table, text, words } from './markup';

/** More rows than these are folded away. */
const SHOWN = 12;
const SIGNS: Readonly<Record<Severity, string>> = { fatal: '✕', error: '✕', warning: '!', information: 'i' };

/** What was found, by rule. */
export function rules(frame: Frame, model: ReportModel): Section {
  const { findings } = model;
  const title = frame.say('report.rules');
  if (findings.rules.length === 0) return section('rules', title, frame.lead(frame.say('report.nothing')));
  const most = Math.max(...findings.rules.map((rule) => rule.findings));
  const columns = [
    words(frame.say('report.rule')), words(frame.say('report.severity')), words(frame.say('report.cause')),
    numbers(frame.say('report.findings')), numbers(frame.say('report.persons.column', { partKind: findings.part })), bars,
  ];
  const rows = findings.rules.map(({ key, severity, findings: count, persons }) => {
    const name = frame.rules.of(key).title;
    return [
      head(text(name)), { html: severityOf(frame, severity) }, plain(frame.causeOf(key)),
      numeric(frame.count({ rule: key }, count, name)),
      numeric(frame.persons({ rule: key }, persons, name, findings.part)),
      chart(bar(count / most, lookOf(severity))),
    ];
  });
  return section('rules', title, folded('rules', frame, (some) => table(title, columns, some), rows));
}

/** What was found, by unit. */
export function units(frame: Frame, model: ReportModel): Section {
  const { findings } = model;
  const title = frame.say('report.units');
  if (findings.units.length === 0) return section('units', title, frame.lead(frame.say('report.nothing')));
  const sorted = [...findings.units].sort((a, b) => b.errors - a.errors || b.findings - a.findings);
  const most = Math.max(...sorted.map((unit) => unit.findings));
  const columns = [
    words(frame.say('report.unit')), numbers(frame.say('report.errors')), numbers(frame.say('report.findings')),
    numbers(frame.say('report.persons.column', { partKind: findings.part })), bars,
  ];
  const rows = sorted.map(({ key: unit, errors, findings: count, persons, severity }) => {
    const name = unit === '' ? frame.say('findings.noUnit') : frame.unit(unit);
    return [
      head(text(name)), numeric(frame.count({ unit, severities: ERRORS }, errors, name)),
      numeric(frame.count({ unit }, count, name)),
      numeric(frame.persons({ unit }, persons, name, findings.part)),
      chart(bar(count / most, lookOf(severity))),
    ];
  });
  const lead = frame.lead(frame.say(findings.part === 'notifikasjon' ? 'report.units.lead.event' : 'report.units.lead'));
  return section('units', title, lead, folded('units', frame, (some) => table(title, columns, some), rows));
}

/** The first rows, and the others where one asks for them. */
function folded<Row>(id: string, frame: Frame, asTable: (rows: readonly Row[]) => Html, rows: readonly Row[]): Html {
  if (rows.length <= SHOWN + 3) return asTable(rows);
  const summary = frame.say('report.others', { count: rows.length - SHOWN, shown: SHOWN, total: rows.length });
  return asTable(rows.slice(0, SHOWN)) + frame.fold(`${id}-others`, summary, asTable(rows.slice(SHOWN)));
}

function severityOf(frame: Frame, severity: Severity): Html {
  return `<span class="severity ${lookOf(severity)}"><span class="sign" aria-hidden="true">${SIGNS[severity]}</span> `
    + `${frame.html(`report.severity.${severity}.one`)}</span>`;
}

/** How a severity looks. */
function lookOf(severity: Severity): string {
  return severity === 'fatal' ? 'error' : severity;
}
