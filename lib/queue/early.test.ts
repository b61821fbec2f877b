import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { assess } from "../deadline/index.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { DossierValues, PaperSeen, Values } from "../dossier/model.ts";
import { minuteOf } from "../dossier/moment.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { earlyToday } from "./early.ts";
import type { Usual } from "./usual.ts";

// A Friday at 15:40: eighty minutes of work are left.
const now = minuteOf("2026-11-20T15:40:00+07:00")!;
const calendar = makeCalendar(shippedSpec());
const rules = rulesOf(defaultSettings());
const paper = (files: number, required: boolean | null = true): PaperSeen => ({
  name: "Tờ khai",
  required,
  files,
});

function why(
  values: Partial<DossierValues>,
  { usual = null, papers = [], at = now }: { usual?: Usual | null; papers?: PaperSeen[]; at?: number } = {},
) {
  const all = {
    status: 4,
    dueAt: "2026-11-25T17:00:00+07:00",
    stepName: "Trình lãnh đạo ký duyệt",
    ...values,
  };
  const readings = Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, { value, where: { kind: "column", name }, sure: 1 }]),
  ) as Values;
  const dossier = mergeSighting(null, {
    portal: "https://a.example",
    code: "H15-261120-0001",
    seenAt: at,
    page: "detail",
    address: null,
    values: readings,
    steps: [],
    pauses: [],
    papers,
  });
  const found = earlyToday(dossier, assess(dossier, null, rules, calendar, at), usual, { calendar, now: at });
  return found?.map((it) => it.key) ?? null;
}

describe("could be finished today", () => {
  test.each([
    ["at the signature, due next week", why({}), ["early_last_step"]],
    [
      "with its papers there",
      why({}, { papers: [paper(1), paper(0, false)] }),
      ["early_last_step", "early_papers_there"],
    ],
    [
      "a step that takes an hour here",
      why({ stepName: "Thẩm tra" }, { usual: { n: 8, median: 60 } }),
      ["early_little_work"],
    ],
  ])("%s", (_, got, expected) => expect(got).toEqual(expected));
});
describe("could not", () => {
  test.each([
    ["a paper is missing", why({}, { papers: [paper(1), paper(0)] })],
    ["due today anyhow", why({ dueAt: "2026-11-20T17:00:00+07:00" })],
    ["late", why({ dueAt: "2026-11-19T17:00:00+07:00" })],
    ["its clock stands", why({ status: 8 })],
    ["not taken in yet", why({ status: 1 })],
    ["no due date known", why({ dueAt: undefined as never })],
    [
      "a step that takes more than is left of today",
      why({ stepName: "Thẩm tra" }, { usual: { n: 8, median: 81 } }),
    ],
    ["a step of which nothing is known", why({ stepName: "Thẩm tra" })],
    ["on a day off", why({}, { at: minuteOf("2026-11-21T09:00:00+07:00")! })],
  ])("%s", (_, got) => expect(got).toBeNull());
});
