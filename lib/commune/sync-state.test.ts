import { expect, test } from "vitest";
import { minuteOf } from "../dossier/moment.ts";
import { type MemberHeard, syncState } from "./sync-state.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const YESTERDAY = minuteOf("2026-11-19T17:00:00+07:00")!;
const head = { officer: "head", device: "hhhhhhhh" };
const member = (
  officer: string,
  devices: MemberHeard["devices"],
  more: Partial<MemberHeard> = {},
): MemberHeard => ({
  officer,
  name: null,
  role: "officer",
  until: null,
  devices,
  ...more,
});
const own = member("head", [{ device: "hhhhhhhh", at: null, waiting: 0 }], { role: "head" });
const device = (at: number | null, waiting = 0, name = "aaaaaaaa") => ({ device: name, at, waiting });

test("all have sent today and nothing waits: then a number of all is one of all", () => {
  const state = syncState([own, member("lan", [device(NOW - 3)])], head, NOW);
  expect(state).toMatchObject({ behind: 0, whole: true });
});

test.each<[string, MemberHeard, Partial<{ behind: number; at: number | null }>]>([
  ["hasn't since yesterday", member("lan", [device(YESTERDAY)]), { behind: 1, at: YESTERDAY }],
  ["never has", member("lan", [device(null)]), { behind: 1, at: null }],
  ["has no machine", member("lan", []), { behind: 1, at: null }],
  [
    "has with one of two machines",
    member("lan", [device(NOW), device(YESTERDAY, 0, "bbbbbbbb")]),
    { behind: 1, at: YESTERDAY },
  ],
  ["says that something waits", member("lan", [device(NOW - 1, 2)]), { behind: 0, at: NOW - 1 }],
  [
    "works with the head's name on another machine",
    member("head", [device(YESTERDAY)]),
    { behind: 1, at: YESTERDAY },
  ],
])("somebody %s: not whole", (_, of, { behind, at }) => {
  const others = of.officer === "head" ? [] : [own];
  const state = syncState([...others, of], head, NOW);
  expect(state).toMatchObject({ behind, whole: false });
  expect(state.members.find((it) => it.officer === of.officer)?.at).toBe(at);
});

test("who is no member any more is not waited for, and a clock that runs ahead says no more than now", () => {
  const gone = member("binh", [device(YESTERDAY)], { until: NOW - 1 });
  const ahead = member("lan", [device(NOW + 20 * 60)]);
  expect(syncState([own, gone, ahead], head, NOW)).toMatchObject({
    whole: true,
    members: [{ officer: "head" }, { officer: "lan", at: NOW, today: true }],
  });
});

test("of a unit's machines, this one too, it is known how many have sent today; those of who has left are none", () => {
  const two = member("lan", [device(NOW - 3), device(YESTERDAY, 0, "bbbbbbbb")]);
  const gone = member("hoa", [device(NOW - 3)], { until: NOW - 1 });
  expect(syncState([own, two, gone, member("mai", [device(null)])], head, NOW).machines).toEqual({
    today: 2,
    all: 4,
  });
  // A clock may lie ahead: a word of a time to come is one of now.
  expect(syncState([own, member("lan", [device(NOW + 5_000)])], head, NOW).machines).toEqual({
    today: 2,
    all: 2,
  });
});
