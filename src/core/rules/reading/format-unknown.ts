import { rule } from '../rule';

export default rule({
  id: 'format-unknown',
  severity: 'fatal',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schemas name the root and its namespace.',
  example: { wrong: '<EXPORT versjon="3.3">', right: '<IPLOS versjon="3.3">' },
  words: {
    nb: {
      title: 'Ukjent format',
      messages: {
        root: 'Filen begynner ikke som noe kjent IPLOS-uttrekk. Kontroller at riktig fil er åpnet, eller be leverandøren om et nytt uttrekk.',
        namespace: 'Filen har et navnerom som ikke er kjent. Den kan være laget etter et nyere skjema; be leverandøren om riktig versjon.',
      },
      what: 'Filens ytterste element og navnerom er ikke blant formatene som registeret har publisert.',
      why: 'Da kan ingenting i filen kontrolleres, og mottakeren vil ikke kunne lese den.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Unknown format',
      messages: {
        root: 'The file does not begin like any known IPLOS extract. Check that this is the right file, or ask the vendor for a new extract.',
        namespace: 'The file has a namespace that is not known. It may be made by a newer schema; ask the vendor for the right version.',
      },
      what: 'The outermost element and namespace of the file are not among the formats that the register has published.',
      why: 'Nothing in the file can be checked then, and the receiver will not be able to read it.',
      who: 'The vendor of the care system.',
    },
  },
});
