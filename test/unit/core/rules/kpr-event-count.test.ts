import { table } from './cases';
import { guid, hendelse, melding, notifikasjon } from '../message-support';

describe('kpr-event-count', () => {
  const tag = (text: string): string => text.slice(0, text.indexOf('>') + 1);
  const none = notifikasjon(1, {}, '');
  const second = hendelse({ hendelseGUID: guid(501) }, 'TjenesteSlutt');

  table('kpr-event-count', [
    ['one event', melding(), []],
    ['no event', melding(none), [[tag(none), 'none']]],
    ['two events', melding(notifikasjon(1, {}, hendelse() + second)), [[tag(second), 'message']]],
    ['one in each notification', melding(notifikasjon(1) + notifikasjon(2)), []],
  ]);
});
