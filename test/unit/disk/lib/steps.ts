import type { Disk } from '../../../../src/submission/files';
import { watchedDisk } from './watched-disk';

/** An operation on the disk, and the how-manieth of its kind in a run. */
export interface Step {
  readonly operation: string;
  readonly nth: number;
}

/** A step in words, for messages. */
export const nameOf = ({ operation, nth }: Step): string => `${operation} ${nth}`;

/**
 * What a run asks of the disk, in its order: of each kind of operation the first, the second, one in the middle and the
 * last, so that no kind is left out that comes to be used.
 */
export async function stepsOf(run: (disk: Disk) => Promise<unknown>): Promise<Step[]> {
  const all: Step[] = [];
  await run(watchedDisk((operation, nth) => void all.push({ operation, nth })));
  const count = (operation: string) => all.filter((step) => step.operation === operation).length;
  return all.filter(({ operation, nth }) => [1, 2, count(operation) >> 1, count(operation)].includes(nth));
}

/** A disk on which something happens before a step. */
export function atStep({ operation, nth }: Step, happen: () => Promise<void> | void): Disk {
  return watchedDisk((name, count) => (name === operation && count === nth ? happen() : undefined));
}
