import { expect, test } from "vitest";
import { makeSay } from "../words/say.ts";
import { sayTold } from "../words/told.ts";
import { viPages } from "../words/vi-pages.ts";
import { vi } from "../words/vi-portal.ts";
import { defaultSettings } from "./defaults.ts";
import { readSettingsFile } from "./settings-file.ts";

const OURS = "0.9.0";
const settings = { ...defaultSettings(), soon: { minutes: 50 } };
const read = (file: unknown) => readSettingsFile(JSON.stringify(file), OURS);
const later = (more: object, version = "0.10.0") =>
  read({ app: "dung-hen", version, settings: { ...settings, ...more } });
const refused = (...args: string[]) => ({ fault: { key: "options_laterFile", args } });

test("what was taken along, and settings alone, are taken; anything else is no such file", () => {
  const given = JSON.parse(JSON.stringify(settings));
  expect(read({ app: "dung-hen", version: OURS, settings })).toEqual({ given });
  expect(read({ soon: { minutes: 50 } })).toEqual({ given: { soon: { minutes: 50 } } });
  const bad = { fault: { key: "options_badFile", args: [] } };
  for (const it of [7, [], {}, { settings: {} }, { version: "9.0.0", colour: 1 }])
    expect(read(it)).toEqual(bad);
  expect(readSettingsFile("{", OURS)).toEqual(bad);
});

test("a later version's file is taken where we know all of it, and refused by what we don't know", () => {
  expect(later({})).toMatchObject({ given: { soon: { minutes: 50 } } });
  expect(later({ colour: "red" })).toEqual(refused("colour"));
  expect(later({ soon: { minutes: 50, bell: true } })).toEqual(refused("soon"));
  expect(later({ desktop: { ...settings.desktop, level: "some" }, colour: 1 })).toEqual(
    refused("desktop", "colour"),
  );
  // Of our own or an earlier version it is a slip, which the rest of the file need not suffer for.
  for (const version of [OURS, "0.8.9"]) expect(later({ colour: "red" }, version)).toHaveProperty("given");
});

test("an officer hears of it by the sections' names", () => {
  const say = makeSay({ ...vi, ...viPages });
  expect(sayTold(say, { key: "options_laterFile", args: ["soon", "colour"] })).toBe(
    "Tệp do bản Đúng Hẹn mới hơn xuất, có phần bản này chưa biết ở mục: Nhắc trước, Tùy chọn Đúng Hẹn. Chưa nhập gì; hãy cập nhật Đúng Hẹn rồi nhập lại.",
  );
});
