import type { Language } from '../words';
import { workplaceEn } from './words-en';
import { workplaceNb } from './words-nb';
import type { WorkplaceFinding, WorkplaceKey, WorkplaceSubject } from './workplace';

/** Words of one language for what a workplace is like. */
export interface WorkplaceWords {
  readonly subjects: Readonly<Record<WorkplaceSubject, string>>;
  readonly levels: Readonly<Record<WorkplaceFinding['level'], string>>;
  /** How it stands and, where something is to be done, what. */
  readonly findings: Readonly<Record<WorkplaceKey, readonly [stands: string, todo?: string]>>;
  /** What is done already, and what no extension can do. */
  readonly closing: string;
}

const WORDS: Readonly<Record<Language, WorkplaceWords>> = { nb: workplaceNb, en: workplaceEn };

/** A finding in words. */
export interface WorkplaceLine {
  readonly title: string;
  readonly level: string;
  readonly stands: string;
  /** What to do; undefined where nothing is to be done. */
  readonly todo?: string;
}

/** Says a finding: what it is about, how it stands, and what to do. */
export function sayWorkplace(language: Language, { subject, level, key, args }: WorkplaceFinding): WorkplaceLine {
  const { subjects, levels, findings } = WORDS[language];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (hole, name: string) => args[name] ?? hole);
  const [stands, todo] = findings[key];
  return { title: subjects[subject], level: levels[level], stands: fill(stands), todo: todo && fill(todo) };
}

/** What no extension can switch off or see to, whatever the workplace is like. */
export function workplaceLimits(language: Language): string {
  return WORDS[language].closing;
}
