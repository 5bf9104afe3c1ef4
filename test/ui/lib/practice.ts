import type { Workbench } from './workbench';

/** What is said once it runs, in either language. */
export const RUNNING = /The practice receiver is running|Øvingsmottakeren kjører/;

/** Starts the practice receiver, and gives what is said of it. */
export async function startPractice(workbench: Workbench, pin: string): Promise<string> {
  await workbench.command('IPLOS: Start Practice Receiver');
  await workbench.quickInput.shown(/Choose a PIN|Velg en PIN-kode/);
  await workbench.quickInput.answer(pin);
  return (await workbench.toasts.shown(RUNNING)).text;
}
