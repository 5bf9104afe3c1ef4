import assert from 'node:assert/strict';
import { FindingWords } from '../../../src/core/findings/words';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import { LANGUAGES } from '../../../src/core/rules/rule';
import { diagnose, dogntilbud, extract, findings, funksjon, person, tjeneste } from './support';
import { change, guid, hendelse, kontakt, KONTAKTER, melding, notifikasjon } from './message-support';
import { extract35, identMessage } from './pair/support';

/** Numbers of a person, in the wrong place: a fødselsnummer, and what is left of it where there is no number. */
const STRAYS = ['19812549807', '198125'];
/** The number of the persons in the texts. */
const OWN = '01815010341';

/** A text once for each of its values, with a stray in that value's place. */
function* strayed(text: string, stray: string): Generator<string> {
  for (const match of text.matchAll(/(?<=>)[^<>]*(?=<\/)|(?<==")[^"]*(?=")/g)) {
    yield text.slice(0, match.index) + stray + text.slice(match.index + match[0].length);
  }
}

const TEXTS = {
  'an extract of 3.3': extract([
    person({ dogntilbud: dogntilbud() }),
    person({ id: 2, values: { peFnr: '', peDodDato: '20160301' }, tjenester: tjeneste() + tjeneste({ tjTjenType: '12', tjTjenUnderType: '31' }, 2), funksjoner: funksjon() + funksjon(), diagnoser: diagnose() + diagnose() }),
  ]),
  'an extract of 3.5': extract35([['1', '68', 'M'], ['2', '68', 'K']]),
  'an ident message': identMessage([['1', OWN], ['2', OWN], ['3', OWN], ['4', '010150']]),
  'a message': melding(
    notifikasjon(1) + notifikasjon(2, {}, hendelse({ hendelseGUID: guid(502) }, 'MidlertidigStoppTil')) + change(3, 1) + notifikasjon(4),
    KONTAKTER + kontakt('16'),
  ),
};

describe('what is said of a file, wherever in it a person\'s number stands', () => {
  const words = LANGUAGES.map((language) => new FindingWords(ALL_RULES, language));
  /** A sentence without what parts the thousands of a number. */
  const plain = (sentence: string) => sentence.replace(/(?<=\d)[\s,.](?=\d)/g, '');

  for (const [what, text] of Object.entries(TEXTS)) {
    it(`never holds it: ${what}`, function () {
      this.timeout(60_000);
      let places = 0;
      const told = new Set<string>();
      for (const stray of STRAYS) {
        for (const spoilt of strayed(text, stray)) {
          places++;
          for (const finding of findings(spoilt)) {
            for (const one of words) {
              const fixes = (finding.fixes ?? []).map((fix) => one.fix(finding.rule, fix.key, 'args' in fix ? fix.args : undefined));
              for (const sentence of [one.message(finding), ...fixes]) {
                // A number loses its leading zeros where it is told as one.
                const digits = plain(sentence);
                if (digits.includes(stray) || digits.includes(OWN.slice(1))) told.add(`${finding.rule} ${finding.key}`);
              }
            }
          }
        }
      }
      assert.ok(places > 50, `${places} places`);
      assert.deepEqual([...told], []);
    });
  }
});
