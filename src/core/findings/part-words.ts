import type { PartKind } from '../model/parts';
import { USUAL_PART } from '../model/parts';
import type { Language } from '../rules/rule';
import type { Arguments } from './finding';

/** What the things that a file consists of are called, by the names that stand for it in sentences. */
export interface PartWords {
  readonly part: string;
  readonly parts: string;
  /** The same with a capital. */
  readonly Part: string;
  readonly Parts: string;
  /** Those that are known: personene. */
  readonly theParts: string;
  /** What is found, is found so with them: hos personer, i notifikasjoner. */
  readonly at: string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<PartKind, PartWords>>>> = {
  nb: {
    person: { part: 'person', parts: 'personer', Part: 'Person', Parts: 'Personer', theParts: 'personene', at: 'hos' },
    notifikasjon: {
      part: 'notifikasjon', parts: 'notifikasjoner', Part: 'Notifikasjon', Parts: 'Notifikasjoner', theParts: 'notifikasjonene', at: 'i',
    },
    pasientident: {
      part: 'personident', parts: 'personidenter', Part: 'Personident', Parts: 'Personidenter', theParts: 'personidentene', at: 'i',
    },
  },
  en: {
    person: { part: 'person', parts: 'persons', Part: 'Person', Parts: 'Persons', theParts: 'the persons', at: 'in' },
    notifikasjon: {
      part: 'notification', parts: 'notifications', Part: 'Notification', Parts: 'Notifications', theParts: 'the notifications', at: 'in',
    },
    pasientident: {
      part: 'person ident', parts: 'person idents', Part: 'Person ident', Parts: 'Person idents', theParts: 'the person idents', at: 'in',
    },
  },
};

/** What the things are called that a file consists of; `partKind` among the arguments says which they are. */
export function partWords(language: Language, args?: Arguments): PartWords {
  const words = WORDS[language];
  const kind = args?.partKind;
  return typeof kind === 'string' && kind in words ? words[kind as PartKind] : words[USUAL_PART];
}
