import { rule } from '../rule';

export default rule({
  id: 'findings-left-out',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'No person has so many records that a thousand findings could be each a matter of its own.',
  words: {
    nb: {
      title: 'Flere funn enn det vises',
      messages: {
        message: 'Det er så mange funn her at {count} til ikke vises enkeltvis. Rett det som går igjen, eller be leverandøren om et nytt uttrekk.',
      },
      what: 'Av hver person eller notifikasjon, og av filhodet, vises høyst 1000 funn. Er det flere, sier dette ene funnet hvor mange som ikke vises, og er like alvorlig som det alvorligste av dem.',
      why: 'Så mange funn på ett sted kommer av at uttrekket er laget feil, og skal ikke stå i veien for resten av filen.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'More findings than are shown',
      messages: {
        message: 'There are so many findings here that another {count} are not shown one by one. Mend what they have in common, or ask the vendor for a new extract.',
      },
      what: 'Of each person or notification, and of the head, at most 1000 findings are shown. Where there are more, this one finding says how many are not shown, and is as grave as the gravest of them.',
      why: 'So many findings in one place come of an extract that was made wrongly, and must not stand in the way of the rest of the file.',
      who: 'The vendor of the care system.',
    },
  },
});
