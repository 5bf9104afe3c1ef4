import { codeLists } from '../codes/code-lists';
import { date } from '../findings/words';
import { F, HENDELSE_KINDS } from '../model/fields';
import type { RecordKind } from '../model/fields';
import type { IplosRecord } from '../model/record';
import { guidOf, NO_GUID } from '../rules/guid';
import type { BlockView } from './block-view';
import type { InspectContext } from './context';
import type { ValueSuggestion } from './suggestion';

/** The status of a notification that others may refer to. */
const ORIGINAL = 'N';

type Offer = Omit<ValueSuggestion, 'kind' | 'after'>;

/** The key of the notification that stands before one; nothing where none does. */
export function previousNotification(context: InspectContext): Offer[] {
  for (const view of context.notificationsBefore()) {
    const offer = offerOf(view, context, 'previous');
    return offer ? [offer] : [];
  }
  return [];
}

/**
 * The keys of the original notifications of the same person that stand before one, the nearest first; nothing for an
 * original, which refers to none, and where it is not said who the person is.
 */
export function earlierOriginals(view: BlockView, context: InspectContext): Offer[] {
  const person = personIn(view);
  if (person === undefined || notificationIn(view)?.text(F.status) === ORIGINAL) return [];
  const offers: Offer[] = [];
  for (const earlier of context.notificationsBefore(person)) {
    const offer = notificationIn(earlier)?.text(F.status) === ORIGINAL && personIn(earlier) === person
      ? offerOf(earlier, context, 'original') : undefined;
    if (offer) offers.push(offer);
  }
  return offers;
}

function offerOf(view: BlockView, context: InspectContext, reason: 'previous' | 'original'): Offer | undefined {
  const notification = notificationIn(view);
  if (!notification || guidOf(notification, F.nokkel) === undefined) return undefined;
  return { value: notification.text(F.nokkel), text: eventIn(view, context), reason };
}

/** What a notification tells of: the event, its day and the service. */
function eventIn(view: BlockView, { words, language, scope }: InspectContext): string | undefined {
  const event = recordOf(view, HENDELSE_KINDS);
  if (!event) return undefined;
  const day = event.date(F.hendelsesdato);
  const service = codeLists.text('9151', event.int(F.tjenestetype), scope);
  const what = [words.records[event.kind].name, ...(Number.isNaN(day) ? [] : [date(day, language)])].join(' ');
  return service === undefined ? what : `${what}: ${service}`;
}

const notificationIn = (view: BlockView) => recordOf(view, ['notifikasjon']);

/** Who a notification is of, by the key that stands for the person. */
function personIn(view: BlockView): string | undefined {
  const user = recordOf(view, ['bruker']);
  const key = user && guidOf(user, F.pasientnokkel);
  // It stands for nobody.
  return key === NO_GUID ? undefined : key;
}

function recordOf({ records }: BlockView, kinds: readonly RecordKind[]): IplosRecord | undefined {
  return records.find(({ record }) => kinds.includes(record.kind))?.record;
}
