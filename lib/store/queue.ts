/**
 * One at a time, and all that wait together: what three tabs hand in within a moment is written by few
 * transactions, each after the other, so that nobody waits for a turn that never comes.
 */

/** Decisions that are written together at the most: a transaction must not keep the next one long. */
const MOST = 100;

/**
 * Makes of a way to write many (all or none) a way to write one. What can't be written with the others is
 * tried by itself, so that it is the only one refused. Answers stand in the order of what was asked.
 */
export function inBatches<T, R>(write: (some: T[]) => Promise<R[]>, most = MOST): (one: T) => Promise<R> {
  interface Waiting {
    one: T;
    done(answer: R): void;
    failed(why: unknown): void;
  }
  let waiting: Waiting[] = [];
  let busy = false;

  const writeSome = async (some: Waiting[]): Promise<void> => {
    try {
      const answers = await write(some.map(({ one }) => one));
      for (const [n, { done }] of some.entries()) done(answers[n]!);
    } catch (error) {
      if (some.length === 1) return some[0]!.failed(error);
      for (const each of some) await writeSome([each]);
    }
  };
  const work = async () => {
    busy = true;
    while (waiting.length > 0) {
      const some = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await writeSome(some);
    }
    busy = false;
  };
  return (one) =>
    new Promise<R>((done, failed) => {
      waiting.push({ one, done, failed });
      if (!busy) void work();
    });
}
