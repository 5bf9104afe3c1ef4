import { table } from './cases';
import { melding } from '../message-support';

describe('kpr-code-retired', () => {
  // None of these lists has retired a code yet: the rule waits for one that does.
  table('kpr-code-retired', [['the codes in use', melding(), []]]);
});
