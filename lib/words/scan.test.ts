import { expect, test } from "vitest";
import en from "../../locales/en/scans.json" with { type: "json" };
import enWords from "../../locales/en/words.json" with { type: "json" };
import { minuteFromMs } from "../dossier/moment.ts";
import type { FileFact, FileInside, SignatureFact } from "../guard/types.ts";
import { makeSay } from "./say.ts";
import { type Needs, sayScan } from "./scan.ts";
import { vi } from "./vi-portal.ts";

const say = makeSay(vi);
const PERSON: SignatureFact = {
  by: "person",
  name: "Nguyễn Văn Mẫu",
  at: minuteFromMs(Date.parse("2026-11-20T15:10:00+07:00")),
  stamped: false,
  covers: "all",
  intact: true,
};
const fileOf = (inside: Partial<FileInside> | null, more: Partial<FileFact> = {}): FileFact => ({
  name: "a.pdf",
  size: 1_240_000,
  type: null,
  sha256: null,
  kind: "pdf",
  state: "sound",
  signed: inside?.signatures ? inside.signatures.length > 0 : null,
  inside: inside && { pages: 3, dpi: 300, blank: [], lock: "none", signatures: [], ...inside },
  ...more,
});
const said = (file: FileFact, needs: Needs = "signature") => {
  const { like, look, signed, tone } = sayScan(say, file, needs);
  return [like, look, signed, tone];
};
const signed = (signatures: SignatureFact[], needs: Needs = "signature") =>
  said(fileOf({ signatures }), needs).slice(2);

test("what a scan is like, in the language's own numbers", () => {
  expect(said(fileOf({ signatures: [] }))).toEqual([
    "PDF · 3 trang · 1,2 MB · 300 dpi",
    null,
    "Chưa ký số",
    "ask",
  ]);
  expect(said(fileOf({ dpi: null, pages: null }, { size: 340 }), "none")).toEqual([
    "PDF · 1 KB",
    null,
    null,
    "plain",
  ]);
  const inEnglish = makeSay({ ...enWords, ...en });
  expect(sayScan(inEnglish, fileOf({}), "none").like).toBe("PDF · 3 pages · 1.2 MB · 300 dpi");
});

test("blank pages and locks are looked at, also where it is signed", () => {
  const look = (inside: Partial<FileInside>) =>
    said(fileOf({ signatures: [PERSON], ...inside })).slice(1, 2)[0];
  expect(look({ blank: [2] })).toBe("trang 2 trống hoặc gần như trống");
  expect(look({ blank: [1, 2, 3, 4, 5, 6], pages: 9 })).toBe(
    "trang 1, 2, 3, 4, 5, … (6 trang) trống hoặc gần như trống",
  );
  expect(look({ blank: [1, 2, 3] })).toBe("trống hoặc gần như trống");
  expect(look({ lock: "password", blank: [] })).toBe("có mật khẩu, người khác không mở được");
  expect(look({ lock: "open" })).toBe("khóa, không cho sửa");
  expect(said(fileOf({ signatures: [PERSON], blank: [2] }))[3]).toBe("ask");
  expect(said(fileOf({ signatures: [PERSON], lock: "open" }))[3]).toBe("good");
});

test("who signed, when, over what", () => {
  expect(signed([PERSON])).toEqual([
    "Đã ký số: Nguyễn Văn Mẫu (cá nhân), lúc 15:10 20/11/2026, trên toàn bộ tệp",
    "good",
  ]);
  const agency = { ...PERSON, by: "agency", name: "UBND xã Mẫu", at: null, stamped: true } as const;
  const first = { ...PERSON, covers: "part" } as const;
  expect(signed([first, agency])).toEqual([
    "Đã ký số: Nguyễn Văn Mẫu (cá nhân), lúc 15:10 20/11/2026; UBND xã Mẫu (cơ quan, tổ chức), trên toàn bộ tệp",
    "good",
  ]);
  expect(signed([first])).toEqual([
    "Đã ký số: Nguyễn Văn Mẫu (cá nhân), lúc 15:10 20/11/2026, không phủ phần thêm vào sau khi ký",
    "ask",
  ]);
  expect(signed([{ ...PERSON, at: null, name: null, by: "somebody", intact: false }])).toEqual([
    "Đã ký số: không ghi tên (chưa rõ cá nhân hay cơ quan), nội dung không còn như lúc ký",
    "ask",
  ]);
});

test("what is no signature is said as what it is; nobody is told to sign an online dossier's papers", () => {
  const stamp = { ...PERSON, by: "stamp", name: null } as const;
  expect(signed([stamp])).toEqual(["Chỉ có dấu thời gian, chưa ai ký", "ask"]);
  expect(signed([stamp], "none")).toEqual(["Chỉ có dấu thời gian, chưa ai ký", "plain"]);
  expect(signed([{ ...PERSON, by: "rights" }])).toEqual([
    "Chỉ có quyền sử dụng của phần mềm, chưa ai ký",
    "ask",
  ]);
  expect(signed([{ ...PERSON, covers: "wrong" }])).toEqual([
    "Chữ ký không đúng với tệp này, coi như chưa ký",
    "ask",
  ]);
  expect(signed([{ ...PERSON, by: "unread" }])).toEqual(["Có chữ ký số nhưng không đọc được", "plain"]);
  expect(signed([], "none")).toEqual([null, "plain"]);
  expect(said(fileOf({ signatures: null }))[2]).toBe(null);
  expect(said(fileOf({ signatures: [] }, { signed: null }))[2]).toBe(null);
});

test("a result: signed, or as a copy where it bears no number of the document software", () => {
  expect(signed([], "result")).toEqual(["Kết quả chưa ký số", "ask"]);
  expect(signed([], "copy")).toEqual(["Kết quả chưa ký số; không có số văn bản thì ký sao y", "ask"]);
  expect(signed([PERSON], "copy")[1]).toBe("good");
});

test("what can't be read says so, and nothing else", () => {
  const bad = (more: Partial<FileFact>) => said(fileOf(null, { signed: null, ...more }));
  expect(bad({ state: null, unread: "inside" })).toEqual(["Không đọc được · 1,2 MB", null, null, "ask"]);
  expect(bad({ state: null, unread: "size" })[0]).toBe("Không đọc được: tệp lớn hơn 100 MB · 1,2 MB");
  expect(bad({ state: "broken" })[0]).toBe("Tệp bị hỏng · 1,2 MB");
  expect(bad({ state: "empty", size: 0 })[0]).toBe("Tệp rỗng");
  expect(bad({ kind: "image" })).toEqual(["Ảnh · 1,2 MB", null, "Ảnh không ký số được, cần bản PDF", "ask"]);
  expect(bad({ kind: "office" })).toEqual(["Word, Excel · 1,2 MB", null, null, "plain"]);
});
