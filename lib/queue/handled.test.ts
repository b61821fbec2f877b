import { describe, expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import type { Dossier } from "../dossier/model.ts";
import { minuteOf, momentOf } from "../dossier/moment.ts";
import { handlingOf, LOOKED_AGAIN, type Mark, type MarkSaid, wasOf } from "./handled.ts";
import { laterChoices } from "./later.ts";
import { morningOf } from "./morning.ts";

const calendar = makeCalendar(shippedSpec());
// A Friday; Tuesday 24/11 is a day off.
const at = (text: string) => minuteOf(`2026-11-${text}:00+07:00`)!;
const AT = at("20T10:00");

type State = Pick<Dossier, "values" | "changedAt" | "lastSeenAt">;
function dossier(
  values: { status?: number; stepName?: string },
  lastSeenAt = AT,
  changedAt = AT - 500,
): State {
  const read = (value: unknown) => ({
    value,
    where: { kind: "column", name: "" },
    sure: 1,
    seenAt: lastSeenAt,
  });
  const readings = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, read(value)]));
  return { values: readings as Dossier["values"], changedAt, lastSeenAt };
}
const BEFORE = dossier({ status: 4, stepName: "Thẩm định" });
const marked = (said: MarkSaid, was = BEFORE): Mark => ({
  portal: "https://a.example",
  code: "H15-1",
  at: AT,
  was: wasOf(was),
  ...said,
});
const LATER = marked({ kind: "later", until: AT + 60 });
const DONE = marked({ kind: "done" });
const still = (seen: number) => dossier({ status: 4, stepName: "Thẩm định" }, seen);

describe("what a mark does", () => {
  test.each([
    ["never marked", null, BEFORE, AT, null],
    ["put off, before its instant", LATER, BEFORE, AT + 59, { kind: "hidden", until: AT + 60 }],
    [
      "put off, and looked at meanwhile",
      LATER,
      still(AT + LOOKED_AGAIN),
      AT + 59,
      { kind: "hidden", until: AT + 60 },
    ],
    ["put off, at its instant", LATER, BEFORE, AT + 60, { kind: "back", why: "reminded" }],
    [
      "put off, and moved on before",
      LATER,
      dossier({ status: 4, stepName: "Ký duyệt" }, AT + 5, AT + 5),
      AT + 10,
      null,
    ],
    ["done, not seen since", DONE, BEFORE, AT + 5_000, { kind: "hidden", until: null }],
    [
      "done, seen by a page that stood open",
      DONE,
      still(AT + LOOKED_AGAIN - 1),
      AT + 5_000,
      { kind: "hidden", until: null },
    ],
    [
      "done, and at a later look the portal still shows it open",
      DONE,
      still(AT + LOOKED_AGAIN),
      AT + 5_000,
      { kind: "back", why: "still-open" },
    ],
    [
      "done, and at another step since",
      DONE,
      dossier({ status: 4, stepName: "Ký duyệt" }, AT + 5),
      AT + 10,
      null,
    ],
    ["done, and of another status since", DONE, dossier({ status: 8 }, AT + 5), AT + 10, null],
    ["done, and stopped anew since", DONE, dossier({ status: 4 }, AT + 5, AT + 5), AT + 10, null],
    ["done, and ended", DONE, dossier({ status: 10 }, AT + 5), AT + 10, null],
    [
      "done, where the step was not known and is now: a value first seen is no move",
      marked({ kind: "done" }, dossier({ status: 4 })),
      still(AT + 5),
      AT + 10,
      { kind: "hidden", until: null },
    ],
  ] as [string, Mark | null, State, number, unknown][])("%s", (_, mark, is, now, expected) =>
    expect(handlingOf(mark, is, now)).toEqual(expected),
  );
});

describe("when it can be put off to", () => {
  test.each([
    ["in the morning", "20T08:00", ["hour 20T09:00", "two 20T14:00", "morning 23T07:30"]],
    [
      "an hour from now is the break: when the office opens again",
      "20T11:00",
      ["hour 20T13:30", "two 20T14:00", "morning 23T07:30"],
    ],
    ["an hour from now is two", "20T13:00", ["hour 20T14:00", "morning 23T07:30"]],
    ["soon two", "20T13:50", ["hour 20T14:50", "morning 23T07:30"]],
    ["late in the day", "20T16:10", ["morning 23T07:30"]],
    ["before a day off", "23T16:10", ["morning 25T07:30"]],
    ["on a day off", "21T09:00", ["morning 23T07:30"]],
  ])("%s", (_, now, expected) =>
    expect(
      laterChoices(calendar, at(now)).map((it) => `${it.key} ${momentOf(it.until).slice(8, 16)}`),
    ).toEqual(expected),
  );
});

describe("the morning's line", () => {
  const view = { madeAt: AT, needsActionToday: 6, urgentToday: 2 };
  const line = { day: "2026-11-20", work: 6, urgent: 2 };
  test.each([
    ["at the first opening ever", view, null, line],
    ["the day before it was said", view, "2026-11-19", line],
    ["it was said today", view, "2026-11-20", null],
    ["nothing to do", { ...view, needsActionToday: 0 }, null, null],
    ["on a day off", { ...view, madeAt: at("21T09:00") }, null, null],
  ])("%s", (_, of, said, expected) => expect(morningOf(of, said, calendar)).toEqual(expected));
});
