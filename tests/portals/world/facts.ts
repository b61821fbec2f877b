/** What is so about one dossier, before any page says it. */
import type { Dice } from "../dice.ts";
import { CHANNEL_KINDS, type ChannelWord } from "../words/channels.ts";
import { drawStatus, ended, type StatusWord } from "../words/statuses.ts";
import {
  type CodeShape,
  codeOf,
  documentNumber,
  drawPrefix,
  nationalCode,
  parcelNumber,
  resultNumber,
  SHAPES,
} from "./codes.ts";
import type { Trap } from "./draw-trap.ts";
import { type At, at, DAY, workTime } from "./moments.ts";
import { UNITS } from "./offices.ts";
import { drawPerson, type Person, personName } from "./people.ts";
import { PROCEDURES, type Procedure } from "./procedures.ts";
import { STEPS } from "./steps.ts";

export interface Facts {
  code: string;
  alias: string;
  procedure: Procedure;
  person: Person;
  submitted: At;
  received: At;
  /** null: the page shows a dash or nothing. */
  due: At | null;
  stepStarted: At;
  stepDue: At | null;
  step: string;
  status: StatusWord;
  channel: ChannelWord["channel"];
  officer: string;
  unit: string;
  receivedBy: string;
  fee: number;
  paid: "online" | "direct" | false;
  resultNumber: string | null;
  ownAccount: boolean;
  level: "full" | "part";
  document: string;
  parcel: string;
  days: number;
  /** One field is written so that it must stay unknown, or is easily read wrong. */
  trap?: Trap;
}

/** One portal's dossiers share the shape of their code. */
export function drawPrefixOf(dice: Dice): { shape: CodeShape; prefix: string } {
  const shape = dice.weigh(SHAPES);
  return { shape, prefix: drawPrefix(dice, shape) };
}

export function drawFacts(dice: Dice, prefix: string): Facts {
  const submitted = workTime(dice, at(10, 12) + dice.int(0, 36) * DAY);
  const channel = dice.weigh(CHANNEL_KINDS);
  const received =
    channel === "direct" ? submitted + dice.int(4, 25) : workTime(dice, submitted + DAY * dice.int(1, 2));
  const days = dice.pick([1, 3, 5, 5, 7, 10, 12, 15, 20, 30]);
  const stepStarted = workTime(dice, received + DAY * dice.int(1, 3));
  const stepDue = workTime(dice, stepStarted + DAY * dice.int(1, 3));
  const due = workTime(dice, stepDue + DAY * dice.int(2, 2 + days));
  const status = drawStatus(dice);
  return {
    code: codeOf(dice, prefix, submitted),
    alias: nationalCode(dice, submitted),
    procedure: dice.pick(PROCEDURES),
    person: drawPerson(dice),
    submitted,
    received,
    due: dice.chance(0.05) ? null : due,
    stepStarted,
    stepDue: ended(status.n) || dice.chance(0.08) ? null : stepDue,
    step: dice.pick(STEPS),
    status,
    channel,
    officer: personName(dice),
    unit: dice.pick(UNITS),
    receivedBy: personName(dice),
    fee: dice.pick([0, 0, 5000, 8000, 10000, 25000, 50000, 150000, 500000]),
    paid: dice.weigh<Facts["paid"]>([
      ["online", 3],
      ["direct", 2],
      [false, 3],
    ]),
    resultNumber: ended(status.n) && dice.chance(0.7) ? resultNumber(dice) : null,
    ownAccount: dice.chance(0.7),
    level: dice.pick(["full", "part"] as const),
    document: documentNumber(dice),
    parcel: parcelNumber(dice),
    days,
  };
}
