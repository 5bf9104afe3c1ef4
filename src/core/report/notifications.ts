import { codeLists } from '../codes/code-lists';
import type { Records } from '../check/record-reader';
import type { Format } from '../format/format';
import { F, HENDELSE_KINDS } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { Consequence } from '../rules/innholdskrav';
import { contentAmiss, innholdskravTil, unknownCode } from '../rules/innholdskrav';
import type { CodesInForce } from '../rules/rule';
import type { Loss, Status } from './cells';
import { eventCell, LOSSES, lossCell, SERVICE_TYPES, STATUSES, statusCell } from './cells';

/** Takes one more of what a cell counts. */
type Add = (cell: number) => void;

/** Counts what a block of a KPR message tells of: its event by service type, and what the register will not keep. */
export function countMessage(block: Records, { id: format }: Format, year: number | undefined, add: Add): void {
  const codes: CodesInForce = { status: (list, code) => codeLists.status(list, code, { year, format }) };
  for (let i = 0; i < block.count; i++) losses(block.at(i), codes, add);
  const first = block.at(0);
  if (first.kind !== 'notifikasjon') return;
  const status = statusOf(first);
  add(statusCell(status));
  // A correction tells again of what was told before.
  if (status !== 'N') return;
  for (const kind of HENDELSE_KINDS) {
    for (const hendelse of block.records(kind)) add(eventCell(typeNumber(hendelse), kind));
  }
}

function statusOf(notifikasjon: IplosRecord): Status {
  const status = notifikasjon.text(F.status) as Status;
  return STATUSES.includes(status) ? status : 'unknown';
}

/** The number of a service's type; 0 where it is none. */
export function typeNumber(service: IplosRecord): number {
  const type = service.int(F.tjenestetype);
  return type > 0 && type < SERVICE_TYPES ? type : 0;
}

/** Counts a record that is dropped once, and otherwise each value of it that is. */
function losses(record: IplosRecord, codes: CodesInForce, add: Add): void {
  const then = innholdskravTil(record.kind).flatMap((asked) => [contentAmiss(record, asked)?.then, unknownCode(record, asked, codes)]);
  const lost = then.filter(isLoss);
  const whole = lost.includes('message-dropped') ? 'message-dropped' : lost.includes('record-dropped') ? 'record-dropped' : undefined;
  for (const loss of whole ? [whole] as const : lost) add(lossCell(loss, record.kind));
}

function isLoss(consequence: Consequence | undefined): consequence is Loss {
  return LOSSES.includes(consequence as Loss);
}
