import { expect, test } from "vitest";
import { action, clock, clocks, dossier, file, input, judged, upload } from "./sample.ts";
import type { DossierFacts, GuardPolicy, UploadFact } from "./types.ts";

const pause = (...uploads: UploadFact[]) => action("pause", { uploads });
const found = (
  what: ReturnType<typeof action>,
  facts: (Partial<DossierFacts> | null)[] = [{}],
  policy: Partial<GuardPolicy> = {},
) => judged(input(what, facts, policy)).findings.map((finding) => finding.rule);

test("only the field that says so counts; without one, any but the result's", () => {
  expect(found(pause(upload("justification"), upload("paper", file())))).toEqual(["pause-paper"]);
  expect(found(pause(upload("result", file()), upload("unknown")))).toEqual(["pause-paper"]);
  // A window with one upload for all its branches.
  expect(found(pause(upload("result")))).toEqual(["pause-paper"]);
  expect(found(pause(upload("result", file())))).toEqual([]);
  expect(found(pause(upload("unknown", file())))).toEqual([]);
  expect(found(pause(upload("result"), upload("notice", file())))).toEqual([]);
  expect(found(pause())).toEqual(["pause-paper"]);
});

test("papers that stood in the dossier before never count", () => {
  const verdict = judged(input(pause(upload("unknown", file({ already: true })))));
  expect(verdict.findings[0]!.what.key).toBe("rules_pausePaper_whatOld");
  expect(found(pause(upload("unknown", file({ already: true }), file({ sha256: "b".repeat(64) }))))).toEqual(
    [],
  );
});

test("an empty or strange file is no document; one sound file is enough", () => {
  const just = (...files: ReturnType<typeof file>[]) => pause(upload("justification", ...files));
  expect(found(just(file({ size: 0 })))).toEqual(["pause-document"]);
  expect(found(just(file({ state: "empty", size: null })))).toEqual(["pause-document"]);
  expect(found(just(file({ kind: "other" })))).toEqual(["pause-document"]);
  expect(found(just(file({ name: "a.PDF", kind: "text" })))).toEqual(["pause-document"]);
  expect(found(just(file({ name: "a.pdf", kind: null, state: null })))).toEqual([]);
  const chip = { size: null, type: null, kind: null, state: null };
  expect(found(just(file({ ...chip, name: "ghi-am.MP3" })))).toEqual(["pause-document"]);
  expect(found(just(file({ ...chip, type: "video/mp4" })))).toEqual(["pause-document"]);
  expect(found(just(file({ ...chip, name: "thong-bao-bo...pdf" })))).toEqual([]);
  expect(found(just(file({ name: "a.zip", kind: "archive" })))).toEqual([]);
  expect(found(just(file({ kind: null, state: null, size: null })))).toEqual([]);
  expect(found(just(file({ name: "a.jpg", kind: "image" })))).toEqual([]);
  expect(found(just(file({ size: 0 }), file()))).toEqual([]);
});

test("the very file already in the dossier proves nothing; an equal name says nothing", () => {
  const old = file({ already: true });
  const same = upload("justification", file({ name: "khac.pdf" }));
  expect(found(pause(same, upload("paper", old)))).toEqual(["pause-same-file"]);
  expect(found(pause(same), [{ usedFiles: ["a".repeat(64)] }])).toEqual(["pause-same-file"]);
  const other = upload("justification", file({ sha256: "b".repeat(64) }));
  expect(found(pause(other, upload("paper", old)))).toEqual([]);
  expect(found(pause(upload("justification", file({ sha256: null })), upload("paper", old)))).toEqual([]);
});

test("the ground is asked for only where the unit has a list", () => {
  const grounds = [{ name: "Niêm yết công khai", citation: "…" }];
  const said = (ground: string | null, text: string | null = null) => ({
    ...pause(upload("justification", file())),
    ground,
    text,
  });
  expect(found(said("Chờ thuế"), [{}], { grounds })).toEqual(["pause-ground"]);
  expect(found(said("Chờ thuế"))).toEqual([]);
  expect(found(said("niem yet cong khai 15 ngày".normalize("NFD")), [{}], { grounds })).toEqual([]);
  expect(found(said(null, "Hồ sơ đang Niêm yết công khai tại xã"), [{}], { grounds })).toEqual([]);
  expect(found(said(null, null), [{}], { grounds })).toEqual([]);
});

test("a ground for one field is no ground in another; a field that is not known takes any", () => {
  const grounds = [
    { name: "Xác minh hộ tịch", citation: "…", field: "Hộ tịch" },
    { name: "Niêm yết công khai", citation: "…", field: "Đất đai" },
  ];
  const said = { ...pause(upload("justification", file())), ground: "Niêm yết công khai" };
  expect(found(said, [{ field: "Đất đai" }], { grounds })).toEqual([]);
  expect(found(said, [{ field: "hộ  tịch" }], { grounds })).toEqual(["pause-ground"]);
  expect(
    found(said, [{ field: "Đất đai" }, { field: "Hộ tịch" }], {
      grounds: [...grounds, { name: "Khác", citation: "…" }],
    }),
  ).toEqual(["pause-ground"]);
  expect(found(said, [{ field: "Xây dựng" }], { grounds })).toEqual([]);
  for (const facts of [{}, { field: null }]) expect(found(said, [facts], { grounds })).toEqual([]);
});

test("a second pause, a late one, one in the last tenth: by what is known only", () => {
  const fine = pause(upload("justification", file()));
  const before = dossier({}, { pauses: [{ from: "2026-11-02", to: "2026-11-05", hasPaper: true }] });
  expect(found(fine, [{ dossier: before }])).toEqual(["pause-again"]);
  expect(found(fine, [{ past: [{ kind: "pause", at: 5 }] }])).toEqual(["pause-again"]);
  const late = clocks({ step: clock("step", { state: "late", left: -5, share: 1 }) });
  expect(found(fine, [{ clocks: late }])).toEqual(["pause-overdue"]);
  const near = (share: number) => clocks({ dossier: clock("dossier", { share }) });
  expect(found(fine, [{ clocks: near(0.9) }])).toEqual(["pause-last-tenth"]);
  expect(found(fine, [{ clocks: near(0.89) }])).toEqual([]);
  const dark = { state: "unknown", share: null, left: null } as const;
  const unknown = clocks({ dossier: clock("dossier", dark), step: clock("step", dark) });
  const verdict = judged(input(fine, [{ clocks: unknown }]));
  expect(verdict.level).toBe("pass");
  expect(verdict.inOrder.map((words) => words.key)).toEqual(["rules_pausePaper_ok"]);
});

test("in bulk the ones concerned are named, and order is claimed only when all are known", () => {
  const late = (code: string) => ({
    dossier: dossier({}, { code }),
    clocks: clocks({ dossier: clock("dossier", { state: "late" }) }),
  });
  const bulk = { ...pause(upload("justification", file())), count: 6 };
  const five = ["A-1", "A-2", "A-3", "A-4", "A-5"].map(late);
  const verdict = judged(input(bulk, [...five, null]));
  expect(verdict.findings[0]!.what.args).toEqual(["A-1, A-2, A-3 (+2)"]);
  const half = judged(input({ ...bulk, count: 2 }, [{}, null]));
  expect(half.inOrder.map((words) => words.key)).not.toContain("rules_pauseOverdue_ok");
});
