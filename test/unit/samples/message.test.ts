import assert from 'node:assert/strict';
import fs from 'node:fs';
import { MESSAGE_CONTACTS, MESSAGE_FLAWS, MESSAGE_SAMPLE } from '../../../scripts/lib/samples/flawed-message.mjs';
import { message } from '../../../scripts/lib/samples/message.mjs';
import { findings } from '../core/support';

const text = (options: Parameters<typeof message>[0]): string => [...message(options)].join('');

describe('a generated message', () => {
  it('has no finding but information where nothing was spoilt', () => {
    const found = findings(text({ persons: 1_000, seed: 3 }));
    assert.deepEqual(found.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule), []);
  });

  it('is the same each time', () => {
    assert.equal(text({ persons: 5, seed: 9 }), text({ persons: 5, seed: 9 }));
  });

  it('is the sample that ships, which shows what messages are held to', () => {
    const sample = fs.readFileSync('media/samples/message.kpr.xml', 'utf8');
    assert.equal(sample, text({ ...MESSAGE_SAMPLE, changes: MESSAGE_FLAWS, contacts: MESSAGE_CONTACTS }));
    assert.deepEqual([...new Set(findings(sample).map(({ rule }) => rule))].sort(), [
      'kpr-code-unknown', 'kpr-contact-missing', 'kpr-content-check', 'kpr-date-order', 'kpr-event-count', 'kpr-lopenr-order', 'kpr-reference-missing',
      'kpr-reference-unexpected', 'kpr-service-not-reported', 'kpr-status-reserved', 'organisasjonsnummer-missing', 'personid-invalid',
      'personid-no-identity', 'personid-synthetic', 'tjenestetype-retired', 'value-invalid',
    ]);
  });
});
