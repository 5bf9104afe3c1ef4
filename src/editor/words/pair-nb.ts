import type { pairEn } from './pair-en';

/** What the editor part says of an extract and its ident message, in Norwegian bokmål. */
export const pairNb: Readonly<Record<keyof typeof pairEn, string>> = {
  'pair.with.extract': 'Kontrollert sammen med identmeldingen {file}.',
  'pair.with.ident': 'Kontrollert sammen med uttrekket {file}.',
  'pair.alone.extract': 'Kontrollert uten identmelding.',
  'pair.alone.ident': 'Kontrollert uten uttrekket som den hører til.',
  'pair.both': '{extract} og {ident}',

  'pair.choose': 'Velg den andre filen i paret …',
  'pair.pick.extract': 'Hvilken identmelding hører til {file}?',
  'pair.pick.ident': 'Hvilket uttrekk hører {file} til?',
  'pair.fits.same': '{common} av {persons:person|personer} står i begge filene. Løpenummeret er det samme.',
  'pair.fits.other': '{common} av {persons:person|personer} står i begge filene. Løpenummeret er et annet.',
  'pair.browse': '$(folder-opened) Velg en fil i en annen mappe …',
  'pair.browse.title.extract': 'Velg identmeldingen',
  'pair.browse.title.ident': 'Velg uttrekket',
  'pair.letGo': '$(circle-slash) Kontroller filen alene',
  'pair.again': '$(search) Finn den i mappen på nytt',
  'pair.noPair': '{file} og {other} er ikke et uttrekk i utgave 3.5 og en identmelding. Ingenting er endret.',
  'pair.none': '{file} er verken et uttrekk i utgave 3.5 eller en identmelding. Bare de hører sammen to og to.',

  'pair.question.extract': '{file} skal sendes sammen med en identmelding, men ingen i mappen hører til. Skal uttrekket krypteres alene?',
  'pair.question.ident': '{file} skal sendes sammen med et uttrekk, men ingen i mappen hører til. Skal identmeldingen krypteres alene?',
  'pair.question.several': '{file} skal sendes sammen med en annen fil, men flere i mappen kan høre til. Hvilken er ikke valgt.',
  'pair.question.detail': 'Sendt alene kan ikke personnumrene settes sammen med opplysningene i registeret.',
  'pair.question.choose': 'Velg fil …',
  'pair.question.alone': 'Krypter alene',

  'menu.pair.extract': '$(link) Velg identmelding …',
  'menu.pair.ident': '$(link) Velg uttrekket som identmeldingen hører til …',
  'menu.pair.with': 'Nå: {file}',
  'menu.pair.alone': 'Nå: ingen',
};
