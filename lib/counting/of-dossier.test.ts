import { describe, expect, test } from "vitest";
import type { Procedure } from "../catalogue/model.ts";
import type { Dossier, PaperSeen, StepSeen, Values } from "../dossier/model.ts";
import { dayFrom } from "../dossier/moment.ts";
import type { CountedDossier } from "./model.ts";
import { countedOf } from "./of-dossier.ts";

type Plain = { [K in keyof Values]?: NonNullable<Values[K]>["value"] };
type More = Partial<Pick<Dossier, "lastSeenAt" | "steps" | "papers" | "pauses">>;

const WHERE = { kind: "column", name: "Cột" } as const;
function dossier(values: Plain = {}, more: More = {}): Dossier {
  const read = Object.entries(values).map(([name, value]) => [
    name,
    { value, where: WHERE, sure: 0.9, seenAt: 0 },
  ]);
  return {
    portal: "https://motcua.example.gov.vn",
    code: "H15-261001-0001",
    firstSeenAt: 0,
    lastSeenAt: 0,
    address: null,
    values: Object.fromEntries(read) as Dossier["values"],
    steps: [],
    pauses: [],
    papers: [],
    doubts: [],
    ...more,
  };
}
const step = (name: string, to: string | null = null, more: Partial<StepSeen> = {}): StepSeen => ({
  name,
  from: null,
  to,
  dueAt: null,
  hours: null,
  ...more,
});
const paper = (files: number, marks: Partial<PaperSeen> = {}): PaperSeen => ({
  name: "Tờ khai",
  required: null,
  files,
  ...marks,
});
const PROCEDURE = {
  code: "1.001193",
  field: "Hộ tịch",
  online: [
    { level: "partial", from: null, to: "2026-06-30", source: "" },
    { level: "full", from: "2026-07-01", to: null, source: "" },
  ],
} as unknown as Procedure;

test("of a dossier of which nothing was seen nothing is known", () => {
  const { code, steps, ...rest } = countedOf(dossier(), null);
  expect(code).toBe("H15-261001-0001");
  expect(steps).toEqual([]);
  expect(Object.values(rest).filter((it) => it !== null)).toEqual([]);
});

test("a letter that was made here is told; that none was says nothing of letters written elsewhere", () => {
  expect(countedOf(dossier(), null, true).apology).toBe(true);
  expect(countedOf(dossier(), null, false).apology).toBeNull();
});

test("what is in no list any more is told with when it was seen last", () => {
  expect(countedOf(dossier({}, { lastSeenAt: 29_923_680 }), null, false, true).goneAfter).toEqual({
    day: 20_780,
    at: 29_923_680,
  });
  expect(countedOf(dossier(), null)).not.toHaveProperty("goneAfter");
});

test("what was seen goes over as it is, moments with their minute, a date as the whole day", () => {
  const seen = dossier({
    procedureCode: "2.000815",
    field: "Chứng thực",
    unit: "Trung tâm",
    officer: "Lê Thu Hà",
    channel: "online",
    level: "part",
    submittedAt: "2026-10-01T07:40:00+07:00",
    receivedAt: "2026-10-01T08:00:00+07:00",
    dueAt: "2026-10-08",
    finishedAt: "2026-10-07T15:00:00+07:00",
    status: 10,
    fee: 8000,
    paid: "online",
  });
  const day = (date: number) => dayFrom(2026, 10, date)!;
  const at = (date: number, hour: number, minute: number) => ({
    day: day(date),
    at: day(date) * 1440 + hour * 60 + minute,
  });
  expect(countedOf(seen, PROCEDURE)).toMatchObject({
    procedureCode: "2.000815",
    field: "Chứng thực",
    unit: "Trung tâm",
    officer: "Lê Thu Hà",
    channel: "online",
    level: "part",
    submittedAt: at(1, 7, 40),
    receivedAt: at(1, 8, 0),
    dueAt: { day: day(8), at: null },
    finishedAt: at(7, 15, 0),
    status: 10,
    fee: true,
    paidOnline: true,
    resultDigitised: null,
    apology: null,
  } satisfies Partial<CountedDossier>);
});

test("what the page doesn't say of the procedure the catalogue may know", () => {
  expect(countedOf(dossier(), PROCEDURE)).toMatchObject({ procedureCode: "1.001193", field: "Hộ tịch" });
});

const some: Procedure = { ...PROCEDURE, online: [{ level: "some", from: null, to: null, source: "" }] };
const none: Procedure = { ...PROCEDURE, online: [{ level: "none", from: null, to: null, source: "" }] };
test.each<[string, Plain, Procedure | null, CountedDossier["level"]]>([
  ["before the change", { receivedAt: "2026-06-30T08:00:00+07:00" }, PROCEDURE, "part"],
  ["after it", { receivedAt: "2026-07-01" }, PROCEDURE, "full"],
  [
    "sent in before, received after",
    { submittedAt: "2026-06-30", receivedAt: "2026-07-01" },
    PROCEDURE,
    "part",
  ],
  ["without a date", {}, PROCEDURE, null],
  ["online, nobody says how far", { receivedAt: "2026-07-01" }, some, null],
  ["no online service", { receivedAt: "2026-07-01" }, none, "none"],
  ["a procedure that nobody knows", { receivedAt: "2026-07-01" }, null, null],
  ["the page's own word wins", { level: "part", receivedAt: "2026-07-01" }, PROCEDURE, "part"],
])("level of the online service: %s", (_, values, procedure, level) => {
  expect(countedOf(dossier(values), procedure).level).toBe(level);
});

test.each<[string, PaperSeen[], boolean | null, boolean | null]>([
  ["no paper was seen", [], null, null],
  ["no paper bears a mark", [paper(1), paper(0)], null, null],
  ["all are marked", [paper(1, { digitised: true, reused: true })], true, true],
  [
    "one was taken over, one wasn't digitised",
    [paper(1, { digitised: true, reused: true }), paper(1, { digitised: false, reused: false })],
    true,
    false,
  ],
  ["none was", [paper(1, { digitised: false, reused: false })], false, false],
  [
    "one that wasn't handed in doesn't count",
    [paper(0, { digitised: false, reused: false }), paper(2, { digitised: true, reused: false })],
    false,
    true,
  ],
  ["one handed in bears no mark", [paper(1), paper(1, { digitised: true })], null, null],
])("reused and digitised papers: %s", (_, papers, reused, digitised) => {
  expect(countedOf(dossier({}, { papers }), null)).toMatchObject({ reused, digitised });
});

test.each<[string, Plain, boolean | null, boolean | null]>([
  ["nothing is said", {}, null, null],
  ["free", { fee: 0 }, false, null],
  ["paid at the desk", { paid: "direct" }, true, false],
  ["paid online", { paid: "online" }, true, true],
  ["not paid yet, and no fee is named", { paid: false }, null, false],
  ["not paid yet", { fee: 15_000, paid: false }, true, false],
])("fee: %s", (_, values, fee, paidOnline) => {
  expect(countedOf(dossier(values), null)).toMatchObject({ fee, paidOnline });
});

test.each<[string, Plain, StepSeen[], number | null]>([
  ["seen in a list only", { status: 4 }, [], null],
  ["waits for one, as the list says", { status: 5 }, [], 1],
  ["its way shows none", {}, [step("Tiếp nhận")], 0],
  ["its way shows two", {}, [step("Yêu cầu bổ sung"), step("Thụ lý"), step("Yêu cầu bổ sung")], 2],
])("supplements: %s", (_, values, steps, supplements) => {
  expect(countedOf(dossier(values, { steps }), null).supplements).toBe(supplements);
});

const pause = (to: string | null, hasPaper: boolean | null) => ({ from: "2026-10-02", to, hasPaper });
test.each<[string, Dossier["pauses"], boolean | null]>([
  ["it runs", [pause("2026-10-03", true)], null],
  ["it stands, with a paper", [pause("2026-10-03", false), pause(null, true)], true],
  ["it stands, without", [pause(null, false)], false],
  ["the page doesn't say", [pause(null, null)], null],
])("the pause's paper: %s", (_, pauses, pausePaper) => {
  expect(countedOf(dossier({}, { pauses }), null).pausePaper).toBe(pausePaper);
});

describe("steps", () => {
  const NOW: Plain = {
    status: 4,
    officer: "Lê Thu Hà",
    stepName: "Thẩm định",
    stepStartedAt: "2026-10-02T08:00:00+07:00",
    stepDueAt: "2026-10-03",
  };
  const names = (values: Plain, steps: StepSeen[]) =>
    countedOf(dossier(values, { steps }), null).steps.map(({ name, officer, to }) => [
      name,
      officer,
      to !== null,
    ]);

  test("a list names the present one, with whose it is and until when", () => {
    expect(countedOf(dossier(NOW), null).steps).toEqual([
      {
        name: "Thẩm định",
        officer: "Lê Thu Hà",
        from: { day: dayFrom(2026, 10, 2), at: dayFrom(2026, 10, 2)! * 1440 + 480 },
        to: null,
        dueAt: { day: dayFrom(2026, 10, 3), at: null },
      },
    ]);
  });
  test("it stands behind a way that shows only what ended, and not twice", () => {
    const past = step("Tiếp nhận", "2026-10-01", { officer: "Trần Minh" });
    expect(names(NOW, [past])).toEqual([
      ["Tiếp nhận", "Trần Minh", true],
      ["Thẩm định", "Lê Thu Hà", false],
    ]);
    expect(names(NOW, [past, step("Thẩm định")])).toEqual([
      ["Tiếp nhận", "Trần Minh", true],
      ["Thẩm định", null, false],
    ]);
  });
  test("what is over stands at none", () => {
    expect(names({ ...NOW, status: 10 }, [])).toEqual([]);
  });
});
