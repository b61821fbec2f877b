/** What a server writes of one dossier, meaning by meaning, and what of it is said. */
import type { AnswerMeaning } from "../../../lib/answers/meanings.ts";
import type { Dice } from "../dice.ts";
import { type Fact, open, said, unknown } from "../truth.ts";
import { ended, stopped } from "../words/statuses.ts";
import type { Facts } from "../world/facts.ts";
import { type At, workTime } from "../world/moments.ts";
import { drawNoDate, type TimeForm } from "./times.ts";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export interface Cell {
  value: Json;
  /** Of the dossier's values, by their names: a status says what it is worded as and whether the clock stands, too. */
  facts: Record<string, Fact>;
}

/** How one product writes what is no date. */
export interface Codes {
  /** Words as on its pages; the national numbers; its own. */
  status: "words" | "national numbers" | "own numbers";
  /** National number to its own. */
  numbers: Record<number, number>;
  /** A national number that nobody has explained. */
  unexplained: number | null;
  channel: Record<Facts["channel"], string | number>;
  paused: { yes: string | number | boolean; no: string | number | boolean; noIsSaid: boolean };
  /** Without its unit it says nothing. */
  allowed: "words" | "a number alone";
  /** Behind the national code: a province's. */
  procedure: string;
}

export function drawCodes(dice: Dice): Codes {
  const own = dice.shuffle([...Array(20).keys()]);
  const [yes, no] = dice.pick([
    ["PAUSE", "NONE"],
    [1, 0],
    [true, false],
    ["Y", "N"],
  ] as const);
  return {
    status: dice.weigh([
      ["words", 4],
      ["national numbers", 2],
      ["own numbers", 4],
    ] as const),
    numbers: Object.fromEntries(own.slice(0, 10).map((number, at) => [at + 1, number])),
    unexplained: dice.chance(0.2) ? dice.int(1, 10) : null,
    channel: dice.pick([
      { direct: 0, online: 1, post: 2 },
      { direct: "TT", online: "DVC", post: "BC" },
      { direct: "1", online: "2", post: "3" },
    ]),
    paused: { yes, no, noIsSaid: dice.chance(0.6) },
    allowed: dice.chance(0.8) ? "words" : "a number alone",
    procedure: dice.pick(["", "", ".H38", ".000.00.00.H15"]),
  };
}

/** What a program writes for a status of this national number. */
const statusNumber = ({ status, numbers }: Codes, n: number): number =>
  status === "national numbers" ? n : (numbers[n] as number);

/** When it was finished; null: it isn't. */
const finished = (of: Facts): At | null =>
  ended(of.status.n) ? of.stepStarted + 60 + (of.days % 7) * 11 : null;

const times: Record<string, (of: Facts) => At | null> = {
  submittedAt: (of) => of.submitted,
  receivedAt: (of) => of.received,
  dueAt: (of) => of.due,
  stepStartedAt: (of) => of.stepStarted,
  stepDueAt: (of) => of.stepDue,
  finishedAt: finished,
};
const isTime = (meaning: AnswerMeaning): boolean => meaning in times;

/** One cell. null: the server has nothing to write there. */
export function cellOf(
  meaning: AnswerMeaning,
  of: Facts,
  { codes, form, dice }: { codes: Codes; form: TimeForm; dice: Dice },
): Cell | null {
  const cell = (value: Json, fact: Fact): Cell => ({ value, facts: { [meaning]: fact } });
  if (isTime(meaning)) {
    const at = times[meaning]!(of);
    if (dice.chance(0.03)) {
      const { value, fact } = drawNoDate(dice);
      return cell(value, fact);
    }
    return at === null ? null : cell(form.write(at, dice), form.fact(at));
  }
  switch (meaning) {
    case "procedureCode":
      return cell(of.procedure.code + codes.procedure, said(of.procedure.code + codes.procedure));
    case "procedureName":
      return cell(of.procedure.name, said(of.procedure.name));
    case "stepName":
      return dice.chance(0.04)
        ? cell(`${of.step} (gọi ${of.person.phone})`, unknown("somebody's number"))
        : cell(of.step, said(of.step));
    case "channel":
      return cell(codes.channel[of.channel], said(of.channel));
    case "timeAllowed":
      return codes.allowed === "words"
        ? cell(`${of.days} ngày làm việc`, said({ amount: of.days, unit: "working-days" }))
        : cell(of.days, unknown("a number without a unit"));
    case "paused": {
      const { yes, no, noIsSaid } = codes.paused;
      if (stopped(of.status.n)) return cell(yes, said(true));
      return noIsSaid ? cell(no, said(false)) : { value: no, facts: {} };
    }
    default:
      return status(of, codes);
  }
}

/** What an office's profile says of its numbers. */
export function statusesOf(codes: Codes): Record<string, number> {
  if (codes.status === "words") return {};
  const all = [...Array(10).keys()].map((at) => at + 1).filter((n) => n !== codes.unexplained);
  return Object.fromEntries(all.map((n) => [statusNumber(codes, n), n]));
}

/** A cell as an office declares it. */
export function declaredCell(meaning: AnswerMeaning, path: string, form: TimeForm, codes: Codes): unknown {
  if (isTime(meaning)) return form.seconds ? { path, as: "seconds" } : path;
  if (meaning === "paused") {
    const { yes, no, noIsSaid } = codes.paused;
    return { path, yes: [String(yes)], ...(noIsSaid ? { no: [String(no)] } : {}) };
  }
  if (meaning !== "channel") return path;
  return {
    path,
    ...Object.fromEntries(Object.entries(codes.channel).map(([name, it]) => [name, [String(it)]])),
  };
}

function status({ status: of }: Facts, codes: Codes): Cell {
  if (codes.status === "words") {
    const all = (fact: <T>(value: T) => Fact) => ({
      status: fact(of.n),
      statusText: fact(of.words),
      paused: fact(stopped(of.n)),
    });
    const { unsure } = of;
    return { value: of.words, facts: all(unsure ? () => open(unsure) : said) };
  }
  const value = statusNumber(codes, of.n);
  if (of.n === codes.unexplained)
    return { value, facts: { status: unknown("a number that nobody has explained") } };
  return { value, facts: { status: said(of.n), paused: said(stopped(of.n)) } };
}

/** The same dossier, of which something else is told than is so. */
export function liedOf(
  of: Facts,
  how: "other days" | "another's" | "other state",
  other: Facts,
  dice: Dice,
): Facts {
  if (how === "another's") return { ...other, code: of.code, person: of.person };
  if (how === "other state")
    return {
      ...of,
      status: {
        n: of.status.n === 8 ? 4 : 8,
        words: of.status.n === 8 ? "Đang xử lý" : "Tạm dừng",
        weight: 1,
      },
      step: `${of.step} lại`,
    };
  const off = (at: At | null) => at && workTime(dice, at + dice.pick([-9, -2, 1, 3, 30]) * 1440);
  return {
    ...of,
    due: off(of.due),
    stepDue: off(of.stepDue),
    received: dice.chance(0.3) ? (off(of.received) as At) : of.received,
  };
}
