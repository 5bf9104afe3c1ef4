import { FAULT_IDS, FAULTS, idsOf } from '../../practice/faults';
import type { Fault, FaultId } from '../../practice/faults';
import { sayFault } from '../../practice/words';
import type { Office, Practice } from '../office';

const SMALLEST_PERCENT = 1;
const LARGEST_PERCENT = 99;
const HALF = 50;

/** Lets the administrator choose what the practice receiver does wrong from now on. */
export async function chooseFaultsCommand(office: Office): Promise<void> {
  const { dialogs, speech } = office;
  const practice = await running(office);
  if (!practice) return;
  const { faults } = practice.receiver;
  const on = idsOf(faults.on());
  const chosen = await dialogs.tick(speech.say('practice.faults.title'), FAULT_IDS.map((id) => {
    const { name, detail } = sayFault(speech.language, id);
    return { label: name, detail, value: id, ticked: on.includes(id) };
  }));
  if (!chosen) return;
  const at = chosen.includes('hang-up') ? await askPercent(office) : HALF;
  if (at === undefined) return;
  faults.set(chosen.map((id) => faultOf(id, at / 100)));
  const names = chosen.map((id) => sayFault(speech.language, id).name).join(', ');
  await dialogs.tell('information', chosen.length > 0 ? speech.say('practice.faults.on', { names }) : speech.say('practice.faults.off'));
}

function faultOf(id: FaultId, hangUpAt: number): Fault {
  const fault = FAULTS[id];
  return fault.kind === 'hang-up' ? { ...fault, at: hangUpAt } : fault;
}

/** At how many percent of the file the connection is to break. */
async function askPercent({ dialogs, speech }: Office): Promise<number | undefined> {
  const answer = await dialogs.ask({
    title: speech.say('practice.faults.title'), prompt: speech.say('practice.percent'), value: String(HALF),
    validate: (text) => {
      const percent = /^\d{1,2}$/.test(text.trim()) ? Number(text) : NaN;
      return percent >= SMALLEST_PERCENT && percent <= LARGEST_PERCENT ? undefined : speech.say('practice.percent.invalid');
    },
  });
  return answer === undefined ? undefined : Number(answer);
}

/** Opens the practice receiver's own page: what it got, and what it found. */
export async function openPracticePageCommand(office: Office): Promise<void> {
  const practice = await running(office);
  if (practice) await office.dialogs.outside.open(practice.receiver.address);
}

/** The practice receiver that runs; tells where none does. */
async function running({ practice, dialogs, speech }: Office): Promise<Practice | undefined> {
  if (!practice) await dialogs.tell('warning', speech.say('practice.none'));
  return practice;
}
