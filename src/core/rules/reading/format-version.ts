import { rule } from '../rule';

export default rule({
  id: 'format-version',
  severity: 'warning',
  cause: 'extraction',
  scope: 'reader',
  source: 'IPLOS 3.3: attribute versjon of IPLOS.',
  example: { wrong: '<IPLOS versjon="3.2">', right: '<IPLOS versjon="3.3">' },
  words: {
    nb: {
      title: 'Annen versjon av formatet',
      messages: {
        message: 'Versjonen er en annen enn {known}, som filen kontrolleres etter. Spør leverandøren om uttrekket følger versjon {known}.',
        missing: 'Versjonen mangler; filen kontrolleres etter {known}. Spør leverandøren om uttrekket følger versjon {known}.',
      },
      what: 'Attributtet versjon på det ytterste elementet har en annen verdi enn den kjente.',
      why: 'Kontrollene gjelder den kjente versjonen. I en annen versjon kan felt ha andre koder.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Another version of the format',
      messages: {
        message: 'The version is another than {known}, which the file is checked by. Ask the vendor whether the extract follows version {known}.',
        missing: 'The version is missing; the file is checked by {known}. Ask the vendor whether the extract follows version {known}.',
      },
      what: 'The attribute versjon of the outermost element has another value than the known one.',
      why: 'The checks are those of the known version. In another version fields may have other codes.',
      who: 'The vendor of the care system.',
    },
  },
});
