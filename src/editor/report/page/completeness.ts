import { DESCRIPTIONS, describeField } from '../../../core/model/descriptions';
import type { FieldFigure, Figures, KindFigures } from '../../../core/report/figures';
import type { DemandLevel } from '../../../core/report/demands';
import type { ReportModel } from '../model';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { bar, chart, details, head, numeric, section, table, text } from './markup';

const LEVELS: readonly DemandLevel[] = ['minimum', 'expected'];

/** How complete the fields are, against what the register asks for. */
export function completeness(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.completeness');
  if (!figures) return section('completeness', title, counting(frame));
  const tables = LEVELS.map((level) => demands(frame, figures, findings, level)).join('');
  const kinds = figures.kinds.map((kind) => fields(frame, kind)).join('');
  return section('completeness', title, tables, details('all-fields', frame.say('report.fields'), `<p>${frame.html('report.fields.lead')}</p>${kinds}`));
}

/** What stands where figures are not counted yet. */
export function counting(frame: Frame): Html {
  return `<p class="counting">${frame.html('report.counting')}</p>`;
}

function demands(frame: Frame, figures: Figures, findings: ReportModel['findings'], level: DemandLevel): Html {
  const shown = figures.demands.filter((demand) => demand.level === level);
  if (shown.length === 0) return '';
  const columns = [
    { title: frame.say('report.field') }, { title: frame.say('report.asked'), kind: 'number' as const },
    { title: frame.say('report.missing'), kind: 'number' as const }, { title: frame.say('report.share'), kind: 'number' as const },
    { title: '', kind: 'chart' as const },
  ];
  const rows = shown.map(({ id, asked, given, rules }) => {
    const name = frame.say(`report.demand.${id}`);
    return [
      head(text(name)), numeric(text(frame.number(asked))), numeric(frame.missing(findings, asked - given, rules, name)),
      numeric(text(frame.percent(given, asked))), chart(bar(given / asked, given < asked ? (level === 'minimum' ? 'error' : 'warning') : 'good')),
    ];
  });
  return `<h3>${frame.html(`report.level.${level}`)}</h3><p class="lead">${frame.html(`report.level.${level}.lead`)}</p>`
    + table(frame.say(`report.level.${level}`), columns, rows);
}

function fields(frame: Frame, { kind, records, fields: all }: KindFigures): Html {
  const words = DESCRIPTIONS[frame.language];
  const columns = [
    { title: frame.say('report.field') }, { title: frame.say('report.demanded') }, { title: frame.say('report.filled'), kind: 'number' as const },
    { title: frame.say('report.share'), kind: 'number' as const }, { title: '', kind: 'chart' as const },
  ];
  const row = ({ field, filled, required }: FieldFigure) => [
    head(text(describeField(words, field, kind).name)), { html: frame.html(required ? 'report.demanded.yes' : 'report.demanded.no') },
    numeric(text(frame.number(filled))), numeric(text(frame.percent(filled, records))),
    chart(bar(filled / records, required && filled < records ? 'warning' : 'good')),
  ];
  const caption = `${words.records[kind].many}: ${frame.number(records)}`;
  return table(caption, columns, all.map(row), true);
}
