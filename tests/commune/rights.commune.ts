/** Rights are the engine's: each forbidden thing is tried on the real server and does nothing; with open rights each does its harm. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ATTEMPTS, type Attempt, LAST, type Trial, trialOf } from "./attempts.ts";
import { type Ground, MACHINES, makeGround, minorVersion } from "./ground.ts";

const there = ({ since = 0 }: Attempt): boolean => minorVersion() >= since;

/** Whether anything came of it: in the streams, at a colleague, or at the one who tried. */
async function harm(ground: Ground, trial: Trial, attempt: Attempt): Promise<string[]> {
  const before = await ground.look();
  ground.heardByO2.length = 0;
  const got = await attempt.go(trial);
  const signs: string[] = [];
  const forged = ground.heardByO2.filter((it) => it.endsWith(".forged"));
  if (forged.length > 0) signs.push(`colleagues heard ${forged.join()}`);
  if (got !== undefined && got.length > 0) signs.push(`got ${got}`);
  return [...signs, ...changes(before, await ground.look(), attempt)];
}

function changes(before: string, after: string, { own = [] }: Attempt): string[] {
  const bare = (look: string) =>
    JSON.stringify(
      (JSON.parse(look) as [{ name: string }, ...unknown[]][]).filter(
        ([{ name }]) => !own.includes(name as "LEDGER"),
      ),
    );
  return bare(before) === bare(after) ? [] : [`the streams changed:\n${bare(before)}\n${bare(after)}`];
}

describe("where rights are as given out", () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await makeGround();
  });
  afterAll(() => ground?.office.remove());

  for (const api of ["api", "$JS.API"])
    test.each([...ATTEMPTS, ...LAST].map((it) => [it.what, it] as const))(
      `an officer (by ${api}) %s, and nothing comes of it`,
      async (_, attempt) => {
        const link = await ground.office.connect(MACHINES.o1, { inboxPrefix: "_INBOX.o1" });
        expect(await harm(ground, trialOf(link, api, ground.work), attempt)).toEqual([]);
        await link.close();
      },
    );

  test.each([...ATTEMPTS, ...LAST].map((it) => [it.what, it] as const))(
    "a machine of another commune, with the same names, %s, and nothing comes of it here",
    async (_, attempt) => {
      const link = await ground.office.connect(MACHINES.stranger);
      expect(await harm(ground, trialOf(link, "api", ground.work), attempt)).toEqual([]);
      await link.close();
    },
  );
});

describe("where rights are wide open, each does its harm, so the trials above can fail", () => {
  let ground: Ground;
  beforeAll(async () => {
    const [later, ends] = [minorVersion() >= 12, minorVersion() >= 11];
    ground = await makeGround({
      allow_rollup_hdrs: true,
      ...(ends ? { allow_msg_ttl: true } : {}),
      ...(later ? { allow_msg_schedules: true } : {}),
    });
  });
  afterAll(() => ground?.office.remove());

  test.each([...ATTEMPTS, ...LAST].filter(there).map((it) => [it.what, it] as const))(
    "%s",
    async (_, attempt) => {
      await ground.o2.request("l.o2.bbbbbbb2.1", "ledger of o2");
      const signs = await harm(ground, trialOf(ground.inside, "$JS.API", ground.work), attempt);
      expect(signs).not.toEqual([]);
    },
  );
});
