import { describe, expect, test } from "vitest";
import { addSeen } from "./merge.ts";
import { stateOf } from "./state.ts";
import type { ListSeen, SeenList } from "./types.ts";
import { leftOf, wholeOf } from "./whole.ts";

const PORTAL = "https://mot-cua.example.vn";
/** 23/11/2026 08:00, in minutes; a day has 1,440. */
const EIGHT = 29_923_680;
const DAY = 1_440;
const codes = (from: number, to: number, sign = "A") =>
  Array.from({ length: to - from + 1 }, (_, i) => `H15-${sign}-${from + i}`);

const page = (from: number, to: number, total: number | null, over: Partial<ListSeen> = {}): ListSeen => ({
  list: "listlist",
  title: "Hồ sơ cần xử lý",
  from,
  to,
  total,
  page: null,
  pages: null,
  codes: codes(from, to),
  ...over,
});
const add = (pages: ListSeen[], at = EIGHT, before: SeenList | null = null): SeenList =>
  pages.reduce<SeenList | null>((list, it, i) => addSeen(list, PORTAL, it, at + i), before)!;
const state = (pages: ListSeen[], now = EIGHT + 10) => stateOf(add(pages), now);

describe("one list", () => {
  test("a page that was left before it was read is missing, by its number", () => {
    const { seen, total, missing, missingPages, whole } = state([page(1, 15, 50), page(31, 45, 50)]);
    expect({ seen, total, missing, missingPages, whole }).toEqual({
      seen: 30,
      total: 50,
      missing: [
        { from: 16, to: 30 },
        { from: 46, to: 50 },
      ],
      missingPages: [
        { from: 2, to: 2 },
        { from: 4, to: 4 },
      ],
      whole: false,
    });
  });
  test("all its pages of today are the whole list; of yesterday they are not", () => {
    const pages = [page(1, 15, 40), page(16, 30, 40), page(31, 40, 40)];
    expect(state(pages)).toMatchObject({ seen: 40, whole: true, today: true, missing: [] });
    expect(state(pages, EIGHT + DAY)).toMatchObject({ seen: 40, whole: false, today: false });
  });
  test("a list that says it has a million rows is told in a few words", () => {
    const one = add([page(1, 2, 1_000_000)]);
    expect(stateOf(one, EIGHT)).toMatchObject({
      missingRows: 999_998,
      missingPages: [{ from: 2, to: 500_000 }],
    });
    const every = Array.from({ length: 200 }, (_, n) => page(4 * n + 1, 4 * n + 2, 1_000_000));
    const { missing, missingPages, missingRows } = state(every);
    expect([missing.length, missingPages?.length, missingRows]).toEqual([50, 50, 999_600]);
    expect(JSON.stringify(state(every)).length).toBeLessThan(5_000);
  });
  test("a new day begins anew, with its first page", () => {
    const before = add([page(1, 15, 20), page(16, 20, 20)]);
    const next = stateOf(add([page(1, 15, 21)], EIGHT + DAY, before), EIGHT + DAY);
    expect(next).toMatchObject({ seen: 15, total: 21, today: true, missing: [{ from: 16, to: 21 }] });
  });
  test("a list that changed while it was read is not whole, though no row is missing", () => {
    expect(state([page(1, 15, 30), page(16, 31, 31)])).toMatchObject({
      missing: [],
      changed: true,
      whole: false,
    });
    // What stood first on page 2 has moved to page 1: it was seen twice, and another not at all.
    const moved = [...codes(15, 15), ...codes(17, 30)];
    expect(state([page(1, 15, 30), page(16, 30, 30, { codes: moved })])).toMatchObject({
      seen: 29,
      changed: true,
      whole: false,
    });
  });
  test("rows that a page showed and nobody could read are missing with their page", () => {
    const part = page(16, 30, 30, { codes: codes(16, 28) });
    expect(state([page(1, 15, 30), part])).toMatchObject({ seen: 28, missing: [{ from: 16, to: 30 }] });
  });
  test("a row without a code was seen", () => {
    expect(state([page(1, 3, 3, { codes: ["A", null, null] })])).toMatchObject({ seen: 3, whole: true });
  });
  test("the pager was faster than the rows: page 1 is no page 2", () => {
    const list = add([page(1, 15, 30), page(16, 30, 30, { codes: codes(1, 15) })]);
    expect(stateOf(list, EIGHT)).toMatchObject({ seen: 15, missing: [{ from: 16, to: 30 }] });
  });
  test("another size of page keeps what was seen", () => {
    const list = add([page(1, 10, 40), page(11, 20, 40), page(1, 15, 40)]);
    expect(stateOf(list, EIGHT)).toMatchObject({ seen: 20, missing: [{ from: 21, to: 40 }] });
  });
  test("an empty list is whole", () => {
    expect(state([page(1, 1, 0, { from: null, to: null, codes: [] })])).toMatchObject({
      whole: true,
      seen: 0,
    });
  });
  test("without any total nobody can say of how many", () => {
    expect(state([page(0, 0, null, { from: null, to: null, codes: codes(1, 8) })])).toMatchObject({
      total: null,
      seen: 0,
      whole: false,
    });
  });
});

describe("pages by number", () => {
  const numbered = (at: number, pages: number | null, rows: string[], total: number | null = null) =>
    page(0, 0, total, { from: null, to: null, page: at, pages, codes: rows });
  test("full pages and the last one make up the list, and its length", () => {
    const list = [numbered(1, 3, codes(1, 10)), numbered(2, 3, codes(11, 20)), numbered(3, 3, codes(21, 24))];
    expect(state(list)).toMatchObject({ seen: 24, total: 24, whole: true });
    expect(state([list[0]!, list[2]!])).toMatchObject({
      seen: 14,
      total: 24,
      missingPages: [{ from: 2, to: 2 }],
      whole: false,
    });
  });
  test("the last page alone tells where it begins when the total is said", () => {
    expect(state([numbered(6, 6, codes(101, 103), 103)])).toMatchObject({ missing: [{ from: 1, to: 100 }] });
  });
  test("the last page alone, of a list whose length nobody says, stands nowhere", () => {
    expect(state([numbered(6, 6, codes(101, 103))])).toMatchObject({ seen: 0, total: null });
  });
});

describe("what is in the list no longer", () => {
  const first = [page(1, 15, 17), page(16, 17, 17)];
  const without = (...gone: string[]) => {
    const rest = codes(1, 17).filter((it) => !gone.includes(it));
    return [
      page(1, 15, rest.length, { codes: rest.slice(0, 15) }),
      page(16, rest.length, rest.length, { codes: rest.slice(15) }),
    ];
  };
  test("is said once the list is whole again, and not before", () => {
    const [one, two] = without("H15-A-3");
    const begun = add([one!], EIGHT + DAY, add(first));
    expect(leftOf([begun])).toEqual(new Map());
    const done = addSeen(begun, PORTAL, two!, EIGHT + DAY + 5);
    expect([...leftOf([done])]).toEqual([
      [
        `${PORTAL} H15-A-3`,
        { code: "H15-A-3", last: EIGHT, since: EIGHT + DAY + 5, title: "Hồ sơ cần xử lý" },
      ],
    ]);
  });
  test("also within a day", () => {
    const done = add(without("H15-A-3"), EIGHT + 60, add(first));
    expect([...leftOf([done]).keys()]).toEqual([`${PORTAL} H15-A-3`]);
  });
  test("comes back with the first page that shows it", () => {
    const left = add(without("H15-A-3"), EIGHT + DAY, add(first));
    expect(leftOf([addSeen(left, PORTAL, first[0]!, EIGHT + DAY + 60)])).toEqual(new Map());
  });
  test("is not said of what another list has shown since", () => {
    const left = add(without("H15-A-3"), EIGHT + DAY, add(first));
    const other = add([page(1, 1, 1, { list: "otherone", codes: ["H15-A-3"] })], EIGHT + 5);
    expect(leftOf([left, other])).toEqual(new Map());
    const earlier = add([page(1, 1, 1, { list: "otherone", codes: ["H15-A-3"] })], EIGHT - 5);
    expect(leftOf([left, earlier]).size).toBe(1);
  });
  test("is not believed when most of the list has vanished: somebody has set a filter", () => {
    const many = add([page(1, 50, 90), page(51, 90, 90)]);
    const filtered = addSeen(many, PORTAL, page(1, 4, 4), EIGHT + 60);
    expect(stateOf(filtered, EIGHT + 60).whole).toBe(true);
    expect(leftOf([filtered])).toEqual(new Map());
  });
  test("nor when it is most of a short list; two or three always are", () => {
    const ten = add([page(1, 10, 10)]);
    expect(leftOf([addSeen(ten, PORTAL, page(1, 4, 4), EIGHT + 60)])).toEqual(new Map());
    expect(leftOf([addSeen(ten, PORTAL, page(1, 5, 5), EIGHT + 60)]).size).toBe(5);
    const four = add([page(1, 4, 4)]);
    expect(leftOf([addSeen(four, PORTAL, page(1, 1, 1), EIGHT + 60)]).size).toBe(3);
  });
  test("is believed of most of it when the list lacks it on a later day too, and not if it came back", () => {
    const ten = add([page(1, 10, 10)]);
    const once = addSeen(ten, PORTAL, page(1, 2, 2), EIGHT + 60);
    expect(leftOf([addSeen(once, PORTAL, page(1, 2, 2), EIGHT + 90)])).toEqual(new Map());
    expect(leftOf([addSeen(once, PORTAL, page(1, 2, 2), EIGHT + DAY)]).size).toBe(8);
    const back = addSeen(once, PORTAL, page(1, 10, 10), EIGHT + 120);
    expect(leftOf([addSeen(back, PORTAL, page(1, 2, 2), EIGHT + DAY)])).toEqual(new Map());
  });
});

describe("all lists", () => {
  const whole = add([page(1, 15, 20), page(16, 20, 20)]);
  const open = () => true;
  const other = (over: Partial<ListSeen>) => add([page(1, 5, 9, { list: "otherone", ...over })]);
  const of = (
    lists: SeenList[],
    now = EIGHT + 30,
    isOpen: (portal: string, code: string) => boolean = open,
  ) => wholeOf(lists, now, isOpen);

  test("none was seen", () => expect(of([])).toEqual({ state: "none", unseen: null, lists: [] }));
  test("one that is whole", () => expect(of([whole])).toMatchObject({ state: "whole", unseen: 0 }));
  test("yesterday's whole list is old", () =>
    expect(of([whole], EIGHT + DAY)).toMatchObject({ state: "old" }));
  test("a part of a whole list wants nothing", () => {
    const { state, lists } = of([whole, other({ codes: codes(3, 7) })]);
    expect([state, lists.length]).toEqual(["whole", 1]);
  });
  test("a list with something that the whole one hasn't does", () => {
    expect(of([whole, other({ codes: codes(1, 5, "B") })])).toMatchObject({ state: "partly", unseen: 4 });
  });
  test("but not where all that was seen of it has ended", () => {
    const ended = other({ codes: codes(1, 5, "B") });
    expect(of([whole, ended], EIGHT + 30, (_portal, code) => !code.includes("-B-")).state).toBe("whole");
  });
  test("nor a list that nobody has opened for a week", () => {
    const week = add([page(1, 15, 20), page(16, 20, 20)], EIGHT + 8 * DAY);
    expect(of([week, other({ codes: codes(1, 5, "B") })], EIGHT + 8 * DAY + 30).state).toBe("whole");
  });
});
