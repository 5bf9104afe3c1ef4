import { rule } from '../rule';

export default rule({
  id: 'xml-forbidden',
  severity: 'fatal',
  cause: 'extraction',
  scope: 'reader',
  source: 'IPLOS extracts hold data only; a document type declaration can make a reader fetch or expand what it should not.',
  example: { wrong: '<!DOCTYPE IPLOS [<!ENTITY a "…">]>', right: '<IPLOS versjon="3.3">' },
  words: {
    nb: {
      title: 'XML som registeret ikke tar imot',
      messages: {
        doctype: 'En dokumenttypedeklarasjon (DOCTYPE) kan ikke stå i et uttrekk. Fjern den.',
        entity: 'Bare &lt; &gt; &amp; &quot; &apos; og tegnreferanser kan brukes. Skriv tegnet selv.',
      },
      fixes: { remove: 'Fjern deklarasjonen' },
      what: 'Filen har en dokumenttypedeklarasjon, eller viser til en annen entitet enn de fem som XML har. Den blir verken lest eller utvidet her.',
      why: 'Slikt kan få en mottaker til å hente eller lage noe annet enn det som står i filen, og blir avvist.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'XML that the register does not take',
      messages: {
        doctype: 'A document type declaration (DOCTYPE) cannot stand in an extract. Remove it.',
        entity: 'Only &lt; &gt; &amp; &quot; &apos; and character references can be used. Write the character itself.',
      },
      fixes: { remove: 'Remove the declaration' },
      what: 'The file has a document type declaration, or refers to another entity than the five of XML. It is neither read nor expanded here.',
      why: 'Such can make a receiver fetch or make something other than what stands in the file, and is turned away.',
      who: 'The vendor of the care system.',
    },
  },
});
