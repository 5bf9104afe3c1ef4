import type { AgeFigure } from '../../../core/report/figures';
import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Section } from './markup';
import { bar, bars, chart, head, numbers, numeric, section, table, text, words } from './markup';

/** The rules that tell why an age or a sex is not known. */
const UNKNOWN = ['personid-missing', 'personid-invalid'];
const RULES = ['alder-mismatch', 'kjonn-mismatch', 'personid-invalid', 'personid-missing', 'birth-after-event'];

/** Those who receive services, by age and sex. */
export function ages(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.ages');
  if (!figures) return section('ages', title, counting(frame));
  const sum = ({ count }: AgeFigure) => count.M + count.K + count.unknown;
  const total = figures.ages.reduce((all, group) => all + sum(group), 0);
  if (total === 0) return section('ages', title, frame.lead(frame.say('report.services.none')));
  const most = Math.max(1, ...figures.ages.flatMap(({ count }) => [count.K, count.M]));
  const hasUnknown = figures.ages.some(({ count }) => count.unknown > 0);
  const columns = [
    words(frame.say('report.age')), numbers(frame.say('report.women')), bars, numbers(frame.say('report.men')), bars,
    ...(hasUnknown ? [numbers(frame.say('report.sex.unknown'))] : []),
    numbers(frame.say('report.sum')), numbers(frame.say('report.share')),
  ];
  const unknownCell = (count: number, what: string) => frame.flaggedCell(findings, count, UNKNOWN, what);
  const rows = figures.ages.map((group) => {
    const { M: men, K: women, unknown } = group.count;
    const name = ageOf(frame, group);
    const cell = (count: number) => (group.from === undefined ? unknownCell(count, name) : frame.cell(count));
    return [
      head(text(name)), cell(women), chart(bar(women / most, 'hatched')), cell(men), chart(bar(men / most)),
      ...(hasUnknown ? [unknownCell(unknown, frame.say('report.sex.unknown'))] : []),
      cell(sum(group)), numeric(text(frame.percent(sum(group), total))),
    ];
  });
  const lead = frame.lead(frame.say('report.ages.lead', { recipients: total }));
  return section('ages', title, lead, table(title, columns, rows), frame.because(findings, RULES));
}

/** What a group is called. */
export function ageOf(frame: Frame, { from, to }: AgeFigure): string {
  if (from === undefined) return frame.say('report.age.unknown');
  return to === undefined ? frame.say('report.age.over', { from }) : frame.say('report.age.group', { from, to });
}
