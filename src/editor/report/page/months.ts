import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { head, numbers, section, table, text, words } from './markup';

const RULES = [
  'fra-missing', 'til-before-fra', 'dato-invalid', 'dato-after-uttrekk', 'tjeneste-out-of-period', 'event-after-death',
];
/** Height of the columns, of what stands above them, and of what stands below, in pixels. */
const HEIGHT = 120;
const ABOVE = 18;
const BELOW = 22;

/** The months of a period, by their names. */
export function monthNames(frame: Frame): readonly string[] {
  return frame.say('report.months.names').split(' ');
}

/** Services by month. */
export function months(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.months');
  if (!figures) return section('months', title, counting(frame));
  if (figures.months.length === 0) return section('months', title, frame.lead(frame.say('report.months.none')));
  const names = monthNames(frame);
  const columns = [
    words(frame.say('report.month')), numbers(frame.say('report.active')), numbers(frame.say('report.begun')),
    numbers(frame.say('report.ended')),
  ];
  const rows = figures.months.map(({ active, begun, ended }, month) =>
    [head(text(names[month])), frame.cell(active), frame.cell(begun), frame.cell(ended)]);
  return section(
    'months', title, frame.lead(frame.say('report.months.lead')),
    columnChart(frame, figures.months.map(({ active }) => active), names, title),
    frame.asTable('months', table(title, columns, rows)), frame.because(findings, RULES),
  );
}

/** Columns by month, each with its number above; the same numbers stand in the table below. */
function columnChart(frame: Frame, values: readonly number[], names: readonly string[], title: string): Html {
  const most = Math.max(1, ...values);
  const step = 100 / values.length;
  const at = (place: number) => (step * place).toFixed(2);
  const columns = values.map((value, i) => {
    const height = Math.round(value / most * HEIGHT);
    const top = HEIGHT + ABOVE - height;
    return `<rect class="fill" x="${at(i + 0.18)}%" y="${top}" width="${at(0.64)}%" height="${height}"></rect>`
      + `<text class="value" x="${at(i + 0.5)}%" y="${top - 5}">${text(frame.number(value))}</text>`
      + `<text x="${at(i + 0.5)}%" y="${HEIGHT + ABOVE + 16}">${text(names[i])}</text>`;
  });
  const axis = `<line class="axis" x1="0" x2="100%" y1="${HEIGHT + ABOVE}" y2="${HEIGHT + ABOVE}"></line>`;
  const label = text(frame.say('report.months.label', { title, from: Math.min(...values), to: Math.max(...values) }));
  const height = HEIGHT + ABOVE + BELOW;
  return `<svg class="columns" role="img" aria-label="${label}" height="${height}">${columns.join('')}${axis}</svg>`;
}
