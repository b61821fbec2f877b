/** A list's parts on their way to the worker: some come too early, and another page may take the same list in. */
import { expect, test } from "vitest";
import { importResults } from "../../entrypoints/options/import-results.ts";
import type { Call } from "../../entrypoints/options/sure.ts";
import { dayFromIso } from "../../lib/dossier/moment.ts";
import { kindFinder } from "../../lib/results/kinds.ts";
import { makeReader } from "../../lib/reuse/reader.ts";
import { SHIPPED } from "../../lib/reuse/register/register.ts";

const ROWS = 30_000;
const idOf = (i: number) => `052090${String(i).padStart(6, "0")}`;
const LIST = new Blob([
  `Số CCCD,Tên giấy tờ,Số hiệu,Ngày cấp\n${Array.from({ length: ROWS }, (_, i) => `${idOf(i)},Giấy khai sinh,${i}/2019,12/05/2019`).join("\n")}\n`,
]);
const TOOLS = {
  find: kindFinder(makeReader(SHIPPED), SHIPPED),
  today: dayFromIso("2026-11-20")!,
  how: "",
};

interface Sent {
  from: string | null;
  to: string;
  rows: number;
  last: boolean;
}

/** A worker that keeps whole parts as the real one does; `before` may meddle with each. Throws after far too many. */
function worker(before: (part: Sent, nth: number, state: { done: string | null }) => "drop" | undefined) {
  const state = {
    at: 0,
    portal: null,
    rows: 0,
    done: null as string | null,
    taken: 0,
    fresh: 0,
    ended: false,
  };
  const kept: Sent[] = [];
  let asked = 0;
  const call = async (name: string, args: Sent & { ids: string[]; rows: number }) => {
    if (name === "importBegin") return { ok: true, value: { ...state, rows: args.rows } };
    if (name === "importOwners")
      // Two letters of a key are its shelf.
      return { ok: true, value: { owners: args.ids.map((id) => `${id.slice(-2)}${id}`) } };
    if (++asked > 200) throw new Error("asked without end");
    const dropped = before(args, asked, state);
    if (dropped === undefined && !state.ended && state.done === args.from) {
      kept.push(args);
      Object.assign(state, { done: args.to, taken: state.taken + args.rows, ended: args.last });
    }
    return { ok: true, value: { ...state } };
  };
  return { call: call as unknown as Call, kept, state };
}

const take = ({ call }: { call: Call }) =>
  importResults(call, LIST, { portal: null, anew: false }, TOOLS, {
    signal: new AbortController().signal,
    onProgress() {},
  });

test("each part is taken in once, one behind the other", async () => {
  const it = worker(() => undefined);
  expect(await take(it)).toMatchObject({ kind: "done", state: { taken: ROWS, ended: true } });
  expect(it.kept.length).toBeGreaterThan(4);
});

test("one that was lost on its way is sent again, and so are those that came before it", async () => {
  const it = worker((_part, nth) => (nth === 2 ? "drop" : undefined));
  expect(await take(it)).toMatchObject({ kind: "done", state: { taken: ROWS, ended: true } });
  expect(it.kept.map(({ from }) => from)).toEqual([null, ...it.kept.slice(0, -1).map(({ to }) => to)]);
});

test("where another page took some of it in, cut otherwise, it goes on from there", async () => {
  const it = worker((_part, nth, state) => {
    // Between two ends of ours, and never again.
    if (nth === 2) state.done = "20";
    return undefined;
  });
  expect(await take(it)).toMatchObject({ kind: "done", state: { ended: true } });
  expect(it.kept.some(({ from }) => from === "20")).toBe(true);
});
