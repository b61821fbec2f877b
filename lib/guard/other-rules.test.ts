import { expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import type { PaperSeen, StepSeen } from "../dossier/model.ts";
import { parseMoment } from "../dossier/moment.ts";
import { action, clock, dossier, file, input, judged, upload } from "./sample.ts";
import type { DossierFacts, FileInside } from "./types.ts";
import { waitingMark } from "./waiting.ts";
import { workedDays } from "./worked-days.ts";

const found = (what: ReturnType<typeof action>, facts: Partial<DossierFacts> | null = {}, now?: number) =>
  judged({ ...input(what, [facts]), ...(now === undefined ? {} : { now }) }).findings.map((f) => f.rule);
const step = (name: string, dueAt: string | null = null, to: string | null = "2026-11-18"): StepSeen => ({
  name,
  from: "2026-11-17",
  to,
  dueAt,
  hours: null,
});

test("the second request for a supplement is asked about", () => {
  const ask = action("supplement", { text: "Bổ sung giấy chứng sinh" });
  expect(found(ask)).toEqual([]);
  expect(found(ask, { dossier: dossier({ status: 5 }) })).toEqual(["supplement-again"]);
  const stepped = dossier({}, { steps: [step("Yêu cầu bổ sung hồ sơ".normalize("NFD"))] });
  expect(found(ask, { dossier: stepped })).toEqual(["supplement-again"]);
  expect(found(ask, { past: [{ kind: "supplement", at: 1 }] })).toEqual(["supplement-again"]);
  expect(found(ask, { past: [{ kind: "pause", at: 1 }] })).toEqual([]);
});

test("the notice is asked for where the form has a field for it, and the text where it has one", () => {
  const ask = (bent: Parameters<typeof action>[1]) => found(action("supplement", bent));
  expect(ask({ uploads: [upload("notice")] })).toEqual(["supplement-notice"]);
  expect(ask({ uploads: [upload("notice", file({ size: 0 }))] })).toEqual(["supplement-notice"]);
  expect(ask({ uploads: [upload("notice", file({ already: true }))] })).toEqual(["supplement-notice"]);
  expect(ask({ uploads: [upload("notice", file())] })).toEqual([]);
  expect(ask({ uploads: [upload("paper")] })).toEqual([]);
  expect(ask({ text: "  " })).toEqual(["supplement-text"]);
  expect(ask({ text: null })).toEqual([]);
});

test("a request after the third working day", () => {
  const ask = action("supplement");
  expect(found(ask, { workedDays: 3 })).toEqual([]);
  expect(found(ask, { workedDays: 4 })).toEqual(["supplement-third-day"]);
  expect(found(ask, { workedDays: null })).toEqual([]);
});

test("an online dossier is never cancelled or refused unasked; a direct or unknown one passes", () => {
  for (const kind of ["cancel", "refuse"] as const) {
    expect(found(action(kind), { dossier: dossier({ channel: "online" }) })).toEqual(["online-cancel"]);
    expect(found(action(kind), { dossier: dossier({ channel: "direct" }) })).toEqual([]);
    expect(found(action(kind), {})).toEqual([]);
  }
  expect(found(action("supplement"), { dossier: dossier({ channel: "online" }) })).toEqual([]);
});

test("an online dossier handed back to nobody named is reminded of, one sent back to a step isn't", () => {
  const online = { dossier: dossier({ channel: "online" }) };
  const back = (handsBack: boolean) => action("return", { handsBack });
  expect(found(back(true), online)).toEqual(["online-hand-back"]);
  expect(found(back(false), online)).toEqual([]);
  expect(found(back(true), { dossier: dossier({ channel: "direct" }) })).toEqual([]);
  expect(found(back(true), {})).toEqual([]);
  expect(judged(input(back(true), [online])).level).toBe("remind");
});

test("a return is asked about when it makes an earlier step late, to the minute and not before", () => {
  const now = parseMoment("2026-11-20T15:40:00+07:00")!.minute!;
  const back = (...steps: StepSeen[]) => found(action("return"), { dossier: dossier({}, { steps }) }, now);
  expect(back(step("Thẩm định", "2026-11-20T15:39:00+07:00"))).toEqual(["return-late-step"]);
  expect(back(step("Thẩm định", "2026-11-20T15:40:00+07:00"))).toEqual([]);
  expect(back(step("Thẩm định", "2026-11-20"))).toEqual([]);
  expect(back(step("Thẩm định", "2026-11-19"))).toEqual(["return-late-step"]);
  expect(back(step("Thẩm định", null))).toEqual([]);
  expect(back(step("Tiếp nhận", "2026-11-21"), step("Ký", "2026-11-19", null))).toEqual([]);
});

test("a dossier is not sent on with bare required papers, nor left without its result", () => {
  const paper = (files: number, required: boolean | null = true): PaperSeen => ({
    name: "Giấy chứng sinh",
    required,
    files,
  });
  const forward = (papers: PaperSeen[]) => found(action("forward"), { dossier: dossier({}, { papers }) });
  expect(forward([paper(1), paper(0)])).toEqual(["forward-digitised"]);
  expect(forward([paper(1), paper(0, null), paper(0, false)])).toEqual([]);
  expect(forward([])).toEqual([]);
  const result = (...files: ReturnType<typeof file>[]) => ({ uploads: [upload("result", ...files)] });
  const last = { dossier: dossier({ stepName: "Trả kết quả" }) };
  expect(found(action("forward", result()), last)).toEqual(["forward-result"]);
  expect(found(action("forward", result(file({ already: true }))), last)).toEqual([]);
  expect(found(action("forward", result()))).toEqual([]);
  expect(found(action("release", result()))).toEqual(["forward-result"]);
  expect(found(action("release"))).toEqual([]);
});

test("scans at direct intake: sound, PDF, signed; online dossiers need none", () => {
  const take = (one: Parameters<typeof file>[0], facts: Partial<DossierFacts> | null = null) =>
    found(action("intake", { uploads: [upload("paper", file(one))] }), facts);
  expect(take({ signed: true })).toEqual([]);
  expect(take({ signed: false })).toEqual(["scan-signed"]);
  expect(take({ signed: null })).toEqual([]);
  expect(take({ kind: "image" })).toEqual(["scan-image"]);
  expect(take({ size: 0, state: "empty" })).toEqual(["scan-broken"]);
  expect(take({ signed: false, already: true })).toEqual([]);
  expect(take({ signed: false }, { dossier: dossier({ channel: "online" }) })).toEqual([]);
});

test("a scan that nobody else can open is asked about; one that was changed after it was signed is spoken of", () => {
  const inside = { pages: 1, dpi: null, blank: [], lock: "none" as const, signatures: [] };
  const fact = { by: "person", name: null, at: null, stamped: false, covers: "all", intact: true } as const;
  const take = (more: Partial<FileInside>) =>
    found(
      action("intake", {
        uploads: [upload("paper", file({ signed: true, inside: { ...inside, ...more, blank: [] } }))],
      }),
    );
  expect(take({ lock: "password" })).toEqual(["scan-locked"]);
  expect(take({ lock: "open" })).toEqual([]);
  expect(take({ lock: "unknown" })).toEqual([]);
  expect(take({ signatures: [{ ...fact, covers: "part" }] })).toEqual(["scan-changed"]);
  expect(take({ signatures: [{ ...fact, intact: false }] })).toEqual(["scan-changed"]);
  expect(
    take({
      signatures: [
        { ...fact, covers: "part" },
        { ...fact, by: "stamp" },
      ],
    }),
  ).toEqual([]);
});

test("a result is handed out signed, or as a signed copy; what stood there before and what isn't known is not asked about", () => {
  const release = (one: Parameters<typeof file>[0]) =>
    found(action("release", { uploads: [upload("result", file(one))] }));
  expect(release({ signed: false })).toEqual(["result-signed"]);
  expect(release({ kind: "image", signed: null })).toEqual(["result-signed"]);
  for (const fine of [{ signed: true }, { signed: null }, { signed: false, already: true }])
    expect(release(fine)).toEqual([]);
  const forward = (stepName: string) =>
    found(action("forward", { uploads: [upload("result", file({ signed: false }))] }), {
      dossier: dossier({ stepName }),
    });
  expect(forward("Trả kết quả")).toEqual(["result-signed"]);
  expect(forward("Thẩm định")).toEqual([]);
});

test("by post, with a fee that wasn't paid online: asked before it is handed out, and silent where anything of it isn't known", () => {
  const release = (result: DossierFacts["result"]) =>
    found(action("release"), { dossier: dossier(), ...(result && { result }) });
  expect(release({ by: "post", fee: true, paid: false })).toEqual(["post-unpaid"]);
  expect(release({ by: "post", fee: true, paid: "direct" })).toEqual(["post-unpaid"]);
  expect(release({ by: "post", fee: true, paid: "online" })).toEqual([]);
  for (const unknown of [
    { by: null },
    { by: "desk" },
    { fee: null },
    { fee: false },
    { paid: null },
  ] as const)
    expect(release({ by: "post", fee: true, paid: false, ...unknown })).toEqual([]);
  expect(release(undefined)).toEqual([]);
  expect(
    found(action("forward"), { dossier: dossier(), result: { by: "post", fee: true, paid: false } }),
  ).toEqual([]);
});

test("a file over a limit is spoken of, and which limit", () => {
  const take = (kind: "intake" | "pause" | "forward", one: Parameters<typeof file>[0]) =>
    found(
      action(kind, { uploads: [upload("justification", file({ kind: null, state: null, ...one }))] }),
      {},
    );
  expect(take("intake", { unread: "size" })).toContain("file-unread");
  expect(take("pause", { unread: "time" })).toContain("file-unread");
  expect(take("pause", {})).not.toContain("file-unread");
  expect(take("pause", { unread: "size", already: true })).not.toContain("file-unread");
  expect(take("forward", { unread: "size" })).not.toContain("file-unread");
});

test("an account that is not the applicant's own is spoken of for online dossiers only", () => {
  const take = (channel: string, ownAccount: boolean | null) =>
    found(action("intake"), { dossier: dossier({ channel }), ownAccount });
  expect(take("online", false)).toEqual(["account-own"]);
  expect(take("online", true)).toEqual([]);
  expect(take("online", null)).toEqual([]);
  expect(take("direct", false)).toEqual([]);
});

test("an online dossier is spoken of once at 4, 2 and 1 hours left, and when over", () => {
  const at = (left: number | null, said: Parameters<typeof waitingMark>[1] = null) =>
    waitingMark(clock("intake", { left }), said);
  expect(at(241)).toBe(null);
  expect(at(240)).toBe(4);
  expect(at(200, 4)).toBe(null);
  expect(at(120, 4)).toBe(2);
  expect(at(60, 2)).toBe(1);
  expect(at(60, 1)).toBe(null);
  expect(at(0, 1)).toBe(0);
  expect(at(-30, 0)).toBe(null);
  expect(at(null)).toBe(null);
  expect(waitingMark(null, null)).toBe(null);
  expect(waitingMark(clock("intake", { left: 30, state: "done-on-time" }), null)).toBe(null);
});

test("working days since receipt leave out days off and take in make-up Saturdays", () => {
  const calendar = makeCalendar(shippedSpec());
  const days = (from: string, to: string) =>
    workedDays(calendar, from, parseMoment(`${to}T10:00:00+07:00`)!.minute!);
  expect(days("2026-11-16", "2026-11-16")).toBe(0);
  expect(days("2026-11-16T16:59:00+07:00", "2026-11-19")).toBe(3);
  expect(days("2026-11-20", "2026-11-23")).toBe(1);
  expect(days("2026-08-20", "2026-08-24")).toBe(3); // Saturday 22/08 is worked
  expect(days("2026-11-21", "2026-11-20")).toBe(null);
  expect(days("hôm qua", "2026-11-20")).toBe(null);
  expect(days("2020-01-01", "2026-11-20")).toBe(20);
});
