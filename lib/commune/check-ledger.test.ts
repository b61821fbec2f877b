import { expect, test } from "vitest";
import type { LedgerRecord } from "../ledger/record.ts";
import { ledgerRecord } from "../ledger/schema.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { sharedRecord } from "./border.ts";
import {
  type Checking,
  checkLedger,
  type HeardLedger,
  isSameEntry,
  openedRecord,
  readableRecord,
} from "./check-ledger.ts";
import type { LedgerPost } from "./records.ts";

/** The same text, whatever order its keys were written in. */
const inOrder = (_key: string, it: unknown) =>
  typeof it === "object" && it !== null && !Array.isArray(it)
    ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
    : it;

/** Any hash does, as long as it is one of all that is in the record. */
function hashOf({ seq, portal, entry, version, previous }: LedgerRecord): string {
  const text = JSON.stringify([seq, portal, entry, version, previous], inOrder);
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.codePointAt(0)!) % 2 ** 32;
  return hash.toString(16).padStart(64, "0");
}
const by: Checking = {
  hashOf,
  open: async (sealed) => Buffer.from(sealed.slice(7), "hex").toString(),
  verify: async ({ hash, signature }) => signature === `by-${hash.slice(-8)}`,
};
const seal = (text: string) => `sealed.${Buffer.from(text).toString("hex")}`;

const entry = (n: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `0000000000000000-${n}`,
  at: 29_919_820 + n,
  action: "pause",
  label: "Tạm dừng",
  codes: ["H15-261120-0001"],
  count: 1,
  level: "ask",
  missing: [],
  decision: "anyway",
  reason: n % 2 === 0 ? "" : "Chờ xác minh",
  files: n % 2 === 0 ? [] : [{ name: "quyet-dinh.pdf", sha256: null, size: 12 }],
  ...more,
});

/** A whole ledger, as it goes to colleagues. */
function chain(length: number): LedgerPost[] {
  let previous = "0".repeat(64);
  return Array.from({ length }, (_, n) => {
    const body = {
      seq: n + 1,
      portal: "https://a.example",
      entry: entry(n),
      version: "0.1.0",
      previous,
      hash: "",
    };
    const record = { ...body, hash: hashOf(body) };
    previous = record.hash;
    const { post, typed } = sharedRecord(record);
    const sealed = typed && seal(JSON.stringify(typed));
    return { v: 1, o: "lan", dev: "a1b2c3d4", at: 29_919_900, ...post, sealed };
  });
}
const heard = (posts: LedgerPost[], more: Partial<HeardLedger> = {}): HeardLedger => ({
  entries: posts.map((post) => ({ post, others: [] })),
  heads: [],
  ...more,
});
const head = ({ seq, hash }: LedgerPost, signature: string | null = `by-${hash.slice(-8)}`) => ({
  seq,
  hash,
  sentAt: 29_919_900,
  waiting: 0,
  signature,
});

test("a whole ledger is whole, whatever order it came in, with what was typed opened and its heads signed", async () => {
  const posts = chain(6);
  const check = await checkLedger(
    heard([...posts].reverse(), { heads: [head(posts[2]!), head(posts[5]!)] }),
    by,
  );
  expect(check).toEqual({ whole: true, entries: 6, unchecked: 0, signedUpTo: 6, findings: [], more: 0 });
  expect(JSON.stringify(posts)).not.toMatch(/xác minh|quyet-dinh/);
  expect((await openedRecord(posts[1]!, by))?.entry).toMatchObject({
    reason: "Chờ xác minh",
    files: [{ name: "quyet-dinh.pdf" }],
  });
});

test("who can't open what was typed still sees the chain, and isn't told that it is whole", async () => {
  const check = await checkLedger(heard(chain(4)), { ...by, open: async () => null });
  expect(check).toMatchObject({ whole: false, unchecked: 2, signedUpTo: 0, findings: [] });
});

test("what was rewritten under its old hash is never whole: cut, or sealed so that nobody opens it", async () => {
  const [a, b, ...rest] = chain(4) as [LedgerPost, LedgerPost, ...LedgerPost[]];
  const rewritten = { ...a, entry: { ...a.entry, codes: ["H15-261120-9999"] }, cut: ["codes"] };
  const shut = { ...b, entry: { ...b.entry, decision: "in-order" as const }, sealed: "AAAA" };
  const open = async (sealed: string) => (sealed === "AAAA" ? null : by.open(sealed));
  expect(await checkLedger(heard([rewritten, shut, ...rest]), { ...by, open })).toMatchObject({
    whole: false,
    unchecked: 2,
    findings: [],
  });
});

const posts = chain(5);
const [first, second, third, fourth, fifth] = posts as [
  LedgerPost,
  LedgerPost,
  LedgerPost,
  LedgerPost,
  LedgerPost,
];
test.each<[string, HeardLedger, object[]]>([
  ["one is missing", heard([first, second, fourth, fifth]), [{ kind: "gap", from: 3, to: 3 }]],
  ["the beginning is missing", heard([third, fourth, fifth]), [{ kind: "gap", from: 1, to: 2 }]],
  [
    "one doesn't follow the one before",
    heard([first, { ...second, previous: "f".repeat(64) }]),
    [
      { kind: "broken", seq: 2 },
      { kind: "changed", seq: 2 },
    ],
  ],
  [
    "two stand in one place",
    { ...heard([]), entries: [{ post: first, others: [second.hash] }] },
    [{ kind: "fork", seq: 1 }],
  ],
  [
    "a decision was changed",
    heard([{ ...first, entry: { ...first.entry, decision: "back" } }]),
    [{ kind: "changed", seq: 1 }],
  ],
  [
    "what was typed was changed",
    heard([first, { ...second, sealed: seal('{"reason":"Khác","names":["quyet-dinh.pdf"]}') }]),
    [{ kind: "changed", seq: 2 }],
  ],
  [
    "what was typed is no such thing",
    heard([first, { ...second, sealed: seal("{") }]),
    [{ kind: "changed", seq: 2 }],
  ],
  ["it signed more than came", heard([first], { heads: [head(fifth)] }), [{ kind: "head-ahead", seq: 5 }]],
  [
    "it signed another entry",
    heard([first], { heads: [head({ ...first, hash: "e".repeat(64) })] }),
    [{ kind: "head-differs", seq: 1 }],
  ],
  ["it went back", heard(posts, { heads: [head(fifth), head(third)] }), [{ kind: "head-back", seq: 3 }]],
  [
    "somebody else signed",
    heard([first], { heads: [head(first, "by-nobody")] }),
    [{ kind: "bad-signature", seq: 1 }],
  ],
  ["nobody signed", heard([first], { heads: [head(first, null)] }), [{ kind: "bad-signature", seq: 1 }]],
])("%s: told as what it is", async (_, ledger, findings) => {
  const check = await checkLedger(ledger, by);
  expect(check.findings).toEqual(findings);
  expect(check.whole).toBe(false);
});

test("of a ledger that somebody filled some of each kind are told, the gravest too, and how many more there are", async () => {
  const [one] = chain(1) as [LedgerPost];
  const filled = Array.from({ length: 500 }, (_, n) => ({
    post: { ...one, seq: 2 * n + 2 },
    others: [] as string[],
  }));
  filled[499]!.others = ["f".repeat(64)];
  let rests = 0;
  const rest = async () => {
    rests++;
  };
  const { findings, more } = await checkLedger({ entries: filled, heads: [] }, { ...by, rest });
  const kinds = (kind: string) => findings.filter((it) => it.kind === kind).length;
  expect([kinds("gap"), kinds("changed"), kinds("fork"), more]).toEqual([20, 20, 1, 960]);
  expect(rests).toBe(2);
});

test("one that no machine of ours would have written is told, and what a page is shown of it is a decision", async () => {
  const long = { ...entry(0, { reason: "x".repeat(2_500) }) };
  const body = {
    seq: 1,
    portal: "https://a.example",
    entry: long,
    version: "0.1.0",
    previous: "0".repeat(64),
  };
  const { post, typed } = sharedRecord({ ...body, hash: hashOf({ ...body, hash: "" }) });
  const sent = { v: 1, o: "lan", dev: "a1b2c3d4", at: 9, ...post, sealed: seal(JSON.stringify(typed)) };
  expect((await checkLedger(heard([sent]), by)).findings).toEqual([{ kind: "changed", seq: 1 }]);
  const { record, closed } = await readableRecord(sent, by);
  expect(closed).toBe(true);
  expect(ledgerRecord.safeParse(record).success).toBe(true);
});

test("one entry is known again however it was sealed, and nothing else is taken for it", () => {
  const text = (post: LedgerPost) => JSON.stringify(post);
  expect(isSameEntry(text(second), text({ ...second, v: 9, sealed: "sealed.otherwise" }))).toBe(true);
  expect(isSameEntry(text(second), text(third))).toBe(false);
  expect(isSameEntry("{", "{")).toBe(false);
});
