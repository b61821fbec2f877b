import { expect, test } from "vitest";
import type { Cursor, Heard, Inbox, Outbox, Outgoing, StreamName } from "../commune/post.ts";
import { UNIT_POSTS } from "../commune/records.ts";
import { withJoining } from "./join-post.ts";
import { makeJoining } from "./joining.ts";
import type { Kept } from "./kept.ts";
import { memberPost, sealsFor } from "./member.ts";

const DOSSIER: Outgoing = {
  row: "7",
  version: 1,
  subject: "d.lan.a1b2c3d4.x.y",
  body: "{}",
  kind: "dossier",
};

function machine() {
  let kept: Kept | null = null;
  const said: unknown[] = [];
  const joining = makeJoining(
    {
      read: async () => kept,
      write: async (it) => {
        kept = it;
      },
    },
    async () => 1,
  );
  const outbox: Outbox = {
    next: async (limit) => (limit > 0 ? [DOSSIER] : []),
    sent: async (it) => void said.push(["sent", it.row]),
    reoffer: async (stream) => void said.push(["reoffer", stream]),
    waiting: async () => ({ rows: 1, oldest: 5 }),
  };
  const inbox: Inbox = {
    cursor: async () => null,
    take: async (stream: StreamName, heard: readonly Heard[], cursor: Cursor) =>
      void said.push(["take", stream, heard.map((it) => it.subject), cursor.seq]),
    forget: async () => {},
  };
  return { joining, said, post: withJoining(joining, { outbox, inbox }, () => said.push("changed")) };
}
const named = (officer: string, role: "officer" | "head") => ({
  commune: "01234",
  officer,
  name: officer,
  role,
});
const heard = (all: Outgoing[]): Heard[] =>
  all.map(({ subject, body }, n) => ({ seq: n + 1, subject, body }));
const none = new Set<string>();
const next = (it: ReturnType<typeof machine>, limit = 50) => it.post.outbox.next(limit, none);
/** Own records of joining go, each once. */
async function send(it: ReturnType<typeof machine>): Promise<Outgoing[]> {
  const rows = (await next(it)).filter(({ row }) => row.startsWith("join "));
  for (const row of rows) await it.post.outbox.sent(row);
  return rows;
}

test("before a machine is in, its records of joining go and nothing else; then they go first", async () => {
  const head = machine();
  const lan = machine();
  expect(await next(lan)).toEqual([]);
  await head.joining.begin(named("truong", "head"));
  await lan.joining.begin(named("lan", "officer"));
  expect((await next(lan)).map(({ kind, version }) => [kind, version])).toEqual([["unit", 1]]);
  expect(await lan.post.outbox.waiting()).toEqual({ rows: 1, oldest: null });
  const asked = await send(lan);
  expect(await next(lan)).toEqual([]);
  expect(await next(head)).toEqual([DOSSIER]);
  expect(await head.post.outbox.waiting()).toEqual({ rows: 1, oldest: 5 });

  const hear = async (to: typeof lan, rows: Outgoing[]) =>
    to.post.inbox.take("UNIT", heard(rows), { seq: rows.length, created: "x" });
  await hear(head, asked);
  // What it asks with is joining's own, and nothing for the store.
  expect(head.said).toEqual([["take", "UNIT", [], 1], "changed"]);
  const device = (await lan.joining.kept())!.device.device;
  await head.joining.answer("lan", device);
  expect((await next(head, 1)).map(({ subject }) => subject)).toEqual(["u.member.lan"]);
  await hear(lan, await send(head));
  await hear(head, await send(lan));
  expect(await next(lan)).toEqual([]);
  const { digitsToRead } = await import("./as-officer.ts");
  const kept = (await lan.joining.kept())!;
  const digits = await digitsToRead(kept as Parameters<typeof digitsToRead>[0]);
  await head.joining.admit("lan", device, digits!);
  // The envelope comes, once, before she has said that the digits agree: it waits.
  await hear(lan, await send(head));
  expect(await next(lan)).toEqual([]);
  // Nor does the store hear of the unit before it is known whose word is the head's.
  expect(lan.said.filter((it) => it !== "changed")).toEqual([]);
  await lan.joining.match(true);
  expect((await lan.joining.kept())!.join.is).toMatchObject({ state: "in" });
  const toldOf = () => lan.said.filter((it) => it === "changed").length;
  const before = toldOf();
  expect(await next(lan)).toEqual([DOSSIER]);
  expect(await next(lan)).toEqual([DOSSIER]);
  expect(toldOf()).toBe(before + 1);

  // Then it hears who is in, by the head's signed word alone.
  const member = Object.entries((await head.joining.kept())!.standing)
    .filter(([subject]) => subject === "u.member.lan")
    .map(([subject, { body }], n) => ({ seq: n + 1, subject, body }));
  const forged = { ...member[0]!, body: member[0]!.body.replace("officer", "0fficer") };
  const settings = { seq: 2, subject: "u.settings", body: "{}" };
  await lan.post.inbox.take("UNIT", [...member, settings], { seq: 2, created: "x" });
  await lan.post.inbox.take("UNIT", [forged], { seq: 3, created: "x" });
  expect(lan.said.filter((it) => it !== "changed")).toEqual([
    ["take", "UNIT", ["u.member.lan", "u.settings"], 2],
    ["take", "UNIT", [], 3],
  ]);
  const post = await memberPost(await lan.joining.kept(), "u.member.lan", member[0]!.body);
  expect(UNIT_POSTS.member.safeParse(post).success).toBe(true);
  const { keys } = (await lan.joining.kept())!.device;
  expect(post).toMatchObject({
    officer: "lan",
    name: "lan",
    until: null,
    devices: [{ device, wrap: keys.ecdh, sign: keys.ecdsa }],
  });
  await head.joining.remove("lan");
  const gone = (await head.joining.kept())!.standing["u.member.lan"]!.body;
  expect(await memberPost(await head.joining.kept(), "u.member.lan", gone)).toMatchObject({
    until: 1,
    devices: [],
    // What she signed while she was in can still be told.
    left: [{ device, sign: keys.ecdsa }],
  });
  expect(sealsFor(await lan.joining.kept())).toBe((await head.joining.kept())!.device.keys.ecdh);
});

test("what the store sends and hears goes past untouched; what was lost at the server goes again", async () => {
  const lan = machine();
  await lan.joining.begin(named("lan", "officer"));
  await send(lan);
  await lan.post.outbox.sent(DOSSIER);
  await lan.post.inbox.take("DOSSIER", [{ seq: 1, subject: "u.join.x.y", body: "{}" }], {
    seq: 1,
    created: "x",
  });
  expect(lan.said).toEqual([
    ["sent", "7"],
    ["take", "DOSSIER", ["u.join.x.y"], 1],
  ]);
  await lan.post.outbox.reoffer("LEDGER", 1);
  expect(await next(lan)).toEqual([]);
  await lan.post.outbox.reoffer("UNIT", 1);
  expect(await next(lan)).toHaveLength(1);
  expect(await lan.post.outbox.next(50, new Set([(await next(lan))[0]!.row]))).toEqual([]);
});

test("a record that isn't the newest any more is not taken for sent", async () => {
  const lan = machine();
  await lan.joining.begin(named("lan", "officer"));
  const [old] = await next(lan);
  await lan.joining.again();
  await lan.post.outbox.sent(old!);
  expect((await next(lan)).map(({ version }) => version)).toEqual([3]);
});
