import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/rules/rule';
import { sayStatus, stateOfCounts } from '../../../src/editor/mending/status-words';
import type { StatusFacts, StatusState } from '../../../src/editor/mending/status-words';
import { say } from '../../../src/editor/words';

const NOTHING: StatusFacts = { state: 'checking', file: 'a.xml', onDisk: false, outdated: false, receiver: 'none', further: [] };
const found = (errors: number, fatal = 0) => ({
  state: stateOfCounts({ errors, fatal }),
  counts: { file: 'a.xml', persons: 40, partKind: 'person', fatal, errors, warnings: 2, information: 0, findings: errors + 2, safe: 0 },
}) as const;
const said = (facts: Partial<StatusFacts>, language: Language = 'en') => (
  sayStatus({ say: (key, args) => say(language, key, args) }, { ...NOTHING, ...facts })
);

describe('the item of the status bar', () => {
  const states: [StatusState, Partial<StatusFacts>, string, string, RegExp][] = [
    ['clean', found(0), 'IPLOS: no errors', 'IPLOS: ingen feil', /^IPLOS: 0 errors and 2 warnings in 40 persons\. /],
    ['errors', found(1234), 'IPLOS: 1,234 errors', 'IPLOS: 1\u202f234 feil', /^IPLOS: 1,234 errors and 2 warnings in 40 persons\. /],
    ['fatal', found(1, 1), 'IPLOS: cannot be read', 'IPLOS: kan ikke leses', /^IPLOS: cannot be read\. 40 persons · 1 error /],
    ['checking', {}, 'IPLOS: checking', 'IPLOS: kontrollerer', /^IPLOS: checking\. The file is being checked\. /],
    ['failed', {}, 'IPLOS: the check stopped', 'IPLOS: kontrollen stoppet', /^IPLOS: the check stopped\. .*not known what is wrong/],
    ['large', { onDisk: true }, 'IPLOS: too large for the editor', 'IPLOS: for stor for editoren', /^IPLOS: too large for the editor\. a\.xml is too large to be checked/],
    ['idle', { receiver: 'practice' }, 'IPLOS · practice', 'IPLOS · øving', /^IPLOS\. The practice receiver is running\. /],
  ];
  for (const [state, facts, en, nb, label] of states) {
    it(`says "${en}", in both languages, with a picture on the screen and none read aloud`, () => {
      const [english, norwegian] = [said({ ...facts, state }), said({ ...facts, state }, 'nb')];
      assert.deepEqual([english.text, norwegian.text].map((text) => text.replace(/^\$\([a-z~-]+\) /, '')), [en, nb]);
      for (const one of [english, norwegian]) assert.match(one.text, /^\$\(/);
      assert.match(english.label, label);
      assert.doesNotMatch(english.label + norwegian.label, /\$\(|\{/);
    });
  }

  it('says for each state whether a file would go to practice or in earnest', () => {
    for (const [state, facts] of states) {
      const [practice, production, none] = (['practice', 'production', 'none'] as const).map((receiver) => said({ ...facts, state, receiver }));
      for (const words of [practice.label, practice.tooltip]) assert.match(words, /Practice: what is sent goes to the practice receiver\./);
      for (const words of [production.label, production.tooltip]) assert.match(words, /Production: what is sent goes to the register\./);
      for (const words of [none.label, none.tooltip]) assert.match(words, /Receiver: none yet\./);
      assert.ok(practice.text.endsWith(' · practice'), state);
      assert.equal(production.text.endsWith(' · production'), state === 'clean', state);
      assert.doesNotMatch(none.text, / · /);
    }
    const norwegian = said({ ...found(0), receiver: 'production' }, 'nb');
    assert.ok(norwegian.text.endsWith(': ingen feil · virkelig'));
    assert.match(norwegian.label, /Virkelig innsending: /);
  });

  it('says which finding of how many somebody is at', () => {
    assert.match(said({ ...found(3), place: { rule: undefined, ordinal: 2, total: 5 } }).text, /IPLOS: 3 errors · finding 2 of 5$/);
    assert.match(said({ ...found(3), place: { rule: 'bydel-missing', ordinal: 1, total: 2 } }).text, /IPLOS: 3 errors · 1 of 2 of the rule$/);
  });

  it('says of a file on disk that it was checked there, and whether that still holds', () => {
    const large = { ...found(2), onDisk: true };
    assert.match(said(large).tooltip, /^a\.xml, checked on disk: 40 persons · 2 errors/);
    assert.doesNotMatch(said(large).label, /check it again/);
    const outdated = said({ ...large, outdated: true });
    for (const words of [outdated.label, outdated.tooltip]) assert.match(words, /have changed since; check it again\./);
  });

  it('tells what else is known of the file', () => {
    const { tooltip, label } = said({ ...found(0), further: ['The deadline was yesterday.'] });
    assert.ok(tooltip.endsWith('\n\nThe deadline was yesterday.') && label.endsWith(' The deadline was yesterday.'));
  });
});
