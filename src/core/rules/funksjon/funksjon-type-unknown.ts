import { F } from '../../model/fields';
import { echo } from '../echo';
import { VARIABLES, variableOf } from '../funksjonsvariabler';
import { rule } from '../rule';

export default rule({
  id: 'funksjon-type-unknown',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['funksjon'],
  needs: [F.variabel],
  source: 'Code list 9111, of which 1 to 18 are IPLOS.',
  example: { wrong: '<fnFunkType>19</fnFunkType>', right: '<fnFunkType>18</fnFunkType>' },
  check(record, context) {
    if (variableOf(record) !== undefined || !record.present(F.variabel)) return;
    const value = record.text(F.variabel);
    const told = value === '' ? { key: 'blank' } : { args: { value: echo(value), last: VARIABLES } };
    context.report(record.at(F.variabel), told);
  },
  words: {
    nb: {
      title: 'Ukjent variabel',
      messages: {
        message: '{value} er ikke en av variablene for bistandsbehov, som er nummerert fra 1 til {last}. Be leverandøren rette uttrekket.',
        blank: 'Det står ikke hvilken variabel vurderingen gjelder. Be leverandøren rette uttrekket.',
      },
      what: 'En vurdering gjelder en variabel som ikke er blant de 18 i IPLOS.',
      why: 'Skåren kan ikke knyttes til noe, og bistandsbehovet kan ikke regnes ut. Nummer 19 og 20 finnes i kodeverket, men hører ikke til IPLOS.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Unknown variable',
      messages: {
        message: '{value} is none of the assistance variables, which are numbered from 1 to {last}. Ask the vendor to correct the extract.',
        blank: 'It does not say which variable the assessment is of. Ask the vendor to correct the extract.',
      },
      what: 'An assessment is of a variable that is not among the 18 of IPLOS.',
      why: 'The score belongs to nothing, and the need for assistance cannot be computed. Numbers 19 and 20 are in the code list, but are not IPLOS.',
      who: 'The vendor of the care system.',
    },
  },
});
