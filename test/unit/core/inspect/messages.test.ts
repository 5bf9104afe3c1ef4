import assert from 'node:assert/strict';
import { melding, notifikasjon } from '../message-support';
import { Outliner } from '../../../../src/core/inspect/outline';
import { after, Asked, inserted, names } from './support';

describe('reading a message', () => {
  const asked = (before: string) => new Asked(after(melding(), before)).field();

  it('explains codes, days and times as messages write them', () => {
    assert.deepEqual(asked('tjenesteType="1').meaning, { kind: 'code', code: '18', text: 'Tidsbegrenset opphold - utredning/behandling', status: 'valid', from: undefined, until: undefined });
    assert.deepEqual(asked('statusNotifikasjon="').meaning, { kind: 'code', code: 'N', text: 'Original', status: 'valid', from: undefined, until: undefined });
    assert.deepEqual(asked('hendelseDato="2021').meaning, { kind: 'day', day: 18687 });
    assert.deepEqual(asked('hendelseRegTid="2021').meaning, { kind: 'day', day: 18687 });
  });

  it('never says an identifier', () => {
    const explanation = asked('fid="0181');
    assert.equal(explanation.meaning?.kind, 'personid');
    assert.ok(!JSON.stringify(explanation).includes('01815010341'));
  });

  it('outlines notifications by number, each with its event and service', () => {
    const text = melding(notifikasjon(1) + notifikasjon(2));
    const asked = new Asked(text);
    const blocks = [...asked.live.textBlocks()];
    const outliner = new Outliner(asked.inspector.context(blocks[1], asked.around)!, false);
    const outline = blocks.flatMap((block) => outliner.add(asked.inspector.contents(block), block.start))
      .filter(({ kind }) => kind === 'notifikasjon');
    assert.deepEqual(outline.slice(0, 2).map(({ name, detail }) => `${name}: ${detail}`), [
      'Notification 1: Service begins 1 March 2021', 'Notification 2: Service begins 1 March 2021',
    ]);
    assert.match(JSON.stringify(outline[0].children[0]), /Tidsbegrenset opphold/);
    assert.ok(!JSON.stringify(outline).includes('01815010341'));
  });

  it('offers the codes of a message with their texts, and days as messages write them', () => {
    const values = (text: string, before: string) => names(new Asked(after(text, before)).suggest());
    assert.ok(values(melding().replace('statusNotifikasjon="N"', 'statusNotifikasjon=""'), 'statusNotifikasjon="').includes('M'));
    const days = new Asked(after(melding().replace('hendelseDato="2021-03-01"', 'hendelseDato=""'), 'hendelseDato="'), { year: 2021 }).suggest();
    assert.ok(names(days).includes('2021-01-01'), names(days).join());
  });

  it('puts in a whole notification with its attributes', () => {
    const text = melding().replace('<Kontaktperson', '<|<Kontaktperson');
    assert.match(inserted(new Asked(text).suggest(), 'Notifikasjon'), /statusNotifikasjon="¦[^]*notifikasjonGUID="¦/);
  });
});
