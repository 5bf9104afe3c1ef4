import type { ReportModel } from '../model';
import { counting } from './completeness';
import type { Frame } from './frame';
import type { Section } from './markup';
import { filledBar, section, text } from './markup';

const RULES = [
  'diagnose-missing', 'diagnose-despite-reservation', 'diagnose-unknown', 'diagnose-wrong-kodeverk',
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
    frame.lead(frame.say('report.diagnoses.lead', { reserved })), frame.because(findings, RULES),
  );
}
