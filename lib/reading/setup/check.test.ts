import { expect, test } from "vitest";
import { NOTHING } from "../page/join.ts";
import { because } from "../reasons.ts";
import type { DossierReading } from "../types.ts";
import { checkRows } from "./check.ts";

const row = (what: string, unread: { what: string; why: ReturnType<typeof because> }[]) =>
  checkRows({ ...NOTHING, kind: "detail", unread }).find((it) => it.what === what);

test("a reason stands in the row of what it is about, whether named by the value or by its label's meaning", () => {
  const facing = because("unread_facing");
  for (const what of ["H52.1-181126-0001: receivedOnline", "receivedAt", "H52.1-181126-0001: receivedAt"])
    expect(row("receivedAt", [{ what, why: facing }])).toMatchObject({ state: "missing", why: [facing] });
  expect(row("procedureName", [{ what: "procedure", why: facing }])?.why).toEqual([facing]);
  expect(row("dueAt", [{ what: "receivedAt", why: facing }])?.why).toEqual([]);
});

test("that some dossiers wait to be taken in is no doubt about the day of receipt", () => {
  const receivedAt = {
    value: "2026-11-20",
    where: { kind: "column" as const, name: "Ngày tiếp nhận" },
    sure: 0.95,
  };
  const dossier = (received: boolean): DossierReading => ({
    ...{ code: "A1", steps: [], pauses: [], papers: [], clockSpot: null, opener: null, address: null },
    root: {} as Element,
    values: received ? { receivedAt } : {},
  });
  const why = because("unread_only_submitted");
  const of = (received: number, waiting: number) =>
    checkRows({
      ...NOTHING,
      kind: "list",
      dossiers: [...Array(received).fill(dossier(true)), ...Array(waiting).fill(dossier(false))],
      unread: [{ what: "A1: receivedAt", why }],
    }).find((it) => it.what === "receivedAt");
  expect(of(14, 1)).toMatchObject({ state: "read", why: [] });
  expect(of(2, 13)).toMatchObject({ state: "doubt", why: [why] });
});

test("the same reason is said once, another one beside it", () => {
  const many = (name: string) => ({ what: "A1: dueAt", why: because("unread_many_dates", name) });
  expect(row("dueAt", [many("Hạn"), many("Hạn"), many("Mốc")])?.why.map((it) => it.args)).toEqual([
    ["Hạn"],
    ["Mốc"],
  ]);
});
