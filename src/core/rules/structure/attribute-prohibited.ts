import { rule } from '../rule';

export default rule({
  id: 'attribute-prohibited',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schema of the format.',
  example: {
    wrong: '<Melding lopenr="4">',
    right: '<Melding>',
  },
  words: {
    nb: {
      title: 'Attributt som ikke skal brukes',
      messages: {
        message: 'Attributtet {name} skal ikke brukes på {element} i dette formatet. Fjern det, eller be leverandøren om et nytt uttrekk.',
      },
      what: 'Et attributt som formatet kjenner, men forbyr, står på et element.',
      why: 'Mottakeren kontrollerer filen mot skjemaet, og kan avvise den.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Attribute not to be used',
      messages: {
        message: 'The attribute {name} is not to be used on {element} in this format. Remove it, or ask the vendor for a new extract.',
      },
      what: 'An attribute that the format knows but prohibits stands on an element.',
      why: 'The receiver checks the file against the schema, and may turn it away.',
      who: 'The vendor of the care system.',
    },
  },
});
