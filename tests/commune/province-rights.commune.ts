/**
 * The communes' counts: a head gives her own commune's and reads none, an officer neither, and only the province's office reads. Each forbidden
 * thing is tried where rights are as given out, and where they are wide open: there it must do its harm.
 */
import type { NatsConnection } from "@nats-io/nats-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Key, makeKey, makeMachine, type Office, startOffice } from "./office.ts";

const head = makeMachine("c1", "head", "hhhhhhh1", "head");
const officer = makeMachine("c1", "o1", "aaaaaaa1");
const stranger = makeMachine("c2", "head", "hhhhhhh1", "head");
const reader = makeKey();
const eye = makeKey();
const WHO: Record<string, Key> = { head, officer, stranger, reader };

let office: Office;
let inside: NatsConnection;
beforeAll(async () => {
  office = await startOffice({
    machines: [head, officer, stranger],
    readers: [{ name: "vp", key: reader.key }],
    widen: (accounts) =>
      accounts
        .find(({ name }) => name === "PROV")!
        .users.push({ key: eye.key, publish: [">"], subscribe: [">"] }),
  });
  inside = await office.connect(eye);
  await (await office.connect(head)).request("c.c1", "true counts");
  await (await office.connect(stranger)).request("c.c2", "true counts");
});
afterAll(() => office?.remove());

const ask = async (link: NatsConnection, subject: string, body: unknown = ""): Promise<string> => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return link.request(subject, text, { timeout: 400 }).then(
    (it) => it.string(),
    () => "",
  );
};
/** What the stream holds and is. */
const look = async (): Promise<string> => {
  const { config, state } = JSON.parse(await ask(inside, "$JS.API.STREAM.INFO.COUNTS")) as Record<
    string,
    object
  >;
  return JSON.stringify([config, state]);
};

interface Attempt {
  what: string;
  who: string[];
  /** What came back to the one who tried. */
  go(link: NatsConnection, api: string): Promise<string | undefined>;
}
const write = (what: string, who: string[], subject: string): Attempt => ({
  what,
  who,
  go: async (link) => void (await ask(link, subject, "false counts")),
});
const done = (said: string): string | undefined => (said && !said.includes('"error"') ? said : undefined);
const call = (what: string, who: string[], name: string, body: unknown = ""): Attempt => ({
  what,
  who,
  go: async (link, api) => done(await ask(link, `${api}.${name}`, body)),
});
const read = (what: string, name: string, body: unknown = ""): Attempt => ({
  what,
  who: ["head", "officer", "stranger"],
  go: async (link, api) => {
    const said = await ask(link, `${api}.${name}`, body);
    return said.includes("true counts") || said.includes("dHJ1ZSBjb3VudHM") ? said : undefined;
  },
});
const ALL = ["head", "officer", "stranger", "reader"];

const ATTEMPTS: Attempt[] = [
  write("writes commune c1's counts", ["officer", "stranger", "reader"], "c.c1"),
  write("writes commune c2's counts", ["head", "officer", "reader"], "c.c2"),
  write("writes counts of a commune that is none", ALL, "c.c9"),
  read("reads its own commune's counts", "DIRECT.GET.COUNTS.c.c1"),
  read("reads the other commune's counts", "DIRECT.GET.COUNTS.c.c2"),
  read("reads counts by their number", "DIRECT.GET.COUNTS", { seq: 1, next_by_subj: "c.>" }),
  read("reads counts the old way", "STREAM.MSG.GET.COUNTS", { last_by_subj: "c.c2" }),
  call("looks at the counts' stream", ["head", "officer", "stranger"], "STREAM.INFO.COUNTS"),
  call("makes a consumer", ALL, "CONSUMER.DURABLE.CREATE.COUNTS.mine", {
    stream_name: "COUNTS",
    config: { durable_name: "mine", ack_policy: "explicit" },
  }),
  call("changes the stream", ALL, "STREAM.UPDATE.COUNTS", {
    name: "COUNTS",
    subjects: ["c.*"],
    max_bytes: 4_000_000,
    max_msgs_per_subject: 1,
    deny_delete: true,
    deny_purge: true,
    allow_direct: true,
    republish: { src: ">", dest: "s.>" },
  }),
  {
    what: "hears counts as they come",
    who: ["head", "officer", "stranger"],
    async go(link) {
      let heard: string | undefined;
      for (const it of ["s.c.>", "s.c.c2", "c.>"])
        link.subscribe(it, {
          callback: (error, message) => {
            if (!error) heard = message.subject;
          },
        });
      await link.flush();
      const other = await office.connect(stranger);
      await ask(other, "c.c2", "true counts");
      await other.close();
      await new Promise((next) => setTimeout(next, 150));
      return heard;
    },
  },
  {
    what: "has an answer written as a commune's counts",
    who: ["head", "officer", "reader"],
    async go(link, api) {
      for (const it of [
        `${api}.DIRECT.GET.COUNTS.c.c1`,
        `${api}.STREAM.INFO.DOSSIER`,
        `${api}.STREAM.INFO.COUNTS`,
      ])
        link.publish(it, "", { reply: "c.c2" });
      await link.flush();
      await new Promise((next) => setTimeout(next, 150));
      return undefined;
    },
  },
];
const CASES = ATTEMPTS.flatMap((it) => it.who.map((who) => [who, it.what, it] as const));
/** Hearing needs something to be heard, which is in the stream then. */
const withoutWork = (before: string, { what }: Attempt): string => (what.startsWith("hears") ? "" : before);

async function harm(link: NatsConnection, api: string, it: Attempt): Promise<string[]> {
  const before = withoutWork(await look(), it);
  const got = await it.go(link, api);
  const after = withoutWork(await look(), it);
  return [...(got === undefined ? [] : [`got ${got}`]), ...(before === after ? [] : [`${before}\n${after}`])];
}

for (const api of ["api", "$JS.API"])
  test.each(CASES)(`the %s (by ${api}) %s, and nothing comes of it`, async (who, _, attempt) => {
    const link = await office.connect(WHO[who]!);
    expect(await harm(link, api, attempt)).toEqual([]);
    await link.close();
  });

test("what is given out works: a head gives hers, the reader has and hears those of all", async () => {
  const [eyes, theHead] = [await office.connect(reader), await office.connect(head)];
  const heard: string[] = [];
  eyes.subscribe("s.c.>", { callback: (_, message) => void heard.push(message.subject) });
  await eyes.flush();
  expect(await ask(theHead, "c.c1", "newer counts")).toContain('"COUNTS"');
  await expect.poll(() => heard).toEqual(["s.c.c1"]);
  expect(await ask(eyes, "api.DIRECT.GET.COUNTS.c.c1")).toBe("newer counts");
  expect(await ask(eyes, "api.DIRECT.GET.COUNTS.c.c2")).toBe("true counts");
});

test("one commune has so many and so large records that it can't fill the others' place; nobody deletes any", async () => {
  const link = await office.connect(head);
  for (let n = 0; n < 40; n++) await ask(link, "c.c1", `${n}`.padEnd(2_000, "x"));
  expect(await ask(link, "c.c1", "x".repeat(2_100))).toContain('"error"');
  const eyes = await office.connect(reader);
  const { state } = JSON.parse(await ask(eyes, "api.STREAM.INFO.COUNTS")) as { state: { messages: number } };
  expect(state.messages).toBeLessThanOrEqual(32);
  expect(await ask(eyes, "api.DIRECT.GET.COUNTS.c.c2")).toBe("true counts");
  // Not even somebody inside, with every right.
  for (const [name, body] of [
    ["STREAM.PURGE.COUNTS", ""],
    ["STREAM.MSG.DELETE.COUNTS", { seq: 1 }],
  ] as const)
    expect(await ask(inside, `$JS.API.${name}`, body)).toContain('"error"');
});

describe("where rights are wide open each does its harm, so the trials above can fail", () => {
  beforeEach(async () => {
    for (const it of ["c.c1", "c.c2"]) await ask(inside, it, "true counts");
  });
  test.each(ATTEMPTS.map((it) => [it.what, it] as const))("%s", async (_, attempt) => {
    const link = await office.connect(eye);
    expect(await harm(link, "$JS.API", attempt)).not.toEqual([]);
    await link.close();
  });
});
