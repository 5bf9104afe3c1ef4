import { rule } from '../rule';

export default rule({
  id: 'element-unexpected',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schema of the format.',
  example: {
    wrong: '<peKjonn>K</peKjonn><peAlder>84</peAlder>',
    right: '<peAlder>84</peAlder><peKjonn>K</peKjonn>',
  },
  words: {
    nb: {
      title: 'Uventet element',
      messages: {
        unknown: 'Elementet {name} skal ikke stå i {parent}. Fjern det, eller be leverandøren om et nytt uttrekk.',
        order: 'Elementet {name} står for sent i {parent}. Flytt det, eller be leverandøren om et uttrekk i riktig rekkefølge.',
        'too-many': 'Elementet {name} kan bare stå {max} gang(er) i {parent}. Fjern dem som er for mange.',
      },
      what: 'Et element står der skjemaet ikke har det: ukjent, i feil rekkefølge eller for mange ganger.',
      why: 'Mottakeren kontrollerer filen mot skjemaet, og kan avvise den.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Unexpected element',
      messages: {
        unknown: 'The element {name} does not belong in {parent}. Remove it, or ask the vendor for a new extract.',
        order: 'The element {name} stands too late in {parent}. Move it, or ask the vendor for an extract in the right order.',
        'too-many': 'The element {name} may stand only {max} time(s) in {parent}. Remove those that are too many.',
      },
      what: 'An element stands where the schema does not have it: unknown, out of order, or too many times.',
      why: 'The receiver checks the file against the schema, and may turn it away.',
      who: 'The vendor of the care system.',
    },
  },
});
