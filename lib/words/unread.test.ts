import { expect, test } from "vitest";
import { unreadOf } from "./unread.ts";

const UNREAD = [{ what: "H52-0001: dueAt" }, { what: "H52-0002: receivedAt" }, { what: "Hạn bước" }];

test("of a list, what names this dossier; of its own page, also what names none", () => {
  expect(unreadOf(UNREAD, "H52-0001", false)).toEqual([{ what: "dueAt" }]);
  expect(unreadOf(UNREAD, "H52-0001", true)).toEqual([{ what: "dueAt" }, { what: "Hạn bước" }]);
});
