import { rule } from '../rule';

export default rule({
  id: 'attribute-unknown',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schema of the format.',
  example: {
    wrong: '<PERSON pePeID="1" navn="x">',
    right: '<PERSON pePeID="1">',
  },
  words: {
    nb: {
      title: 'Ukjent attributt',
      messages: {
        message: 'Attributtet {name} skal ikke stå på {element}. Fjern det, eller be leverandøren om et nytt uttrekk.',
      },
      what: 'Et attributt står på et element som ikke skal ha det.',
      why: 'Mottakeren kontrollerer filen mot skjemaet, og kan avvise den. Attributtet kan også inneholde opplysninger som ikke skal sendes.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Unknown attribute',
      messages: {
        message: 'The attribute {name} does not belong on {element}. Remove it, or ask the vendor for a new extract.',
      },
      what: 'An attribute stands on an element that does not have it.',
      why: 'The receiver checks the file against the schema, and may turn it away. The attribute may also hold what is not to be sent.',
      who: 'The vendor of the care system.',
    },
  },
});
