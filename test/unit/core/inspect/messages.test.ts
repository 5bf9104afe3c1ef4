import assert from 'node:assert/strict';
import { bruker, change, guid, hendelse, melding, notifikasjon } from '../message-support';
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

  describe('offers for a reference', () => {
    const someone = (n: number, start = '2021-03-01') => hendelse({ hendelseGUID: guid(500 + n), hendelseDato: start }, 'TjenesteStart', bruker({ pasientGUID: guid(901) }));
    const before = [
      notifikasjon(1), notifikasjon(2, {}, someone(2)), notifikasjon(3, {}, hendelse({ hendelseGUID: guid(503), hendelseDato: '2021-04-05', tjenesteType: '29' })),
      change(4, 1), notifikasjon(5, { notifikasjonGUID: 'no-guid' }),
    ].join('');
    /** What is offered for the attribute that is empty. */
    const ask = (text: string, name: string) => new Asked(melding(text.replace(`${name}=""`, `${name}="|"`))).suggest()?.items
      .map((item) => (item.kind === 'value' ? [item.value, item.text, item.reason] : []));

    it('the originals of the same person that stand before it, the nearest first, by event, day and service', () => {
      const last = notifikasjon(6, { statusNotifikasjon: 'S', notifikasjonRef: '' });
      assert.deepEqual(ask(before + last + notifikasjon(7), 'notifikasjonRef'), [
        [guid(3), 'Service begins 5 April 2021: Bolig som kommunen disponerer for helse- og omsorgsformål', 'original'],
        [guid(1), 'Service begins 1 March 2021: Tidsbegrenset opphold - utredning/behandling', 'original'],
      ]);
      assert.deepEqual(ask(before + notifikasjon(6, { statusNotifikasjon: 'M', notifikasjonRef: '' }, someone(6)), 'notifikasjonRef')?.map((offer) => offer[0]), [guid(2)]);
    });

    it('nothing to an original, nor where the person is not said', () => {
      assert.deepEqual(ask(before + notifikasjon(6, { notifikasjonRef: '' }), 'notifikasjonRef'), []);
      for (const pasientGUID of ['', '00000000-0000-0000-0000-000000000000']) {
        const nobody = (n: number) => hendelse({ hendelseGUID: guid(500 + n) }, 'TjenesteStart', bruker({ pasientGUID }));
        assert.deepEqual(ask(notifikasjon(1, {}, nobody(1)) + notifikasjon(6, { statusNotifikasjon: 'M', notifikasjonRef: '' }, nobody(6)), 'notifikasjonRef'), []);
      }
    });

    it('the notification before it, as it is written, whoever it is of; nothing to the first', () => {
      const [one, two] = [notifikasjon(1, { notifikasjonGUID: `{${guid(1)}}` }, someone(1)), notifikasjon(2, { notifikasjonForrigeGUID: '' })];
      const previous = [[`{${guid(1)}}`, 'Service begins 1 March 2021: Tidsbegrenset opphold - utredning/behandling', 'previous']];
      assert.deepEqual(ask(one + two, 'notifikasjonForrigeGUID'), previous);
      assert.deepEqual(ask(two + one, 'notifikasjonForrigeGUID'), []);
    });
  });

  it('puts in a whole notification with its attributes', () => {
    const text = melding().replace('<Kontaktperson', '<|<Kontaktperson');
    assert.match(inserted(new Asked(text).suggest(), 'Notifikasjon'), /statusNotifikasjon="¦[^]*notifikasjonGUID="¦/);
  });
});
