import { DESCRIPTIONS, describeField } from '../../core/model/descriptions';
import type { Severity } from '../../core/findings/finding';
import { SEVERITIES } from '../../core/findings/finding';
import { SEXES } from '../../core/report/cells';
import type { Figures } from '../../core/report/figures';
import type { Findings, ReportModel } from './model';
import { ageOf } from './page/ages';
import type { Frame } from './page/frame';
import { nameOf } from './page/services';

/** A line of the table: where it belongs, what it is of, what is counted, and how many. */
type Line = readonly [part: string, what: string, measure: string, value: number];

/** Tells a spreadsheet that the text is UTF-8. */
const MARK = '\ufeff';

/**
 * The report as CSV: UTF-8 with a mark, semicolons (what a spreadsheet in Norwegian opens by itself), one number a line.
 * Units stand by their organisation numbers, which are of no person.
 */
export function reportCsv(frame: Frame, { findings, figures }: ReportModel): string {
  const head = ['report.csv.part', 'report.csv.what', 'report.csv.measure', 'report.csv.value'] as const;
  const lines = [...findingLines(frame, findings), ...figures ? figureLines(frame, figures) : []];
  const decimal = frame.language === 'nb' ? ',' : '.';
  const rows = lines.map(([part, what, measure, value]) => [part, what, measure, String(value).replace('.', decimal)]);
  return MARK + [head.map((key) => frame.say(key)), ...rows].map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('');
}

function findingLines(frame: Frame, findings: Findings): Line[] {
  const said = { findings: frame.say('report.findings'), errors: frame.say('report.errors'), persons: frame.say('report.persons.column') };
  const severity = (one: Severity) => frame.say(`report.severity.${one}`);
  const group = (part: string, name: string, { findings: count, errors, persons }: { findings: number; errors: number; persons: number }): Line[] => [
    [part, name, said.findings, count], [part, name, said.errors, errors], [part, name, said.persons, persons],
  ];
  const file = frame.say('report.csv.file');
  return [
    [file, frame.say('report.persons.column'), said.persons, findings.persons],
    [file, frame.say('report.csv.withErrors'), said.persons, findings.withErrors],
    ...SEVERITIES.map((one): Line => [file, severity(one), said.findings, findings.bySeverity[one]]),
    ...findings.causes.flatMap((one) => group(frame.say('report.causes'), frame.say(`cause.${one.key}`), one)),
    ...findings.rules.flatMap((one) => group(frame.say('report.rules'), `${frame.rules.of(one.key).title} (${one.key})`, one)),
    ...findings.units.flatMap((one) => group(frame.say('report.units'), one.key || frame.say('findings.noUnit'), one)),
  ];
}

function figureLines(frame: Frame, figures: Figures): Line[] {
  const words = DESCRIPTIONS[frame.language];
  const { diagnosisAsked, diagnosisGiven, diagnosisReserved } = figures.persons;
  const [diagnoses, services, months, ages, fields] =
    [frame.say('report.diagnoses'), frame.say('report.services'), frame.say('report.months'), frame.say('report.ages'), frame.say('report.fields')];
  const month = frame.say('report.months.names').split(' ');
  const sexes = { M: frame.say('report.men'), K: frame.say('report.women'), unknown: frame.say('report.sex.unknown') };
  return [
    ...figures.demands.flatMap(({ id, level, asked, given }): Line[] => [
      [frame.say(`report.level.${level}`), frame.say(`report.demand.${id}`), frame.say('report.asked'), asked],
      [frame.say(`report.level.${level}`), frame.say(`report.demand.${id}`), frame.say('report.missing'), asked - given],
    ]),
    ...figures.kinds.flatMap(({ kind, records, fields: all }): Line[] => [
      [fields, words.records[kind].many, frame.say('report.csv.records'), records],
      ...all.map(({ field, filled }): Line => [fields, `${words.records[kind].many}: ${describeField(words, field, kind).name}`, frame.say('report.filled'), filled]),
    ]),
    [diagnoses, frame.say('report.csv.asked'), frame.say('report.persons.column'), diagnosisAsked],
    [diagnoses, frame.say('report.csv.given'), frame.say('report.persons.column'), diagnosisGiven],
    [diagnoses, frame.say('report.csv.reserved'), frame.say('report.persons.column'), diagnosisReserved],
    ...figures.services.flatMap((one): Line[] => {
      const name = nameOf(frame, figures, one.type);
      return [
        [services, name, frame.say('report.persons.column'), one.persons], [services, name, frame.say('report.services.column'), one.services],
        ...(one.hours === undefined ? [] : [[services, name, frame.say('report.hours'), one.hours] as Line]),
        [services, name, frame.say('report.refusals'), one.refusals],
      ];
    }),
    ...figures.months.flatMap(({ active, begun, ended }, i): Line[] => [
      [months, month[i], frame.say('report.active'), active], [months, month[i], frame.say('report.begun'), begun], [months, month[i], frame.say('report.ended'), ended],
    ]),
    ...figures.ages.flatMap((group) => SEXES.map((sex): Line => [ages, ageOf(frame, group), sexes[sex], group.count[sex]])),
  ];
}

/** A value that begins as a formula does would be one to a spreadsheet, so it gets an apostrophe in front. */
function cellOf(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
