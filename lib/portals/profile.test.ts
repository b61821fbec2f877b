import fc from "fast-check";
import { expect, test } from "vitest";
import { PINNED_MEANINGS } from "../dossier/meanings.ts";
import {
  clashOf,
  emptyProfile,
  isEmpty,
  isFor,
  type Pin,
  pinned,
  pinOf,
  pinsOf,
  unpinned,
} from "./profile.ts";
import { checkProfile, keptProfile, profileText, readProfile } from "./profile-file.ts";
import { profileSchema } from "./schema.ts";

const DAY = "2026-11-20";
const first = emptyProfile("motcua.mau.gov.vn:8443", "2026-11-01");

test("a profile begins empty, for its own host, and holds to the schema", () => {
  expect(profileSchema.safeParse(first).error).toBeUndefined();
  expect(isEmpty(first)).toBe(true);
  expect(first.id).toBe("motcua-mau-gov-vn-8443");
  expect([isFor(first, "motcua.mau.gov.vn:8443"), isFor(first, "khac.gov.vn")]).toEqual([true, false]);
  expect(isFor({ ...first, hosts: [] }, "khac.gov.vn")).toBe(true);
});

test("a portal within the office's network is called by its IP address", () => {
  const own = emptyProfile("10.64.112.215:8080", DAY);
  expect(profileSchema.safeParse(own).error).toBeUndefined();
});

test("a pin raises the version and dates it; the same label in other letters takes its place", () => {
  const one = pinned(first, { part: "wordings", label: "Mốc thời gian", as: "dueAt" }, DAY);
  expect([one.version, one.date, one.wordings]).toEqual([2, DAY, { "Mốc thời gian": "dueAt" }]);
  const two = pinned(
    one,
    { part: "wordings", label: "MỐC THỜI GIAN".normalize("NFD"), as: "stepDueAt" },
    DAY,
  );
  expect(pinsOf(two)).toEqual([{ part: "wordings", label: "MỐC THỜI GIAN", as: "stepDueAt" }]);
  expect(pinOf(two, "wordings", "mốc thời gian")?.as).toBe("stepDueAt");
  expect(pinOf(two, "actions", "mốc thời gian")).toBeUndefined();
  expect(first.wordings).toEqual({});
});

test("a button is pinned by its kind; what it is not is null; undone it is gone", () => {
  const stop = pinned(first, { part: "actions", label: "Treo", as: "pause" }, DAY);
  expect(stop.actions).toEqual({ Treo: { kind: "pause", phase: null } });
  const no = pinned(stop, { part: "actions", label: "Treo", as: null }, DAY);
  expect(pinsOf(no)).toEqual([{ part: "actions", label: "Treo", as: null }]);
  expect(isEmpty(unpinned(no, { part: "actions", label: "TREO", as: null }, DAY))).toBe(true);
});

test("a status of the portal's own is pinned to one of the ten, and undone", () => {
  const pin = { part: "statuses", label: "Treo chờ giấy", as: 8 } as const;
  const made = pinned(first, pin, DAY);
  expect([made.statuses, pinsOf(made), isEmpty(made)]).toEqual([{ "Treo chờ giấy": 8 }, [pin], false]);
  expect(pinned(made, { ...pin, label: "TREO chờ giấy", as: 5 }, DAY).statuses).toEqual({
    "TREO chờ giấy": 5,
  });
  expect(isEmpty(unpinned(made, pin, DAY))).toBe(true);
});

test("papers have parts of their own, and a label is the one or the other", () => {
  const column = pinned(first, { part: "wordings", label: "Đầu mục", as: "procedure" }, DAY);
  const name = pinned(column, { part: "papers", label: "ĐẦU MỤC", as: "name" }, DAY);
  expect(pinsOf(name)).toEqual([{ part: "papers", label: "ĐẦU MỤC", as: "name" }]);
  const taken = pinned(first, { part: "actions", label: "Nạp", as: "intake" }, DAY);
  const both = pinned(taken, { part: "wordings", label: "Nạp", as: "receivedAt" }, DAY);
  const upload = pinned(both, { part: "papers", label: "Nạp", as: "upload" }, DAY);
  expect(pinsOf(upload).map((it) => it.part)).toEqual(["wordings", "papers"]);
  const again = pinned(upload, { part: "actions", label: "Nạp", as: "intake" }, DAY);
  expect(pinsOf(again).map((it) => it.part)).toEqual(["wordings", "actions"]);
  expect(isEmpty(unpinned(name, { part: "papers", label: "đầu mục", as: null }, DAY))).toBe(true);
  expect(readProfile(profileText(upload))).toEqual({ profile: upload });
});

test("a file from before papers is taken as it is; one of a later format is refused by name", () => {
  const { format: _, papers: __, ...old } = first;
  expect(readProfile(JSON.stringify(old))).toEqual({ profile: old });
  expect(pinsOf(old)).toEqual([]);
  expect(pinned(old, { part: "papers", label: "Đầu mục", as: "name" }, DAY)).toMatchObject({
    format: 4,
    papers: { "Đầu mục": "name" },
  });
  const later = readProfile(
    JSON.stringify({ ...first, format: 5, photos: {}, wordings: { "Số HS": "photo" } }),
  );
  expect(later).toEqual({ faults: [{ path: "format", key: "profiles_fault_later", args: [5] }] });
});

test("what was written out is read in again, whatever was pinned", () => {
  const label = fc
    .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
    .filter((it) => /^\p{L}[\p{L} ]*$/u.test(it));
  fc.assert(
    fc.property(fc.array(fc.tuple(label, fc.constantFrom(...PINNED_MEANINGS)), { maxLength: 8 }), (pins) => {
      const made = pins.reduce(
        (it, [text, as]) => pinned(it, { part: "wordings", label: text, as }, DAY),
        first,
      );
      expect(readProfile(profileText(made))).toEqual({ profile: made });
    }),
  );
});

const broken = (change: object) => {
  const read = readProfile(JSON.stringify({ ...first, ...change }));
  return "faults" in read ? read.faults : [];
};

test.each([
  [{ wordings: { Hạn: "deadline" } }, "wordings › Hạn", "profiles_fault_choice"],
  [{ version: "2" }, "version", "profiles_fault_type"],
  [{ version: undefined }, "version", "profiles_fault_missing"],
  [{ version: 0 }, "version", "profiles_fault_least"],
  [{ name: "" }, "name", "profiles_fault_least"],
  [{ statuses: { Chờ: 11 } }, "statuses › Chờ", "profiles_fault_most"],
  [{ papers: { "Đầu mục": "title" } }, "papers › Đầu mục", "profiles_fault_choice"],
  [{ actions: { Treo: { kind: "stop", phase: null } } }, "actions › Treo › kind", "profiles_fault_choice"],
  [{ date: "20/11/2026" }, "date", "profiles_fault_form"],
  [{ hosts: ["https://a.gov.vn/"] }, "hosts › 0", "profiles_fault_form"],
  [{ codePattern: "(a+)+b" }, "codePattern", "profiles_fault_pattern_repeated"],
  [{ codePattern: "(unclosed" }, "codePattern", "profiles_fault_pattern_open"],
  [{ codePattern: "HS.\\d{4}" }, "codePattern", "profiles_fault_pattern_sign"],
  [{ codePattern: "HS-\\d{40}" }, "codePattern", "profiles_fault_pattern_count"],
  [{ codePattern: "\\w*" }, "codePattern", "profiles_fault_pattern_short"],
  [{ codePattern: "0912345678" }, "codePattern", "profiles_fault_form"],
  [{ wordings: { "CCCD 001099000001": "other" } }, "wordings › CCCD 001099000001", "profiles_fault_wording"],
  [
    { wordings: { "Gọi ０９_１２/３４:５６ 78": "other" } },
    "wordings › Gọi ０９_１２/３４:５６ 78",
    "profiles_fault_wording",
  ],
  [{ wordings: { "lan＠mau.vn": "other" } }, "wordings › lan＠mau.vn", "profiles_fault_wording"],
  [{ name: "Cổng 0912–345–678" }, "name", "profiles_fault_form"],
  [{ id: "cong-0912-345-678" }, "id", "profiles_fault_form"],
  [{ hosts: ["0912345678.gov.vn"] }, "hosts › 0", "profiles_fault_form"],
])("%j is refused and named", (change, path, key) => {
  expect(broken(change)[0]).toMatchObject({ path, key });
});

test("of a profile kept with a pattern that is no more, all else still holds", () => {
  const made = pinned(first, { part: "wordings", label: "Mốc thời gian", as: "dueAt" }, DAY);
  expect(keptProfile(made)).toEqual({ profile: made, patternGone: null });
  expect(keptProfile({ ...made, codePattern: "HS-\\d+" })?.patternGone).toBeNull();
  expect(keptProfile({ ...made, codePattern: "(a|a)*b" })).toEqual({ profile: made, patternGone: "(a|a)*b" });
  for (const it of [null, "x", { ...made, version: "x" }, { ...made, version: 0, codePattern: "(a|a)*b" }])
    expect(keptProfile(it)).toBeNull();
});

test("a file that is no JSON says on which line", () => {
  const text = profileText(first).replace('"version": 1,', '"version": 1');
  const read = readProfile(text);
  expect("faults" in read && read.faults).toEqual([{ path: "", key: "profiles_fault_json", args: [5] }]);
});

test("a label keeps a meaning for each place; what is said so far is told, and each is taken back alone", () => {
  const bare = emptyProfile("motcua.mau.gov.vn", "2026-11-20");
  const inList: Pin = { part: "wordings", label: "Vào sổ", as: "receivedAt", at: { in: "list" } };
  const onPage: Pin = { part: "wordings", label: "vào sổ", as: "stepStartedAt", at: { in: "page" } };
  const one = pinned(bare, inList, "2026-11-20");
  expect(clashOf(bare, inList)).toBe(null);
  expect(clashOf(one, onPage)).toEqual(inList);
  const both = pinned(one, onPage, "2026-11-20");
  expect(pinsOf(both)).toEqual([inList, onPage]);
  expect(readProfile(JSON.stringify(both))).toEqual({ profile: both });
  const changed = pinned(both, { ...onPage, as: "dueAt" } as Pin, "2026-11-20");
  expect(pinsOf(changed).map((it) => it.as)).toEqual(["receivedAt", "dueAt"]);
  const left = unpinned(changed, inList, "2026-11-20");
  expect(pinsOf(left).map((it) => it.at)).toEqual([{ in: "page" }]);
  expect(unpinned(left, { ...onPage, as: "dueAt" } as Pin, "2026-11-20").places).toBeUndefined();
});

test("answers and commits are data of the profile; what is in neither list is refused, and a pin leaves them alone", () => {
  const answers = [
    { at: "**/ho-so", rows: "data[]", code: "ma", ids: ["id"], values: { stepDueAt: "buoc[].han" } },
  ];
  const commits = [{ kind: "pause" as const, method: "POST" as const, at: "**/ho-so/{id}/tam-dung" }];
  const whole = { ...first, answers, commits };
  expect(readProfile(profileText(whole))).toEqual({ profile: whole });
  expect(isEmpty(whole)).toBe(false);
  expect(pinned(whole, { part: "wordings", label: "Hạn", as: "dueAt" }, DAY)).toMatchObject({
    answers,
    commits,
  });
  for (const wrong of [
    { ...whole, answers: [{ ...answers[0], values: { applicant: "chuHoSo" } }] },
    { ...whole, answers: [{ ...answers[0], query: "x" }] },
    { ...whole, commits: [{ ...commits[0], at: "**/ho-so" }] },
  ])
    expect("faults" in checkProfile(wrong)).toBe(true);
});
