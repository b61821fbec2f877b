import { expect, test } from "vitest";
import { carriedOut, followUp, leftBy } from "./left.ts";
import type { LedgerEntry, Left } from "./types.ts";

const entry = (id: string): LedgerEntry => ({
  id,
  at: 10,
  action: "pause",
  label: "Xác nhận",
  codes: ["A"],
  count: 1,
  level: "ask",
  missing: [{ rule: "pause-paper", version: 1, level: "ask" }],
  decision: "anyway",
  reason: "Chờ xác minh ở nơi khác",
  files: [{ name: "cv.pdf", size: 9, sha256: null }],
});
const then = (base: LedgerEntry, left: Left, at = 10) => followUp(base, `${base.id}-${left}-${at}`, at, left);

test("what came of an action names it, and repeats neither reason nor files", () => {
  const of = entry("one");
  expect(then(of, "request", 11)).toEqual({
    ...of,
    id: "one-request-11",
    at: 11,
    of: "one",
    left: "request",
    missing: [],
    reason: "",
    files: [],
  });
});

test("seen to leave after all counts, in whichever order it is read", () => {
  const of = entry("one");
  const [nothing, request] = [then(of, "nothing", 10), then(of, "request", 11)];
  for (const entries of [
    [of, nothing, request],
    [request, nothing, of],
  ])
    expect(leftBy(entries).get("one")).toBe("request");
});

test("what nothing came of was not carried out; what is not known may have been", () => {
  const [none, sent, unknown] = [entry("none"), entry("sent"), entry("unknown")];
  const all = [none, then(none, "nothing"), sent, then(sent, "submit"), unknown];
  expect(carriedOut(all).map(({ id }) => id)).toEqual(["sent", "unknown"]);
});
