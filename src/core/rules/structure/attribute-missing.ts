import { rule } from '../rule';

export default rule({
  id: 'attribute-missing',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schema of the format.',
  example: {
    wrong: '<TJENESTE tjPeID="1">',
    right: '<TJENESTE tjPeID="1" tjTjID="3">',
  },
  words: {
    nb: {
      title: 'Attributt mangler',
      messages: {
        message: 'Attributtet {name} mangler på {element}. Be leverandøren om et uttrekk der det er med.',
      },
      what: 'Et attributt som skjemaet krever, er ikke der.',
      why: 'Mottakeren kontrollerer filen mot skjemaet, og kan avvise den.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Attribute missing',
      messages: {
        message: 'The attribute {name} is missing on {element}. Ask the vendor for an extract that has it.',
      },
      what: 'An attribute that the schema demands is not there.',
      why: 'The receiver checks the file against the schema, and may turn it away.',
      who: 'The vendor of the care system.',
    },
  },
});
