import { codeLists } from '../../../core/codes/code-lists';
import type { Figures, ServiceFigure } from '../../../core/report/figures';
import type { Summary } from '../../../core/report/summary';
import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Cell, Html, Section } from './markup';
import { bar, chart, details, head, numeric, section, table, text } from './markup';

/** List of service types. */
const LIST = '9151';
const DIAGNOSIS_RULES = ['diagnose-missing', 'diagnose-despite-reservation', 'diagnose-unknown', 'diagnose-wrong-kodeverk', 'diagnose-process-code'];
const SERVICE_RULES = [
  'tjenestetype-unknown', 'tjenestetype-retired', 'tjenestetype-not-yet', 'vedtak-missing', 'vedtak-invalid', 'fra-missing',
  'timer-missing', 'timer-invalid', 'timer-over-168', 'tjeneste-duplicate', 'tjeneste-overlap', 'person-duplicate',
];
const MONTH_RULES = ['fra-missing', 'til-before-fra', 'dato-invalid', 'dato-after-uttrekk', 'tjeneste-out-of-period', 'event-after-death'];

/** The share with a diagnosis. */
export function diagnoses(frame: Frame, { figures, findings, earlier }: ReportModel): Section {
  const title = frame.say('report.diagnoses');
  if (!figures) return section('diagnoses', title, counting(frame));
  const { diagnosisAsked: asked, diagnosisGiven: given, diagnosisReserved: reserved } = figures.persons;
  if (asked + reserved === 0) return section('diagnoses', title, `<p>${frame.html('report.diagnoses.none')}</p>`);
  const before = earlier && earlier.diagnosis.asked > 0
    ? `<p>${frame.html('report.diagnoses.earlier', { year: String(earlier.year), share: frame.percent(earlier.diagnosis.given, earlier.diagnosis.asked) })}</p>` : '';
  return section('diagnoses', title,
    `<p class="share"><span class="big">${text(frame.percent(given, asked))}</span> <span>${frame.html('report.diagnoses.share', { given, asked })}</span></p>`,
    bar(given / asked, given < asked ? 'warning' : 'good'), before,
    `<p class="lead">${frame.html('report.diagnoses.lead', { reserved })}</p>`, frame.because(findings, DIAGNOSIS_RULES));
}

/** Persons and hours by service type. */
export function services(frame: Frame, { figures, findings, earlier }: ReportModel): Section {
  const title = frame.say('report.services');
  if (!figures) return section('services', title, counting(frame));
  if (figures.services.length === 0) return section('services', title, `<p>${frame.html('report.services.none')}</p>`);
  const columns = [
    { title: frame.say('report.service') }, { title: frame.say('report.persons.column'), kind: 'number' as const }, ...compared(frame, earlier),
    { title: frame.say('report.services.column'), kind: 'number' as const }, { title: frame.say('report.hours'), kind: 'number' as const },
    ...compared(frame, earlier), { title: frame.say('report.refusals'), kind: 'number' as const }, { title: '', kind: 'chart' as const },
  ];
  const types = [...new Set([...figures.services, ...earlier?.services ?? []].map(({ type }) => type))].sort((a, b) => Number(a === 0) - Number(b === 0) || a - b);
  const most = Math.max(1, ...figures.services.map(({ persons }) => persons));
  const rows = types.map((type) => {
    const now = figures.services.find((one) => one.type === type);
    const before = earlier?.services.find((one) => one.type === type);
    return [
      head(text(nameOf(frame, figures, type))), numeric(text(frame.number(now?.persons ?? 0))), ...beside(frame, earlier, now?.persons ?? 0, before?.persons ?? 0),
      numeric(text(frame.number(now?.services ?? 0))), numeric(text(hours(frame, now))), ...beside(frame, earlier, now?.hours, before?.hours),
      numeric(text(frame.number(now?.refusals ?? 0))), chart(bar((now?.persons ?? 0) / most)),
    ];
  });
  const lead = earlier ? frame.say('report.services.earlier', { year: String(earlier.year) }) : frame.say('report.services.alone');
  return section('services', title, `<p class="lead">${frame.html('report.services.lead', { recipients: figures.persons.recipients })} ${text(lead)}</p>`,
    table(title, columns, rows), frame.because(findings, SERVICE_RULES));
}

/** What a service type is called. */
export function nameOf(frame: Frame, { year }: Figures, type: number): string {
  if (type === 0) return frame.say('report.service.unknown');
  const name = codeLists.text(LIST, type, { year });
  return name === undefined ? frame.say('report.service.unlisted', { type }) : `${type} ${name}`;
}

function hours(frame: Frame, service: ServiceFigure | undefined): string {
  return service?.hours === undefined ? '–' : frame.decimal(service.hours);
}

function compared(frame: Frame, earlier: Summary | undefined): { title: string; kind: 'number' }[] {
  if (!earlier) return [];
  return [{ title: String(earlier.year), kind: 'number' }, { title: frame.say('report.change'), kind: 'number' }];
}

/** The earlier number and the change since; nothing where there is no summary to compare with. */
function beside(frame: Frame, earlier: Summary | undefined, now: number | undefined, before: number | undefined): Cell[] {
  if (!earlier) return [];
  if (before === undefined && now === undefined) return [numeric('–'), numeric('–')];
  const [from, to] = [before ?? 0, now ?? 0];
  return [numeric(text(frame.decimal(from))), numeric(change(frame, from, to))];
}

function change(frame: Frame, from: number, to: number): Html {
  if (from === to) return text(frame.say('report.change.none'));
  const arrow = to > from ? '▲' : '▼';
  if (from === 0) return `${arrow} ${frame.html('report.change.new')}`;
  const share = frame.say('report.percent', { value: frame.decimal(Math.abs(to - from) / from * 100) });
  return `<span class="change"><span class="heard">${frame.html(to > from ? 'report.change.up' : 'report.change.down')}</span><span aria-hidden="true">${arrow}</span> ${text(share)}</span>`;
}

/** Services by month. */
export function months(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.months');
  if (!figures) return section('months', title, counting(frame));
  if (figures.months.length === 0) return section('months', title, `<p>${frame.html('report.months.none')}</p>`);
  const names = frame.say('report.months.names').split(' ');
  const columns = [
    { title: frame.say('report.month') }, { title: frame.say('report.active'), kind: 'number' as const },
    { title: frame.say('report.begun'), kind: 'number' as const }, { title: frame.say('report.ended'), kind: 'number' as const },
  ];
  const rows = figures.months.map(({ active, begun, ended }, month) => [
    head(text(names[month])), numeric(text(frame.number(active))), numeric(text(frame.number(begun))), numeric(text(frame.number(ended))),
  ]);
  return section('months', title, `<p class="lead">${frame.html('report.months.lead')}</p>`, columnChart(frame, figures.months.map(({ active }) => active), names, title),
    details('months-table', frame.say('report.table'), table(title, columns, rows)), frame.because(findings, MONTH_RULES));
}

const CHART_HEIGHT = 120;

/** Columns by month, each with its number above; the same numbers stand in the table below. */
function columnChart(frame: Frame, values: readonly number[], names: readonly string[], title: string): Html {
  const most = Math.max(1, ...values);
  const step = 100 / values.length;
  const columns = values.map((value, i) => {
    const height = Math.round(value / most * CHART_HEIGHT);
    const middle = (step * (i + 0.5)).toFixed(2);
    const left = (step * (i + 0.18)).toFixed(2);
    const top = CHART_HEIGHT + 18 - height;
    return `<rect class="fill" x="${left}%" y="${top}" width="${(step * 0.64).toFixed(2)}%" height="${height}"></rect>`
      + `<text class="value" x="${middle}%" y="${top - 5}">${text(frame.number(value))}</text><text x="${middle}%" y="${CHART_HEIGHT + 34}">${text(names[i])}</text>`;
  });
  const line = `<line class="axis" x1="0" x2="100%" y1="${CHART_HEIGHT + 18}" y2="${CHART_HEIGHT + 18}"></line>`;
  const label = frame.say('report.months.label', { title, from: Math.min(...values), to: Math.max(...values) });
  return `<svg class="columns" role="img" aria-label="${text(label)}" height="${CHART_HEIGHT + 40}">${columns.join('')}${line}</svg>`;
}
