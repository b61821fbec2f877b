import { expect, test } from "vitest";
import type { Where } from "../dossier/model.ts";
import { clockSentence, headline, stateText } from "./clock.ts";
import { longDuration, roughDuration, shortDuration } from "./duration.ts";
import { leadOf } from "./lead.ts";
import { sayMinute, sayMinuteFull, sayMoment } from "./moment.ts";
import { sayReason, sayWhere } from "./reason.ts";
import { apart, clockLabel, rowWords } from "./row.ts";
import { at, clock, clocks, DAY, NOW, STATES } from "./samples.ts";
import { makeSay } from "./say.ts";
import { vi } from "./vi-portal.ts";

const say = makeSay(vi);
const w = { say, now: NOW, dayMinutes: DAY };

test.each([
  [0, "0 phút"],
  [50, "50 phút"],
  [60, "1g"],
  [65, "1g05'"],
  [200, "3g20'"],
  [DAY, "1 ngày"],
  [DAY + 50, "1 ngày 50 phút"],
  [4 * DAY + 60, "4 ngày 1g"],
  [9 * DAY + 60, "9 ngày"],
  [-160, "2g40'"],
])("%i working minutes are short '%s'", (minutes, text) => {
  expect(shortDuration(say, minutes, DAY)).toBe(text);
});

test("a duration in full words drops nothing", () => {
  expect(longDuration(say, 9 * DAY + 65, DAY)).toBe("9 ngày 1 giờ 5 phút");
  expect(longDuration(say, 480, 480)).toBe("1 ngày");
  expect(longDuration(say, 460, Number.POSITIVE_INFINITY)).toBe("7 giờ 40 phút");
  expect(roughDuration(say, 2 * DAY + 400, DAY)).toBe("2 ngày");
  expect(roughDuration(say, 170, DAY)).toBe("2g50'");
});

test("moments: today by the hour, tomorrow and yesterday by name, other days by date", () => {
  expect(sayMinute(say, at("2026-11-20T14:30"), NOW)).toBe("14:30");
  expect(sayMinute(say, at("2026-11-21T09:00"), NOW)).toBe("ngày mai 9:00");
  expect(sayMinute(say, at("2026-11-19T16:30"), NOW)).toBe("hôm qua 16:30");
  expect(sayMinute(say, at("2026-11-23T16:30"), NOW)).toBe("23/11 16:30");
  expect(sayMinute(say, at("2027-01-04T08:00"), NOW)).toBe("04/01/2027 8:00");
  expect(sayMinuteFull(say, at("2026-11-20T17:00"), NOW)).toBe("hôm nay 17:00");
});

test("a date without a time of day gets none, and what is no moment is left alone", () => {
  expect(sayMoment(say, "2026-11-23", NOW)).toBe("23/11");
  expect(sayMoment(say, "2026-11-20T15:10:00+07:00", NOW)).toBe("15:10");
  expect(sayMoment(say, "Không quy định", NOW)).toBe("Không quy định");
});

test("the words of the issue: left, over, paused, unknown", () => {
  expect(stateText(w, clock("step", { left: 200 }), "long")).toBe("còn 3 giờ 20 phút làm việc");
  expect(stateText(w, clock("step", { state: "late", left: -120 }), "long")).toBe("quá hạn 2 giờ");
  expect(stateText(w, clock("dossier", { state: "paused" }), "long")).toBe("đang tạm dừng");
  expect(stateText(w, clock("dossier", { state: "unknown" }), "long")).toBe("chưa rõ hạn");
  expect(stateText(w, clock("dossier", { state: "no-limit" }), "long")).toBe("không quy định thời hạn");
});

test.each([
  ["late", "Bước trễ 2g40'", "Hồ sơ còn 50 phút · 16:30"],
  ["soon", "Bước còn 1g20'", "Hồ sơ còn 1 ngày · 23/11"],
  ["running", "Bước còn 2g50'", "Hồ sơ còn 2 ngày · dự kiến 25/11"],
  ["dossierLate", "Hồ sơ trễ 2 ngày 40 phút", "Bước còn 1g20' · 17:00"],
  ["paused", "Đang tạm dừng 4 ngày", "Khi tạm dừng còn 2 ngày"],
  ["pausedNoPaper", "Đang tạm dừng 4 ngày", "Chưa có văn bản chứng minh"],
  ["intake", "Tiếp nhận còn 7g40'", "Hạn tiếp nhận 23/11 15:50"],
  ["stepUnknown", "Hồ sơ còn 1 ngày 50 phút", "Bước chưa rõ"],
  ["unknown", "Chưa rõ hạn", "gallery_missing"],
])("a row in state %s", (state, wide, second) => {
  expect(rowWords(w, STATES[state]!)).toMatchObject({ first: { wide }, second: { wide: second } });
});

test("the narrower the cell, the fewer words; the day stays", () => {
  expect(rowWords(w, STATES.soon!)).toMatchObject({
    first: { mid: "Bước còn 1g20'", slim: "còn 1g20'" },
    second: { mid: "Hẹn trả 23/11", slim: "hẹn 23/11" },
  });
  expect(rowWords(w, STATES.long!).first).toMatchObject({ mid: "còn 4 ngày", slim: "còn 4 ngày" });
});

test("a provisional date alone on line two gives its time of day up for the word", () => {
  const intake = { ...STATES.intake!.intake!, provisional: true };
  expect(rowWords(w, clocks({ intake })).second.wide).toBe("Hạn tiếp nhận dự kiến 23/11");
});

test("a narrow cell never leaves open whose time is left", () => {
  expect(rowWords(w, STATES.stepUnknown!)).toMatchObject({
    first: { slim: "còn 1 ngày" },
    second: { mid: "Hẹn trả 23/11", slim: "hẹn 23/11" },
  });
});

test("the more urgent clock speaks first, and of two alike the step", () => {
  expect(leadOf(STATES.soon!).lead.of).toBe("step");
  expect(leadOf(STATES.dossierLate!).lead.of).toBe("dossier");
  expect(leadOf(STATES.stepUnknown!).lead.of).toBe("dossier");
  const both = clocks({ step: clock("step", { left: 9 }), dossier: clock("dossier", { left: 9 }) });
  expect(leadOf(both).lead.of).toBe("step");
});

test("an officer's ear hears the whole clock", () => {
  expect(clockLabel(w, "H52", STATES.soon!)).toBe(
    "Thời hạn hồ sơ H52: Bước «Thẩm định hồ sơ» còn 1 giờ 20 phút làm việc, hạn hôm nay 17:00. " +
      "Hồ sơ còn 1 ngày 50 phút làm việc, hẹn trả 23/11 16:30.",
  );
  expect(clockSentence(w, STATES.late!.step)).toBe(
    "Bước «Thẩm định hồ sơ» quá hạn 2 giờ 40 phút, hạn hôm nay 11:00",
  );
});

test("a pause of today says since when, one from the future says nothing of it", () => {
  const paused = (since: string) => clock("dossier", { state: "paused", pausedSince: at(since) });
  expect(headline(w, paused("2026-11-20T09:05"), "short")).toBe("Đang tạm dừng từ 9:05");
  expect(headline(w, paused("2026-12-20T09:05"), "short")).toBe("Đang tạm dừng");
});

test("a clock without an amount says no amount", () => {
  expect(stateText(w, clock("step", { state: "late" }), "short")).toBe("quá hạn");
  expect(stateText(w, clock("step", { state: "soon" }), "short")).toBe("còn hạn");
});

test("reasons: moments in the arguments are said, and where a value was read stands behind", () => {
  const table = makeSay({ ...vi, r: "Hẹn trả ghi $1, $2 ngày." });
  const where = { kind: "column" as const, name: "Hạn xử lý" };
  expect(sayReason(table, { key: "r", args: ["2026-11-21", 3], where }, NOW)).toBe(
    "Hẹn trả ghi 21/11, 3 ngày (cột «Hạn xử lý»).",
  );
});

test("working time in a reason is said in hours, whatever the office's day is", () => {
  const reason = { key: "reasons_count_working_hours", args: ["PT2430M"] };
  expect(sayReason(say, reason, NOW)).toBe("Thời hạn 40 giờ 30 phút làm việc");
});

test("a word that nobody knows is said by its key, and arguments are never looked into", () => {
  expect(say("no_such_word")).toBe("no_such_word");
  expect(say("constructor")).toBe("constructor");
  expect(makeSay({ a: "$1 và $2" })("a", "$2")).toBe("$2 và ");
  expect(makeSay({ b: "own" }, { b: "other", c: "fallback" })("c")).toBe("fallback");
});

test("what the portal's own data says is told so, and what it confirms", () => {
  const told = (where: Where) => sayWhere(say, where);
  expect(told({ kind: "answer", name: "currentTask[].dueDate" })).toBe("theo dữ liệu của cổng");
  expect(told({ kind: "column", name: "Hẹn trả", answered: true })).toBe(
    "cột «Hẹn trả», khớp dữ liệu của cổng",
  );
});

test("one line says what is left and until when; where it is long, whose time it is goes first, never the date", () => {
  expect(rowWords(w, STATES.soon!).brief).toEqual({
    wide: "Bước còn 1g20' · 17:00",
    mid: "Bước còn 1g20' · 17:00",
    slim: "còn 1g20' · 17:00",
  });
  const intake = { ...STATES.intake!.intake!, provisional: true };
  expect(rowWords(w, clocks({ intake })).brief.wide).toMatch(/^còn \d+g\d*'? · dự kiến 23\/11$/);
});

test("a line is cut before its date", () => {
  const { second, dates } = rowWords(w, STATES.soon!);
  expect(apart(second.wide, dates)).toEqual({ head: "Hồ sơ còn 1 ngày", date: " · 23/11" });
  expect(apart("Đang tạm dừng", dates)).toEqual({ head: "Đang tạm dừng", date: "" });
});
