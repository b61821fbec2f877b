import { expect, test } from "vitest";
import { hasDisplay } from "./start.ts";

test("a display is looked for where there may be none", () => {
  expect(hasDisplay("linux", {})).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
  expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  expect(hasDisplay("win32", {})).toBe(true);
  expect(hasDisplay("darwin", {})).toBe(true);
});
