import type { Severity } from '../../core/findings/finding';
import { SEVERITIES } from '../../core/findings/finding';
import { DESCRIPTIONS, describeField } from '../../core/model/descriptions';
import type { PartKind } from '../../core/model/parts';
import { SEXES } from '../../core/report/cells';
import type { DemandFigure, Figures, KindFigures, MessageFigures } from '../../core/report/figures';
import { csvOf } from '../../core/text/csv';
import type { Findings, Found, ReportModel } from './model';
import { ageOf } from './page/ages';
import type { Frame } from './page/frame';
import { EVENTS } from './page/message';
import { monthNames } from './page/months';
import { nameOf } from './page/services';

/** A line of the table: where it belongs, what it is of, what is counted, and how many. */
type Line = readonly [part: string, what: string, measure: string, value: number];

/**
 * The report as a table ({@link csvOf}), one number a line. Units stand by their organisation numbers, which are of no
 * person.
 */
export function reportCsv(frame: Frame, { findings, figures }: ReportModel): string {
  const head = (['part', 'what', 'measure', 'value'] as const).map((column) => frame.say(`report.csv.${column}`));
  const lines = [...findingLines(frame, findings), ...figures ? figureLines(frame, figures, findings.part) : []];
  const decimal = frame.language === 'nb' ? ',' : '.';
  const rows = lines.map(([part, what, measure, value]) => [part, what, measure, String(value).replace('.', decimal)]);
  return csvOf([head, ...rows]);
}

function findingLines(frame: Frame, findings: Findings): Line[] {
  const { part: partKind } = findings;
  const [file, persons] = [frame.say('report.csv.file'), frame.say('report.persons.column', { partKind })];
  const [found, errors] = [frame.say('report.findings'), frame.say('report.errors')];
  const severity = (one: Severity): Line =>
    [file, frame.say(`report.severity.${one}`), found, findings.bySeverity[one]];
  const group = (part: string, name: string, one: Found<unknown>): Line[] => [
    [part, name, found, one.findings], [part, name, errors, one.errors], [part, name, persons, one.persons],
  ];
  const ruleOf = (rule: string) => `${frame.rules.of(rule).title} (${rule})`;
  return [
    [file, persons, persons, findings.persons],
    [file, frame.say('report.csv.withErrors', { partKind }), persons, findings.withErrors],
    ...SEVERITIES.map(severity),
    ...findings.causes.flatMap((one) => group(frame.say('report.causes'), frame.say(`cause.${one.key}`), one)),
    ...findings.rules.flatMap((one) => group(frame.say('report.rules'), ruleOf(one.key), one)),
    ...findings.units.flatMap((one) => group(frame.say('report.units'), one.key || frame.say('findings.noUnit'), one)),
  ];
}

function figureLines(frame: Frame, figures: Figures, part: PartKind): Line[] {
  return [
    ...figures.demands.flatMap((demand) => demandLines(frame, demand)),
    ...figures.kinds.flatMap((kind) => fieldLines(frame, kind)),
    ...figures.message ? messageLines(frame, figures, figures.message) : [],
    ...part === 'person' ? personLines(frame, figures) : [],
  ];
}

function personLines(frame: Frame, figures: Figures): Line[] {
  return [
    ...diagnosisLines(frame, figures), ...serviceLines(frame, figures), ...monthLines(frame, figures), ...ageLines(frame, figures),
  ];
}

function messageLines(frame: Frame, figures: Figures, { statuses, events, losses }: MessageFigures): Line[] {
  const { records } = DESCRIPTIONS[frame.language];
  const [lost, told] = [frame.say('report.losses'), frame.say('report.events')];
  return [
    ...losses.map(({ loss, kind, count }): Line => [lost, records[kind].name, frame.say(`report.loss.${loss}`), count]),
    ...statuses.map(({ status, count }): Line => [told, frame.say(`report.status.${status}`), frame.say('report.status.count'), count]),
    ...events.flatMap(({ type, count }) =>
      EVENTS.map((kind): Line => [told, nameOf(frame, figures, type), records[kind].name, count[kind]])),
  ];
}

function demandLines(frame: Frame, { id, level, asked, given }: DemandFigure): Line[] {
  const [part, name] = [frame.say(`report.level.${level}`), frame.say(`report.demand.${id}`)];
  return [[part, name, frame.say('report.asked'), asked], [part, name, frame.say('report.missing'), asked - given]];
}

function fieldLines(frame: Frame, { kind, records, fields }: KindFigures): Line[] {
  const words = DESCRIPTIONS[frame.language];
  const [part, filled, name] = [frame.say('report.fields'), frame.say('report.filled'), words.records[kind].many];
  return [
    [part, name, frame.say('report.csv.records'), records],
    ...fields.map((one): Line => [part, `${name}: ${describeField(words, one.field, kind).name}`, filled, one.filled]),
  ];
}

function diagnosisLines(frame: Frame, { persons }: Figures): Line[] {
  const [part, measure] = [frame.say('report.diagnoses'), frame.say('report.persons.column')];
  return [
    [part, frame.say('report.csv.asked'), measure, persons.diagnosisAsked],
    [part, frame.say('report.csv.given'), measure, persons.diagnosisGiven],
    [part, frame.say('report.csv.reserved'), measure, persons.diagnosisReserved],
  ];
}

function serviceLines(frame: Frame, figures: Figures): Line[] {
  const part = frame.say('report.services');
  return figures.services.flatMap(({ type, persons, services, hours, refusals }): Line[] => {
    const name = nameOf(frame, figures, type);
    const counted: Line[] = hours === undefined ? [] : [[part, name, frame.say('report.hours'), hours]];
    return [
      [part, name, frame.say('report.persons.column'), persons],
      [part, name, frame.say('report.services.column'), services],
      ...counted,
      [part, name, frame.say('report.refusals'), refusals],
    ];
  });
}

function monthLines(frame: Frame, { months }: Figures): Line[] {
  const [part, names] = [frame.say('report.months'), monthNames(frame)];
  return months.flatMap(({ active, begun, ended }, i): Line[] => [
    [part, names[i], frame.say('report.active'), active],
    [part, names[i], frame.say('report.begun'), begun],
    [part, names[i], frame.say('report.ended'), ended],
  ]);
}

function ageLines(frame: Frame, { ages }: Figures): Line[] {
  const part = frame.say('report.ages');
  const sexes = { M: frame.say('report.men'), K: frame.say('report.women'), unknown: frame.say('report.sex.unknown') };
  return ages.flatMap((group) => SEXES.map((sex): Line => [part, ageOf(frame, group), sexes[sex], group.count[sex]]));
}
