import { expect, test } from "vitest";
import { PARTS } from "../settings/schema.ts";
import { makeSay } from "./say.ts";
import { sayTold } from "./told.ts";
import { viPages } from "./vi-pages.ts";
import { vi } from "./vi-portal.ts";

const say = makeSay({ ...vi, ...viPages });
const told = (key: string, ...args: string[]) => sayTold(say, { key, args });

test("each part of the settings is called by its section, in faults and in notices", () => {
  for (const part of Object.keys(PARTS)) {
    const text = told("options_badSettings", part);
    expect(text, part).toMatch(/^Chưa lưu: giá trị ở mục «\p{Lu}.+» không hợp lệ\.$/u);
    expect(text).not.toContain(part);
    expect(text).not.toContain("Tùy chọn"); // the word for what nobody knows
  }
  expect(told("store_settingsDropped", "soon.minutes, intake.hours, guard.levels.pause-paper")).toBe(
    "Một phần cài đặt không đọc được nên đang dùng giá trị có sẵn, ở mục: Nhắc trước, Nhắc và hỏi trước khi làm.",
  );
  expect(told("options_fixedByPolicy", "colour")).toContain("«Tùy chọn Đúng Hẹn»");
});

test("no fault carries the name of a call, an exception's English or a setting's path", () => {
  const named = /portalNotAllowed|unknownDossier/; // a portal's address, a dossier's code
  for (const key of Object.keys(vi).filter((it) => it.startsWith("errors_") && !named.test(it)))
    expect(told(key, "settingsSet", "Unexpected token"), key).not.toMatch(/settingsSet|Unexpected/);
});
