import { expect, test } from "vitest";
import { dayFromIso, isoDay } from "../dossier/moment.ts";
import { readWhen } from "./line.ts";
import { type Listed, onlineInWindows, onlineWindow } from "./online-window.ts";
import { periodAround } from "./period.ts";
import { counted } from "./sample.ts";

const day = (text: string) => dayFromIso(text)!;
const YEAR = periodAround("report-year", day("2024-06-01"));

/** The letter's own year: 15/12/2023 to 14/12/2024, a new decision in force from 10/5/2024. */
test.each<[Listed, string | null]>([
  [{ kind: "kept" }, "2023-12-15 2024-12-14"],
  [{ kind: "dropped", effective: day("2024-05-10") }, "2023-12-15 2024-05-10"],
  [{ kind: "new", effective: day("2024-05-10") }, "2024-05-15 2024-12-14"],
  [{ kind: "new", effective: day("2023-11-01") }, "2023-12-15 2024-12-14"],
  [{ kind: "new", effective: day("2024-12-10") }, null],
  [{ kind: "dropped", effective: day("2023-12-01") }, null],
])("%j", (listed, span) => {
  const window = onlineWindow(YEAR, listed);
  expect(window && `${isoDay(window.from)} ${isoDay(window.to)}`).toBe(span);
});

test("the ratio takes each procedure's dossiers in its own window, and no other", () => {
  const effective = day("2024-05-10");
  const windowOf = (code: string | null) =>
    code === "kept"
      ? YEAR
      : code === "new" || code === "dropped"
        ? onlineWindow(YEAR, { kind: code, effective })
        : null;
  const at = (procedureCode: string, receivedAt: string, channel: string | null) =>
    counted({ code: `${procedureCode} ${receivedAt} ${channel}`, procedureCode, receivedAt, channel });
  const list = [
    at("kept", "2023-12-15", "online"),
    at("kept", "2024-05-12", "post"),
    at("kept", "2023-12-14", "online"),
    at("kept", "2024-05-12", null),
    at("new", "2024-05-14", "online"),
    at("new", "2024-05-15", "online"),
    at("dropped", "2024-05-10", "direct"),
    at("dropped", "2024-05-11", "online"),
    at("other", "2024-05-11", "online"),
  ];
  const { n, of } = onlineInWindows(list, windowOf, readWhen("2024-12-20T08:00")!.at!);
  expect(of.map(({ code }) => code)).toEqual([
    "kept 2023-12-15 online",
    "kept 2024-05-12 post",
    "new 2024-05-15 online",
    "dropped 2024-05-10 direct",
  ]);
  expect(n.map(({ code }) => code)).toEqual(["kept 2023-12-15 online", "new 2024-05-15 online"]);
});
