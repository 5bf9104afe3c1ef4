import type { PartKind } from '../model/parts';
import { USUAL_PART } from '../model/parts';
import type { Language } from '../rules/rule';
import type { Arguments } from './finding';

interface Names {
  readonly part: string;
  readonly parts: string;
  /** Those that are known: personene. */
  readonly theParts: string;
  /** What is found, is found so with them: hos personer, i notifikasjoner. */
  readonly at: string;
}

/** What the things that a file consists of are called, by the names that stand for it in sentences. */
export interface PartWords extends Names {
  /** With a capital. */
  readonly Part: string;
  readonly Parts: string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<PartKind, Names>>>> = {
  nb: {
    person: { part: 'person', parts: 'personer', theParts: 'personene', at: 'hos' },
    notifikasjon: { part: 'notifikasjon', parts: 'notifikasjoner', theParts: 'notifikasjonene', at: 'i' },
    pasientident: { part: 'personident', parts: 'personidenter', theParts: 'personidentene', at: 'i' },
  },
  en: {
    person: { part: 'person', parts: 'persons', theParts: 'the persons', at: 'in' },
    notifikasjon: { part: 'notification', parts: 'notifications', theParts: 'the notifications', at: 'in' },
    pasientident: { part: 'person ident', parts: 'person idents', theParts: 'the person idents', at: 'in' },
  },
};

/** What the things are called that a file consists of; `partKind` among the arguments says which they are. */
export function partWords(language: Language, args?: Arguments): PartWords {
  const words = WORDS[language];
  const kind = args?.partKind;
  const names = typeof kind === 'string' && kind in words ? words[kind as PartKind] : words[USUAL_PART];
  return { ...names, Part: capital(names.part), Parts: capital(names.parts) };
}

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);
