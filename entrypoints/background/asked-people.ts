/** About whom a portal's pages had us asked lately: by owner key, in memory. The worker may die in between, so it lies in the session's store. */
import browser from "webextension-polyfill";
import { inTurn } from "../../lib/in-turn.ts";
import { askAbout } from "../../lib/reuse/asked-people.ts";
import { z } from "../../lib/zod.ts";

const schema = z.array(z.object({ who: z.string(), at: z.number() }));

// One after the other: a page may ask about many at once.
const oneByOne = inTurn();

/** Whether this portal's page may hear what is known of a person, by their owner key. */
export const mayAskAbout = (origin: string, who: string): Promise<boolean> =>
  oneByOne(() => ask(`people ${origin}`, who));

async function ask(key: string, who: string): Promise<boolean> {
  const { data = [] } = schema.safeParse((await browser.storage.session.get(key))[key]);
  const { may, asked } = askAbout(data, who, Date.now());
  await browser.storage.session.set({ [key]: asked });
  return may;
}
