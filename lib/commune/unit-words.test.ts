import { expect, test } from "vitest";
import { minuteOf } from "../dossier/moment.ts";
import { makeSay } from "../words/say.ts";
import { viPages } from "../words/vi-pages.ts";
import { vi } from "../words/vi-portal.ts";
import type { MemberSynced, SyncState } from "./sync-state.ts";
import { sayLacking, sayLastSeen, sayMember, sayUnit } from "./unit-words.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const say = makeSay({ ...vi, ...viPages });
const member = (more: Partial<MemberSynced> = {}): MemberSynced => ({
  officer: "lan01",
  name: "chị Lan",
  role: "officer",
  at: NOW - 5,
  today: true,
  waiting: 0,
  ...more,
});
const state = (members: MemberSynced[], more: Partial<SyncState> = {}): SyncState => ({
  members,
  behind: members.filter((it) => !it.today).length,
  whole: members.every((it) => it.today && it.waiting === 0),
  ...more,
});

test("the unit in one line: how many, and what its numbers lack", () => {
  const silent = member({ at: null, today: false });
  expect(sayUnit(say, state([member(), member(), silent, silent]))).toBe(
    "Cả xã: 4 cán bộ · 2 cán bộ chưa đồng bộ hôm nay",
  );
  expect(sayUnit(say, state([member({ waiting: 2 }), member({ waiting: 1 })]))).toBe(
    "Cả xã: 2 cán bộ · còn 3 mục chưa gửi",
  );
  expect(sayUnit(say, state([member()]))).toBe("Cả xã: 1 cán bộ · tất cả đã đồng bộ hôm nay");
  expect(sayLacking(say, state([member()]))).toBeNull();
});

test("who is said by name, the head without one by her role, another by her code", () => {
  expect(sayMember(say, member())).toBe("chị Lan");
  expect(sayMember(say, member({ name: null }))).toBe("Cán bộ lan01");
  expect(sayMember(say, member({ name: null, role: "head" }))).toBe("Trưởng nhóm");
});

test("when each was last there, and what still waits on her machine", () => {
  expect(sayLastSeen(say, member(), "binh", NOW)).toBe("đồng bộ lần cuối hôm nay 15:35");
  expect(sayLastSeen(say, member(), "lan01", NOW)).toBe("máy này");
  expect(sayLastSeen(say, member({ at: null, today: false }), "binh", NOW)).toBe("chưa đồng bộ lần nào");
  expect(sayLastSeen(say, member({ waiting: 2 }), "binh", NOW)).toContain(" · còn 2 mục chưa gửi");
});
