import assert from 'node:assert/strict';
import type { OpenedAs } from '../../../../src/core/text/opened';
import { remediesFor, suspectOpened } from '../../../../src/core/text/opened';

const UTF8: OpenedAs = { encoding: 'utf-8', name: 'UTF-8' };
const LATIN1: OpenedAs = { encoding: 'iso-8859-1', name: 'ISO-8859-1' };
const UTF16: OpenedAs = { encoding: 'utf-16le', name: 'UTF-16' };
const OTHER: OpenedAs = { encoding: 'other', name: 'iso885915' };
const [WELL, LOST, TWICE, PLAIN] = ['Sørby', 'S\ufffdrby', 'SÃ¸rby', 'Sorby'];

const saying = (encoding: string, name: string): string => `<?xml version="1.0" encoding="${encoding}"?>\n<Navn>${name}</Navn>`;

/** What is offered: to read anew as, and how the text begins once it says what it is. */
function offered(text: string, as: OpenedAs): { reopen?: string; begins?: string; same?: true } {
  const { reopen, declare, sameText } = remediesFor(text, as);
  const declared = declare && text.slice(0, declare.start) + declare.text + text.slice(declare.end);
  return {
    ...(reopen && { reopen }), ...(declared && { begins: declared.slice(0, declared.indexOf('>') + 1) }), ...(sameText && { same: true }),
  };
}

describe('a text that is open as something else than what it declares', () => {
  it('is suspect, and no other is', () => {
    assert.equal(suspectOpened(saying('UTF-8', WELL), UTF8), undefined);
    assert.equal(suspectOpened(saying('iso-8859-1', WELL), LATIN1), undefined);
    assert.equal(suspectOpened('<IPLOS/>', UTF8), undefined);
    assert.equal(suspectOpened('<IPLOS/>', LATIN1), 'opened');
    assert.equal(suspectOpened(saying('ISO-8859-1', WELL), UTF8), 'opened');
    assert.equal(suspectOpened(saying('UTF-8', WELL), OTHER), 'opened');
    assert.equal(suspectOpened(saying('koi8-r', WELL), UTF8), 'unsupported');
    assert.equal(suspectOpened(saying('UTF-16', WELL), UTF16), 'utf-16');
  });

  it('is to be read anew where letters are lost', () => {
    assert.deepEqual(offered(saying('ISO-8859-1', LOST), UTF8), { reopen: 'iso-8859-1' });
    assert.deepEqual(offered(saying('UTF-8', TWICE), LATIN1), { reopen: 'utf-8' });
    assert.deepEqual(offered(saying('UTF-8', LOST), OTHER), { reopen: 'utf-8' });
  });

  it('is to be read as the other encoding where it is what it declares and letters are lost', () => {
    assert.deepEqual(offered(saying('UTF-8', LOST), UTF8), { reopen: 'iso-8859-1' });
    assert.deepEqual(offered(saying('ISO-8859-1', TWICE), LATIN1), { reopen: 'utf-8' });
    assert.deepEqual(offered(saying('koi8-r', LOST), UTF8), { reopen: 'iso-8859-1' });
  });

  it('declares the wrong thing where it reads well', () => {
    assert.deepEqual(offered(saying('ISO-8859-1', WELL), UTF8), { begins: '<?xml version="1.0" encoding="UTF-8"?>' });
    assert.deepEqual(offered(saying('UTF-8', WELL), LATIN1), { begins: '<?xml version="1.0" encoding="ISO-8859-1"?>' });
    assert.deepEqual(offered(`<?xml version='1.0' standalone="yes"?><Navn>${WELL}</Navn>`, LATIN1),
      { begins: '<?xml version=\'1.0\' encoding="ISO-8859-1" standalone="yes"?>' });
    assert.deepEqual(offered(`<Navn>${WELL}</Navn>`, LATIN1), { begins: '<?xml version="1.0" encoding="ISO-8859-1"?>' });
  });

  it('may be read anew without any change to see where it has no letters but plain ones', () => {
    assert.deepEqual(offered(saying('ISO-8859-1', PLAIN), UTF8),
      { reopen: 'iso-8859-1', begins: '<?xml version="1.0" encoding="UTF-8"?>', same: true });
  });

  it('cannot be helped where it was broken before, or is in an encoding that nobody takes', () => {
    assert.deepEqual(offered(saying('UTF-8', TWICE), UTF8), {});
    assert.deepEqual(offered(saying('UTF-8', WELL), UTF8), {});
    assert.deepEqual(offered(saying('koi8-r', WELL), UTF8), {});
    assert.deepEqual(offered(saying('UTF-16', WELL), UTF16), {});
  });
});
