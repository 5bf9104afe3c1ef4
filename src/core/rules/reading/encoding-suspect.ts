import { rule } from '../rule';

export default rule({
  id: 'encoding-suspect',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'IPLOS extracts are UTF-8 or ISO-8859-1, as the XML declaration says.',
  example: { wrong: '<Navn>SÃ¸rby</Navn>', right: '<Navn>Sørby</Navn>' },
  words: {
    nb: {
      title: 'Feil tegnsett',
      messages: {
        declared: 'Filen oppgir tegnsettet {declared}, men innholdet er UTF-8. Be leverandøren rette deklarasjonen.',
        'mark-twice': 'Filen begynner med to merker for tegnrekkefølge (BOM), og mange programmer kan da ikke lese den. Be leverandøren om et uttrekk med ett merke eller uten.',
        mojibake: 'Her står UTF-8 lest som ISO-8859-1, slik at æ, ø og å er ødelagt. Åpne filen på nytt med riktig tegnsett, eller be leverandøren om et nytt uttrekk.',
        opened: 'Filen oppgir tegnsettet {declared}, men er åpnet som {opened}. Det som lagres, stemmer da ikke med det filen oppgir. Åpne den på nytt som {declared}, eller rett det filen oppgir.',
        replacement: 'Her står et tegn som ikke lot seg lese i tegnsettet som filen oppgir. Åpne filen på nytt med riktig tegnsett, eller be leverandøren om et nytt uttrekk.',
        unsupported: 'Tegnsettet {declared} er ikke blant dem registeret tar imot. Be leverandøren om et uttrekk i UTF-8 eller ISO-8859-1.',
        'utf-16': 'Filen er i UTF-16, som registeret ikke tar imot. Be leverandøren om et uttrekk i UTF-8 eller ISO-8859-1.',
      },
      what: 'Tegnsettet som filen oppgir, stemmer ikke med innholdet, eller tegn er allerede blitt ødelagt på veien.',
      why: 'Navn og tekst blir uleselige hos mottakeren, og i verste fall kan filen ikke leses.',
      who: 'Leverandøren av fagsystemet, eller den som har flyttet eller lagret filen med et annet tegnsett.',
    },
    en: {
      title: 'Wrong encoding',
      messages: {
        declared: 'The file says that its encoding is {declared}, but it holds UTF-8. Ask the vendor to correct the declaration.',
        'mark-twice': 'The file begins with two byte order marks, and many programs cannot read it then. Ask the vendor for an extract with one mark or none.',
        mojibake: 'UTF-8 read as ISO-8859-1 stands here, so that æ, ø and å are broken. Reopen the file with the right encoding, or ask the vendor for a new extract.',
        opened: 'The file says that its encoding is {declared}, but it is open as {opened}. What is saved would then be something else than what the file says. Reopen it as {declared}, or correct what it says.',
        replacement: 'A character stands here that could not be read in the encoding that the file declares. Reopen the file with the right encoding, or ask the vendor for a new extract.',
        unsupported: 'The encoding {declared} is not one that the register takes. Ask the vendor for an extract in UTF-8 or ISO-8859-1.',
        'utf-16': 'The file is in UTF-16, which the register does not take. Ask the vendor for an extract in UTF-8 or ISO-8859-1.',
      },
      what: 'The encoding that the file declares does not agree with what it holds, or characters were broken on the way.',
      why: 'Names and text become unreadable at the receiver, and at worst the file cannot be read.',
      who: 'The vendor of the care system, or whoever moved or saved the file in another encoding.',
    },
  },
});
