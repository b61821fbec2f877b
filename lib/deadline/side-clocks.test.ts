import { describe, expect, it } from "vitest";
import { at, clocks, due, full, type Values } from "./assess.fixture.ts";

describe("the clocks beside", () => {
  const online: Values = { status: 1, channel: "online", submittedAt: full("2026-11-17T16:00") };
  it("give an online dossier eight working hours to be taken in, or plain ones", () => {
    expect(due(clocks(online).intake)).toBe("2026-11-18T16:30");
    expect(clocks(online).intake).toMatchObject({ state: "today", left: 270 });
    expect(due(clocks(online, { rules: { intake: { hours: 8, working: false } } }).intake)).toBe(
      "2026-11-18T00:00",
    );
    expect(due(clocks(online, { rules: { intake: { hours: 0.5, working: true } } }).intake)).toBe(
      "2026-11-17T16:30",
    );
  });

  it("have no intake for what is not online, not new or received; and say what is missing", () => {
    expect(clocks({ ...online, channel: "direct" }).intake).toBeNull();
    expect(clocks({ ...online, status: 2 }).intake).toBeNull();
    expect(clocks({ ...online, receivedAt: full("2026-11-17T17:00") }).intake).toBeNull();
    expect(clocks({ status: 1 }).intake!.missing).toEqual(["reasons_missing_channel"]);
    expect(clocks({ status: 1, channel: "online" }).intake!.missing).toEqual([
      "reasons_missing_submitted_at",
    ]);
    expect(clocks({ ...online, submittedAt: "2026-11-17" }).intake!.missing).toEqual([
      "reasons_missing_submitted_time",
    ]);
  });

  it("give the citizen the unit's own time for a supplement", () => {
    const rules = { supplement: { days: 5, counting: "calendar-days" as const } };
    const asked = { more: { pauses: [{ from: full("2026-11-16T10:00"), to: null, hasPaper: true }] }, rules };
    expect(due(clocks({ status: 5 }, asked).supplement)).toBe("2026-11-23T17:00");
    expect(clocks({ status: 8 }, asked).supplement).toBeNull();
    expect(clocks({ status: 5 }).supplement).toBeNull();
    expect(clocks({ status: 5 }, { rules }).supplement!.missing).toEqual(["reasons_missing_pause_start"]);
  });

  it("want the apology a day before the due date at the latest", () => {
    expect(due(clocks({ dueAt: full("2026-11-23T10:00") }).apology)).toBe("2026-11-20T17:00");
    expect(clocks({ dueAt: full("2026-11-18T17:00") }).apology).toMatchObject({ state: "late" });
    expect(
      clocks({ receivedAt: full("2026-11-18T08:00"), dueAt: full("2026-11-18T17:00") }).apology,
    ).toBeNull();
    expect(clocks({ dueAt: full("2026-11-23T10:00"), status: 8 }).apology).toBeNull();
    expect(clocks({}).apology).toBeNull();
  });

  it("say why, and whose they are", () => {
    const intake = clocks(online).intake!;
    expect(intake.of).toBe("intake");
    expect(intake.reasons).toEqual([
      { key: "reasons_submitted", args: [full("2026-11-17T16:00")], where: { kind: "column", name: "Cột" } },
      { key: "reasons_intake_working", args: ["PT480M"] },
    ]);
    const plainHours = clocks(online, { rules: { intake: { hours: 8, working: false } } }).intake!;
    expect(plainHours.reasons[1]).toEqual({ key: "reasons_intake_plain", args: ["PT480M"] });
    expect(
      [clocks({ status: 1 }), clocks({ status: 1, channel: "online" })].map((it) => it.intake!.of),
    ).toEqual(["intake", "intake"]);
    const apology = clocks({ dueAt: full("2026-11-23T10:00") }).apology!;
    expect(apology).toMatchObject({
      of: "apology",
      reasons: [{ key: "reasons_apology", args: [full("2026-11-23T10:00")] }],
    });
    const asked = { more: { pauses: [{ from: full("2026-11-16T10:00"), to: null, hasPaper: true }] } };
    const supplement = (counting: "calendar-days" | "working-days-end-of-day") =>
      clocks({ status: 5 }, { ...asked, rules: { supplement: { days: 2, counting } } }).supplement!;
    expect(supplement("calendar-days").of).toBe("supplement");
    expect(supplement("calendar-days").reasons).toEqual([
      { key: "reasons_supplement_asked", args: [full("2026-11-16T10:00")] },
      { key: "reasons_count_calendar_days", args: [2] },
    ]);
    expect(supplement("working-days-end-of-day").reasons[1]!.key).toBe("reasons_count_end_of_day");
  });

  it("are provisional where their hours lean on an unknown year", () => {
    const newYear: Values = { status: 1, channel: "online", submittedAt: full("2026-12-31T16:00") };
    const now = at("2026-12-31T16:30");
    expect(clocks(newYear, { now }).intake).toMatchObject({ provisional: true });
    expect(clocks(newYear, { now }).intake!.reasons.at(-1)!.key).toBe("reasons_provisional");
    expect(clocks(newYear, { now, rules: { intake: { hours: 24, working: false } } }).intake).toMatchObject({
      provisional: false,
    });
    expect(clocks(online).intake).toMatchObject({ provisional: false });
  });

  it("cite the decree in force when the dossier was received", () => {
    const law = (receivedAt: string) =>
      clocks({ receivedAt, dueAt: full("2026-11-23T10:00") }).apology?.reasons[0]?.key;
    expect(law("2025-06-30")).toBe("reasons_apology_2018");
    expect(law("2025-07-01")).toBe("reasons_apology");
  });

  it("leave out an apology for which there is no time", () => {
    const apology = (receivedAt: string) =>
      clocks({ receivedAt: full(receivedAt), dueAt: full("2026-11-18T17:00") }).apology;
    expect(apology("2026-11-17T17:00")).toBeNull();
    expect(due(apology("2026-11-17T16:59"))).toBe("2026-11-17T17:00");
    const ended = {
      dueAt: full("2026-11-23T10:00"),
      status: 10,
      finishedAt: full("2026-11-17T10:00"),
    } as const;
    expect(clocks(ended).apology).toBeNull();
    expect(clocks({ dueAt: full("2026-11-23T10:00"), status: 10 }).apology).toBeNull();
  });
});
