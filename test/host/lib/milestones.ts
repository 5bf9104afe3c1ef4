import { product, until } from './product';

/** Lets each test of a suite begin as somebody who has come to nothing yet. Gives the steps that are done by now. */
export function useMilestones(): () => Promise<string[]> {
  beforeEach(async () => {
    const { office: { documents, context } } = await product();
    await until('no check is under way', () => [...documents.all()].every(({ state }) => state !== 'checking'));
    await context.globalState.update('milestones', undefined);
  });
  return async () => (await product()).office.milestones.done();
}
