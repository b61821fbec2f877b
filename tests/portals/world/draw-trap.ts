/** Which field of a dossier, if any, is written so that it must stay unknown or is easily read wrong. */
import type { Dice } from "../dice.ts";

type TrapName =
  | "no such day"
  | "two dates"
  | "struck, then new"
  | "struck"
  | "no date of a system"
  | "countdown for a date"
  | "not set"
  | "window of hours"
  | "due when received";
export interface Trap {
  field: "dueAt" | "stepDueAt" | "receivedAt";
  name: TrapName;
  /** 0–1, for what it draws itself. */
  lot: number;
}
export function drawTrap(dice: Dice): Trap {
  const field = dice.weigh([
    ["dueAt", 4],
    ["stepDueAt", 2],
    ["receivedAt", 1],
  ] as const);
  const name = dice.weigh<TrapName>([
    ["no such day", 2],
    ["two dates", 2],
    ["struck, then new", 2],
    ["struck", 1],
    ["no date of a system", 2],
    ...(field === "receivedAt"
      ? []
      : ([
          ["countdown for a date", 1],
          ["not set", 1],
        ] as const)),
    ...(field === "dueAt"
      ? ([
          ["window of hours", 1.5],
          ["due when received", 1],
        ] as const)
      : []),
  ]);
  return { field, name, lot: dice.next() };
}
