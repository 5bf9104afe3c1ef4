import { codeLists } from '../../../core/codes/code-lists';
import type { Figures, ServiceFigure } from '../../../core/report/figures';
import type { Summary } from '../../../core/report/summary';
import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Cell, Column, Html, Section } from './markup';
import { bar, bars, chart, head, numbers, numeric, section, table, text, words } from './markup';

/** List of service types. */
const LIST = '9151';
const RULES = [
  'tjenestetype-unknown', 'tjenestetype-retired', 'tjenestetype-not-yet', 'vedtak-missing', 'vedtak-invalid',
  'fra-missing', 'timer-missing', 'timer-invalid', 'timer-over-168', 'tjeneste-duplicate', 'tjeneste-overlap',
  'person-duplicate',
];
const NOTHING: Omit<ServiceFigure, 'type'> = { persons: 0, services: 0, hours: undefined, refusals: 0 };

/** Persons and hours by service type. */
export function services(frame: Frame, model: ReportModel): Section {
  const { figures, findings, earlier } = model;
  const title = frame.say('report.services');
  if (!figures) return section('services', title, counting(frame));
  if (figures.services.length === 0) return section('services', title, frame.lead(frame.say('report.services.none')));
  const columns = [
    words(frame.say('report.service')),
    numbers(frame.say('report.persons.column')), ...comparedColumns(frame, earlier),
    numbers(frame.say('report.services.column')),
    numbers(frame.say('report.hours')), ...comparedColumns(frame, earlier),
    numbers(frame.say('report.refusals')), bars,
  ];
  const most = Math.max(1, ...figures.services.map(({ persons }) => persons));
  const rows = typesIn(figures, earlier).map((type) => {
    const now = figures.services.find((one) => one.type === type) ?? NOTHING;
    const before = earlier?.services.find((one) => one.type === type);
    const name = nameOf(frame, figures, type);
    const cell = (count: number) => frame.flaggedCell(findings, count, rulesOf(figures, type), name);
    return [
      head(text(name)), cell(now.persons),
      ...compared(frame, earlier, now.persons, before?.persons ?? 0, (persons) => frame.number(persons)),
      cell(now.services), numeric(now.hours === undefined ? '–' : text(frame.decimal(now.hours))),
      ...compared(frame, earlier, now.hours, before?.hours, (hours) => frame.decimal(hours)),
      cell(now.refusals), chart(bar(now.persons / most)),
    ];
  });
  const lead = [
    frame.say('report.services.lead', { recipients: figures.persons.recipients }),
    earlier ? frame.say('report.services.earlier', { year: String(earlier.year) }) : frame.say('report.services.alone'),
  ];
  const because = frame.because(findings, RULES);
  return section('services', title, frame.lead(lead.join(' ')), table(title, columns, rows), because);
}

/** The types of this year and of the earlier one; what is none of the list comes last. */
function typesIn({ services: now }: Figures, earlier: Summary | undefined): number[] {
  const types = new Set([...now, ...earlier?.services ?? []].map(({ type }) => type));
  return [...types].sort((a, b) => Number(a === 0) - Number(b === 0) || a - b);
}

/** What a service type is called. */
export function nameOf(frame: Frame, { year }: Figures, type: number): string {
  if (type === 0) return frame.say('report.service.unknown');
  const name = codeLists.text(LIST, type, { year });
  return name === undefined ? frame.say('report.service.unlisted', { type }) : `${type} ${name}`;
}

/** The rules that tell what is wrong with a service type itself; none of one that is in use. */
export function rulesOf({ year }: Figures, type: number): readonly string[] {
  const status = codeLists.status(LIST, type, { year });
  return status === 'valid' ? [] : [`tjenestetype-${status}`];
}

function comparedColumns(frame: Frame, earlier: Summary | undefined): Column[] {
  return earlier ? [numbers(String(earlier.year)), numbers(frame.say('report.change'))] : [];
}

/** The earlier number and the change since; nothing where there is no summary to compare with. */
function compared(
  frame: Frame, earlier: Summary | undefined, now: number | undefined, before: number | undefined,
  written: (value: number) => string,
): Cell[] {
  if (!earlier) return [];
  if (before === undefined && now === undefined) return [numeric('–'), numeric('–')];
  return [numeric(text(written(before ?? 0))), numeric(change(frame, before ?? 0, now ?? 0))];
}

function change(frame: Frame, from: number, to: number): Html {
  if (from === to) return frame.html('report.change.none');
  const arrow = `<span aria-hidden="true">${to > from ? '▲' : '▼'}</span>`;
  if (from === 0) return `${arrow} ${frame.html('report.change.new')}`;
  const way = frame.html(to > from ? 'report.change.up' : 'report.change.down');
  const share = frame.html('report.percent', { value: frame.decimal(Math.abs(to - from) / from * 100) });
  return `<span class="heard">${way}</span>${arrow} ${share}`;
}
