/** Where a dossier stands in 15/9–14/12/2026, seen on 20/12: worked out by hand. */
import { describe, expect, test } from "vitest";
import { dayFromIso } from "../dossier/moment.ts";
import type { RawDossier } from "./count.oracle.ts";
import { readWhen } from "./line.ts";
import { place } from "./place.ts";
import { counted } from "./sample.ts";

const PERIOD = { from: dayFromIso("2026-09-15")!, to: dayFromIso("2026-12-14")! };
const placed = (raw: Partial<RawDossier>, now = "2026-12-20T08:00:00+07:00"): string | null => {
  const it = place(counted(raw), PERIOD, readWhen(now)!.at!);
  return it === null || typeof it === "string" ? it : `${it.intake} ${it.outcome}`;
};
const due = (dueAt: string | null, finishedAt: string | null, status = finishedAt ? 10 : 4) =>
  placed({ dueAt, finishedAt, status })?.split(" ")[1];

describe("how it came in", () => {
  test.each([
    ["2026-09-15", "direct", "direct"],
    ["2026-09-15T00:00:00+07:00", "post", "post"],
    ["2026-12-14T23:59:59+07:00", "online", "online"],
    // 17:00 at Greenwich is midnight in Vietnam.
    ["2026-09-14T17:00:00Z", "online", "online"],
    ["2026-09-14T16:59:59Z", "online", "carried"],
    ["2026-09-14", null, "carried"],
  ])("received %s, %s: %s", (receivedAt, channel, intake) => {
    expect(placed({ receivedAt, channel })?.split(" ")[0]).toBe(intake);
  });

  test.each([
    [{ receivedAt: "2026-12-15T00:00:00+07:00" }],
    [{ receivedAt: "2026-12-14T17:00:00Z" }],
    [{ receivedAt: "2026-09-01", finishedAt: "2026-09-14T23:59:00+07:00", status: 10 }],
    // Nobody needs to know when it ended to see that it came later.
    [{ receivedAt: "2026-12-15", status: 10 }],
    [{ receivedAt: "2026-09-01", finishedAt: "2026-09-14", channel: null, status: 10 }],
  ])("%j is not in it", (raw) => {
    expect(placed(raw)).toBe(null);
  });
});

describe("how it ended", () => {
  const DUE = "2026-10-08T17:00:00+07:00";
  test.each([
    [DUE, "2026-10-07T23:59:00+07:00", "early"],
    [DUE, "2026-10-08T00:00:00+07:00", "on-time"],
    [DUE, "2026-10-08T17:00:00+07:00", "on-time"],
    [DUE, "2026-10-08T10:00:00Z", "on-time"],
    [DUE, "2026-10-08T17:00:01+07:00", "late"],
    [DUE, "2026-10-08T17:01", "late"],
    [DUE, "2026-10-08", "on-time"],
    [DUE, "2026-10-07", "early"],
    [DUE, "2026-10-09", "late"],
    ["2026-10-08", "2026-10-08T23:59:59+07:00", "on-time"],
    ["2026-10-08", "2026-10-09T00:00:00+07:00", "late"],
    ["2026-10-08", "2026-10-08", "on-time"],
    [null, "2026-12-14", "on-time"],
  ])("due %s, ended %s: %s", (dueAt, finishedAt, outcome) => {
    expect(due(dueAt, finishedAt)).toBe(outcome);
  });

  test("refused and withdrawn are on time, early and late alike", () => {
    for (const status of [3, 7])
      for (const end of ["2026-10-02", "2026-11-08"]) expect(due(DUE, end, status)).toBe("on-time");
  });

  test("it has ended when its date says so, whatever the status is", () => {
    expect(due(DUE, "2026-10-09", 4)).toBe("late");
    expect(due(DUE, "2026-10-09", 5)).toBe("late");
  });
});

describe("how it stands", () => {
  test.each([
    ["2026-12-14T23:59:00+07:00", "open-late"],
    ["2026-12-14", "in-time"],
    ["2026-12-15T00:00:00+07:00", "in-time"],
    ["2026-12-13", "open-late"],
    [null, "in-time"],
  ])("due %s, looked at the period's end: %s", (dueAt, outcome) => {
    expect(due(dueAt, null)).toBe(outcome);
    expect(due(dueAt, "2026-12-15T08:00:00+07:00")).toBe(outcome);
  });

  test.each([
    ["2026-10-20T08:00:00+07:00", "in-time"],
    ["2026-10-20T07:59:00+07:00", "open-late"],
    ["2026-10-20", "in-time"],
    ["2026-10-19", "open-late"],
  ])("due %s, looked at before the period's end: %s", (dueAt, outcome) => {
    expect(placed({ dueAt }, "2026-10-20T08:00:00+07:00")).toBe(`online ${outcome}`);
  });

  test("standing still is in time", () => {
    for (const status of [5, 6, 8]) expect(due("2026-10-08", null, status)).toBe("in-time");
    expect(due("2026-10-08", null, 2)).toBe("open-late");
  });
});

describe("what can't be counted", () => {
  test.each<[string, Partial<RawDossier>]>([
    ["not-received", { receivedAt: null, status: 1 }],
    ["no-received", { receivedAt: null }],
    ["received-after-now", { receivedAt: "2026-12-20T08:00:01+07:00" }],
    ["received-after-now", { receivedAt: "2026-12-21" }],
    ["finished-after-now", { finishedAt: "2026-12-20T08:01:00+07:00", status: 10 }],
    ["finished-before-received", { finishedAt: "2026-10-01T07:59:00+07:00", status: 10 }],
    ["finished-before-received", { finishedAt: "2026-09-30", status: 10 }],
    ["ended-without-date", { status: 3 }],
    ["ended-without-date", { status: 7 }],
    ["ended-without-date", { status: 9 }],
    ["ended-without-date", { status: 10, receivedAt: "2026-01-05" }],
    ["no-channel", { channel: null }],
    ["no-channel", { channel: "fax" }],
  ])("%s: %j", (why, raw) => {
    expect(placed(raw)).toBe(why);
  });

  test("what is in no list any more is neither open nor late, unless the period ended before it was seen last", () => {
    const seen = (day: string, raw: Partial<RawDossier> = {}) =>
      place({ ...counted(raw), goneAfter: readWhen(day) as { day: number; at: number } }, PERIOD, NOW);
    const NOW = readWhen("2026-12-20T08:00:00+07:00")!.at!;
    expect(seen("2026-12-14T10:00")).toBe("not-in-list");
    expect(seen("2026-12-14T10:00", { dueAt: null })).toBe("not-in-list");
    expect(seen("2026-12-14T10:00", { receivedAt: null, status: 1 })).toBe("not-in-list");
    expect(seen("2026-12-15T10:00")).toMatchObject({ outcome: "open-late" });
    expect(seen("2026-12-14T10:00", { finishedAt: "2026-10-09", status: 10 })).toMatchObject({
      outcome: "late",
    });
    expect(seen("2026-12-14T10:00", { status: 9 })).toBe("ended-without-date");
    expect(seen("2026-12-14T10:00", { receivedAt: "2026-12-15" })).toBe(null);
  });

  test("a date alone that is today's, or that of receipt, is no contradiction", () => {
    expect(placed({ finishedAt: "2026-12-20", status: 10 })).toBe("online open-late");
    expect(placed({ finishedAt: "2026-10-01", status: 10 })).toBe("online early");
  });
});
