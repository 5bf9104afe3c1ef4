import assert from 'node:assert/strict';
import { guid, melding, notifikasjon } from '../message-support';
import { fixed } from '../support';

describe('value-invalid of a GUID', () => {
  const written = (value: string) => melding(notifikasjon(1, { notifikasjonGUID: value }));

  for (const [what, value] of [['one brace', `{${guid(1)}`], ['doubled braces', `{{${guid(1)}}}`], ['blanks', ` ${guid(1)} `]] as const) {
    it(`takes away ${what}`, () => assert.equal(fixed('value-invalid', written(value)), written(guid(1))));
  }

  it('mends nothing that is wrong otherwise', () => {
    assert.equal(fixed('value-invalid', written(`{${guid(1)}0`)), undefined);
  });
});
