/** What is told on the desktop waits neither for the number on the toolbar nor for room in the session's store. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refreshBadge, somethingChanged } from "../../entrypoints/background/badge.ts";

const made = vi.hoisted(() => ({
  full: false,
  counts: true,
  shown: [] as string[],
  faults: [] as string[],
  changed: 0,
}));
vi.mock("webextension-polyfill", () => ({
  default: {
    storage: {
      session: {
        set: async () => {
          if (made.full) throw new Error("QUOTA_BYTES quota exceeded");
        },
        get: async () => ({}),
        remove: async () => {},
      },
    },
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async ({ text }: { text: string }) => void made.shown.push(`badge ${text}`),
    },
  },
}));
vi.mock("../../entrypoints/background/settings.ts", () => ({
  heldSettings: async () => ({ settings: { language: "vi" } }),
}));
vi.mock("../../entrypoints/background/in-work.ts", () => ({
  byNow: async () => ({ around: { now: 29_923_680, untouchedFrom: 2 } }),
  numbersNow: async () => {
    if (!made.counts) throw new Error("no index");
    return { needsActionToday: 3, portals: [], until: null, changes: 1 };
  },
  seenNow: async () => ({ state: "none", unseen: null, lists: [] }),
}));
vi.mock("../../entrypoints/background/tell.ts", () => ({
  tellOf: async () => void made.shown.push("told"),
}));
vi.mock("../../entrypoints/background/remind.ts", () => ({
  remindOf: async () => void made.shown.push("reminded"),
}));
vi.mock("../../entrypoints/background/desk.ts", () => ({
  fault: async (where: string) => void made.faults.push(where),
}));
vi.mock("../../entrypoints/edge/tell-changed.ts", () => ({ tellPages: () => void made.changed++ }));

beforeEach(() => Object.assign(made, { full: false, counts: true, shown: [], faults: [], changed: 0 }));
afterEach(() => vi.useRealTimers());

test("a full session store stops neither number nor notices", async () => {
  made.full = true;
  await refreshBadge();
  expect(made.shown).toEqual(["badge 3", "told", "reminded"]);
  expect(made.faults).toEqual(["glance"]);
});

test("a count that fails stops no notice", async () => {
  made.counts = false;
  await refreshBadge();
  expect(made.shown).toEqual(["told", "reminded"]);
  expect(made.faults).toEqual(["badge"]);
});

test("news is told at once, a burst once more at its end, and counted when it rests", async () => {
  vi.useFakeTimers();
  somethingChanged();
  expect(made.changed).toBe(1);
  for (let n = 0; n < 10; n++) somethingChanged();
  expect(made.changed).toBe(1);
  await vi.advanceTimersByTimeAsync(400);
  expect(made.changed).toBe(2);
  expect(made.shown).toEqual(["badge 3", "told", "reminded"]);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(made.changed).toBe(2);
});
