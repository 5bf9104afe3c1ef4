import { rule } from '../rule';

export default rule({
  id: 'element-missing',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schema of the format.',
  example: {
    wrong: '<PERSON pePeID="1"><peFnr>…</peFnr><peKjonn>K</peKjonn>',
    right: '<PERSON pePeID="1"><peFnr>…</peFnr><peAlder>84</peAlder><peKjonn>K</peKjonn>',
  },
  words: {
    nb: {
      title: 'Element mangler',
      messages: {
        message: 'Elementet {name} mangler i {parent}. Sett det inn, eller be leverandøren om et uttrekk der det er med.',
        'too-few': '{parent} har {count} {name}, men skal ha minst {min}. Be leverandøren om et uttrekk der alle er med.',
      },
      fixes: { insert: 'Sett inn {name}' },
      what: 'Et element som skjemaet krever, er ikke der.',
      why: 'Mottakeren kontrollerer filen mot skjemaet, og kan avvise den.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Element missing',
      messages: {
        message: 'The element {name} is missing in {parent}. Insert it, or ask the vendor for an extract that has it.',
        'too-few': '{parent} has {count} {name} but must have at least {min}. Ask the vendor for an extract that has them all.',
      },
      fixes: { insert: 'Insert {name}' },
      what: 'An element that the schema demands is not there.',
      why: 'The receiver checks the file against the schema, and may turn it away.',
      who: 'The vendor of the care system.',
    },
  },
});
