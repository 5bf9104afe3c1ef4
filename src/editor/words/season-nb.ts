import type { seasonEn } from './season-en';

/** What the editor part says of the season, the units and the way through, in Norwegian bokmål. */
export const seasonNb: Readonly<Record<keyof typeof seasonEn, string>> = {
  'units.pick': 'Velg listen over kommunens enheter',
  'units.read': '{units:enhet|enheter} er lest fra {file}.',
  'units.unused': '{count:linje|linjer} er ikke brukt: linje {lines}.',
  'units.unusedMore': '{count:linje|linjer} er ikke brukt: linje {lines} og {more} til.',
  'units.show': 'Vis linjene',
  'units.chooseOther': 'Velg en annen …',
  'units.without': 'Inntil videre blir ikke organisasjonsnumre kontrollert mot noen liste.',
  'units.problem.missing': 'Linjen er ikke brukt: Den har ikke noe organisasjonsnummer.',
  'units.problem.invalid': 'Linjen er ikke brukt: Et organisasjonsnummer har ni siffer, og det siste er et kontrollsiffer.',
  'units.problem.twice': 'Linjen er ikke brukt: Det samme nummeret står lenger oppe.',
  'units.error.markup': '{file} er XML eller en nettside, ikke en liste over enheter. Lagre listen som CSV.',
  'units.error.json': '{file} ser ut som JSON, men er ufullstendig. Last den ned på nytt.',
  'units.error.none': 'Det er ikke noe organisasjonsnummer i {file}. Det må stå ett på hver linje, i en egen kolonne.',
  'units.error.workbook': '{file} er en arbeidsbok. Lagre den som CSV i regnearket, og velg den filen.',
  'units.error.packed': '{file} er pakket. Pakk den ut, og velg filen som er i den.',
  'units.error.binary': '{file} er ikke tekst. Lagre listen som CSV.',
  'units.error.large': '{file} er større enn {limit} MB, og det er ingen enhetsliste. Velg en liste over kommunens egne enheter.',
};
