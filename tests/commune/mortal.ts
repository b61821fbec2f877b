/** What can end at any moment: a worker between two steps of a transaction, after it, or between two words with the server. */
import type { Bed, Tx } from "../../lib/store/tables.ts";
import type { Engine } from "./engine.ts";

export class Ended extends Error {}

/** After so many steps it ends; null: never. */
export interface Life {
  steps: number | null;
}

function step(life: Life): void {
  if (life.steps === null) return;
  if (life.steps === 0) throw new Ended();
  life.steps--;
}

const stepped = <T extends object>(it: T, life: Life): T =>
  Object.fromEntries(
    Object.entries(it).map(([name, call]) => [
      name,
      typeof call === "function"
        ? async (...args: unknown[]) => {
            step(life);
            const value = await (call as (...args: unknown[]) => Promise<unknown>)(...args);
            step(life);
            return value;
          }
        : call,
    ]),
  ) as T;

/** What was done of a transaction when it ends is undone; what was done with it, stands, though nobody heard of it. */
export const mortalBed = (bed: Bed, life: Life): Bed => ({
  lasting: bed.lasting,
  close: () => bed.close(),
  async run(tables, mode, work) {
    step(life);
    const value = await bed.run(tables, mode, (tx: Tx) => work(stepped(tx, life)));
    step(life);
    return value;
  },
});

/** The line breaks before the server has heard, or after. */
export const mortalLine = (engine: Engine, life: Life): Engine => stepped(engine, life);
