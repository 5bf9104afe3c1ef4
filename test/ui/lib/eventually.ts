/**
 * Repeats a check until it does not throw, and gives its result. For what has no element to wait for.
 * @param limit in milliseconds, after which the last error is thrown
 */
export async function eventually<T>(check: () => T | Promise<T>, limit = 15_000): Promise<T> {
  for (const latest = Date.now() + limit; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > latest) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
