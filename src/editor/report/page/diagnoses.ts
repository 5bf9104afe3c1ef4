import type { Figures } from '../../../core/report/figures';
import type { Findings, ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Html, Section } from './markup';
import { filledBar, head, numbers, numeric, section, table, text, words } from './markup';

/** The rule that tells where it is missing. */
const MISSING = ['diagnose-missing'];
const RULES = [
  ...MISSING, 'diagnose-despite-reservation', 'diagnose-unknown', 'diagnose-wrong-kodeverk',
  'diagnose-process-code',
];

/** The share with a diagnosis. */
export function diagnoses(frame: Frame, { figures, findings, earlier }: ReportModel): Section {
  const title = frame.say('report.diagnoses');
  if (!figures) return section('diagnoses', title, counting(frame));
  const { diagnosisAsked: asked, diagnosisGiven: given, diagnosisReserved: reserved } = figures.persons;
  if (asked + reserved === 0) return section('diagnoses', title, frame.lead(frame.say('report.diagnoses.none')));
  const share = `<p class="share"><span class="big">${text(frame.percent(given, asked))}</span> `
    + `<span>${frame.html('report.diagnoses.share', { given, asked })}</span></p>`;
  const before = earlier && earlier.diagnosis.asked > 0 ? frame.lead(frame.say('report.diagnoses.earlier', {
    year: String(earlier.year), share: frame.percent(earlier.diagnosis.given, earlier.diagnosis.asked),
  })) : '';
  return section(
    'diagnoses', title, share, filledBar(given / asked, 'warning'), before,
    frame.lead(frame.say('report.diagnoses.lead', { reserved })),
    frame.asTable('diagnoses', diagnosisTable(frame, figures, findings)), frame.because(findings, RULES),
  );
}

function diagnosisTable(frame: Frame, { persons }: Figures, findings: Findings): Html {
  const { diagnosisAsked: asked, diagnosisGiven: given, diagnosisReserved: reserved } = persons;
  const without = frame.say('report.diagnoses.without');
  const title = frame.say('report.diagnoses');
  const columns = [words(title), numbers(frame.say('report.persons.column')), numbers(frame.say('report.share'))];
  const share = (count: number) => numeric(text(frame.percent(count, asked)));
  return table(title, columns, [
    [head(frame.html('report.csv.asked')), frame.cell(asked), share(asked)],
    [head(frame.html('report.csv.given')), frame.cell(given), share(given)],
    [head(text(without)), frame.flaggedCell(findings, asked - given, MISSING, without), share(asked - given)],
    [head(frame.html('report.csv.reserved')), frame.cell(reserved), numeric('–')],
  ]);
}
