import { expect, test } from "vitest";
import type { Cursor, Heard, Inbox, Outbox, Outgoing, PostKind, StreamName, Waiting } from "./post.ts";
import {
  dossierSubject,
  ledgerSubject,
  paperSubject,
  readSubject,
  type Subject,
  streamOf,
  unitSubject,
} from "./subjects.ts";

const lan = { officer: "lan", device: "a1b2c3d4" };

test.each<[string, Subject]>([
  [ledgerSubject(lan, 12), { stream: "LEDGER", seq: 12, ...lan }],
  [
    dossierSubject(lan, "Po_rt-al", "Code"),
    { stream: "DOSSIER", portalKey: "Po_rt-al", codeKey: "Code", ...lan },
  ],
  [paperSubject(lan, "Ow_ner-", "Kind"), { stream: "PAPER", ownerKey: "Ow_ner-", place: "Kind", ...lan }],
  [unitSubject("settings"), { stream: "UNIT", part: "settings", rest: [] }],
  [unitSubject("catalogue", 0), { stream: "UNIT", part: "catalogue", rest: ["0"] }],
  [unitSubject("key", "lan", 2), { stream: "UNIT", part: "key", rest: ["lan", "2"] }],
  [unitSubject("seen", "lan", "a1b2c3d4"), { stream: "UNIT", part: "seen", rest: ["lan", "a1b2c3d4"] }],
])("%s is read as it was made, in its stream", (subject, wanted) => {
  expect(readSubject(subject)).toEqual(wanted);
  expect(streamOf(subject)).toBe(wanted.stream);
});

test.each([
  "",
  "l",
  "l.lan.a1b2c3d4",
  "l.lan.a1b2c3d4.0",
  "l.lan.a1b2c3d4.01",
  "l.lan.a1b2c3d4.1.2",
  "l.Lan.a1b2c3d4.1",
  "l.lan.short.1",
  "d.lan.a1b2c3d4.portal",
  "d.lan.a1b2c3d4.portal.H15.26",
  "d.*.a1b2c3d4.portal.code",
  "p.lan.a1b2c3d4.own er.1",
  "x.lan.a1b2c3d4.1.2",
  "u.settings.more",
  "u.secret",
  "u.key.lan",
  "u.seen.lan",
])("%j is none of ours", (subject) => expect(readSubject(subject)).toBeNull());

test("whoever speaks of the post has these words, and the store's side can be written against them", async () => {
  const kind: PostKind = "ledger";
  const rows = new Map<string, Outgoing>();
  const outbox: Pick<Outbox, "next" | "sent" | "waiting"> = {
    next: async (limit, not) => [...rows.values()].filter(({ row }) => !not.has(row)).slice(0, limit),
    sent: async ({ row, version }) => void (rows.get(row)?.version === version && rows.delete(row)),
    waiting: async (): Promise<Waiting> => ({ rows: rows.size, oldest: rows.size > 0 ? 0 : null }),
  };
  const it: Outgoing = {
    row: "a",
    version: 2,
    subject: ledgerSubject(lan, 1),
    body: "{}",
    kind,
  };
  rows.set("a", it);
  await outbox.sent({ ...it, version: 1 });
  expect(await outbox.waiting()).toEqual({ rows: 1, oldest: 0 });
  await outbox.sent(it);
  expect(await outbox.next(9, new Set())).toEqual([]);

  const heard: Heard[] = [];
  const cursors = new Map<StreamName, Cursor>();
  const inbox: Inbox = {
    cursor: async (stream) => cursors.get(stream) ?? null,
    take: async (stream, more, cursor) => {
      heard.push(...more);
      cursors.set(stream, cursor);
    },
    forget: async (stream) => void cursors.delete(stream),
  };
  await inbox.take("LEDGER", [{ seq: 1, subject: it.subject, body: it.body }], { seq: 1, created: "x" });
  expect(await inbox.cursor("LEDGER")).toEqual({ seq: 1, created: "x" });
});
