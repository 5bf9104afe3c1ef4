import type { AgeFigure } from '../../../core/report/figures';
import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Section } from './markup';
import { bar, chart, head, numeric, section, table, text } from './markup';

const AGE_RULES = ['alder-mismatch', 'kjonn-mismatch', 'personid-invalid', 'personid-missing', 'birth-after-event'];

/** Those who receive services, by age and sex. */
export function ages(frame: Frame, { figures, findings }: ReportModel): Section {
  const title = frame.say('report.ages');
  if (!figures) return section('ages', title, counting(frame));
  const sum = ({ count }: AgeFigure) => count.M + count.K + count.unknown;
  const total = figures.ages.reduce((all, group) => all + sum(group), 0);
  if (total === 0) return section('ages', title, `<p>${frame.html('report.services.none')}</p>`);
  const most = Math.max(1, ...figures.ages.flatMap(({ count }) => [count.K, count.M]));
  const hasUnknown = figures.ages.some(({ count }) => count.unknown > 0);
  const columns = [
    { title: frame.say('report.age') }, { title: frame.say('report.women'), kind: 'number' as const }, { title: '', kind: 'chart' as const },
    { title: frame.say('report.men'), kind: 'number' as const }, { title: '', kind: 'chart' as const },
    ...(hasUnknown ? [{ title: frame.say('report.sex.unknown'), kind: 'number' as const }] : []),
    { title: frame.say('report.sum'), kind: 'number' as const }, { title: frame.say('report.share'), kind: 'number' as const },
  ];
  const rows = figures.ages.map((group) => [
    head(text(ageOf(frame, group))), numeric(text(frame.number(group.count.K))), chart(bar(group.count.K / most, 'hatched')),
    numeric(text(frame.number(group.count.M))), chart(bar(group.count.M / most)),
    ...(hasUnknown ? [numeric(text(frame.number(group.count.unknown)))] : []),
    numeric(text(frame.number(sum(group)))), numeric(text(frame.percent(sum(group), total))),
  ]);
  return section('ages', title, `<p class="lead">${frame.html('report.ages.lead', { recipients: total })}</p>`, table(title, columns, rows),
    frame.because(findings, AGE_RULES));
}

/** What a group is called. */
export function ageOf(frame: Frame, { from, to }: AgeFigure): string {
  if (from === undefined) return frame.say('report.age.unknown');
  return to === undefined ? frame.say('report.age.over', { from }) : frame.say('report.age.group', { from, to });
}
