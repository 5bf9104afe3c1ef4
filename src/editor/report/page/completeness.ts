import { DESCRIPTIONS, describeField } from '../../../core/model/descriptions';
import type { FieldName, RecordKind } from '../../../core/model/fields';
import type { DemandLevel } from '../../../core/report/demands';
import { DEMANDS } from '../../../core/report/demands';
import type { DemandFigure, FieldFigure, KindFigures } from '../../../core/report/figures';
import type { Findings, ReportModel } from '../model';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { bar, bars, chart, filledBar, head, numbers, numeric, section, table, text, words } from './markup';

const LEVELS: readonly DemandLevel[] = ['minimum', 'expected'];

/** How complete the fields are, against what the register asks for. */
export function completeness(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.completeness');
  if (!figures) return section('completeness', title, counting(frame));
  const levels = LEVELS.map((level) => {
    const shown = figures.demands.filter((one) => one.level === level);
    return demands(frame, shown, findings, level);
  });
  const kinds = figures.kinds.map((kind) => fields(frame, kind, findings));
  const lead = frame.lead(frame.say('report.fields.lead'));
  const all = frame.fold('all-fields', frame.say('report.fields'), lead + kinds.join(''));
  return section('completeness', title, ...levels, all);
}

/** What stands where figures are not counted yet. */
export function counting(frame: Frame): Html {
  return `<p class="counting">${frame.html('report.counting')}</p>`;
}

function demands(frame: Frame, shown: readonly DemandFigure[], findings: Findings, level: DemandLevel): Html {
  if (shown.length === 0) return '';
  const columns = [
    words(frame.say('report.field')), numbers(frame.say('report.asked')), numbers(frame.say('report.missing')),
    numbers(frame.say('report.share')), bars,
  ];
  const lacking = level === 'minimum' ? 'error' : 'warning';
  const rows = shown.map(({ id, asked, given, rules }) => {
    const name = frame.say(`report.demand.${id}`);
    return [
      head(text(name)), frame.cell(asked), numeric(frame.missing(findings, asked - given, rules, name)),
      numeric(text(frame.percent(given, asked))), chart(filledBar(given / asked, lacking)),
    ];
  });
  const title = frame.say(`report.level.${level}`);
  return `<h3>${text(title)}</h3>${frame.lead(frame.say(`report.level.${level}.lead`))}${table(title, columns, rows)}`;
}

/** The rules that tell where a field is missing that is asked for. */
function rulesOf(kind: RecordKind, field: FieldName): readonly string[] {
  return DEMANDS.filter((demand) => demand.field === field && demand.of.includes(kind)).flatMap(({ rules }) => rules);
}

function fields(frame: Frame, { kind, records, fields: all }: KindFigures, findings: Findings): Html {
  const descriptions = DESCRIPTIONS[frame.language];
  const columns = [
    words(frame.say('report.field')), words(frame.say('report.demanded')), numbers(frame.say('report.filled')),
    numbers(frame.say('report.share')), bars,
  ];
  const row = ({ field, filled, required }: FieldFigure) => {
    const { name } = describeField(descriptions, field, kind);
    const label = frame.say('report.open.filled', { filled, missing: records - filled, what: name });
    return [
      head(text(name)), { html: frame.html(required ? 'report.demanded.yes' : 'report.demanded.no') },
      numeric(frame.flagged(findings, filled, filled < records ? rulesOf(kind, field) : [], label)),
      numeric(text(frame.percent(filled, records))),
      chart(required ? filledBar(filled / records, 'warning') : bar(filled / records)),
    ];
  };
  const caption = `${descriptions.records[kind].many}: ${frame.number(records)}`;
  return table(caption, columns, all.map(row), true);
}
