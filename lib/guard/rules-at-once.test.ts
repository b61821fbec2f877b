import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTION_KINDS } from "../dossier/action-kinds.ts";
import { RULES } from "./rules.ts";
import { RULES_AT_ONCE } from "./rules-at-once.ts";
import { action, file, input } from "./sample.ts";

test("those at once stand in the order of all", () => {
  expect(RULES.filter((it) => RULES_AT_ONCE.includes(it))).toEqual(RULES_AT_ONCE);
});

const upload = fc.record({
  label: fc.constantFrom("Văn bản", "Kết quả"),
  role: fc.constantFrom("justification", "notice", "result", "paper", "unknown"),
  files: fc.array(
    fc
      .record({
        size: fc.constantFrom(0, 900, null),
        sha256: fc.constantFrom(null, "a".repeat(64)),
        kind: fc.constantFrom("pdf", "image", "other"),
        state: fc.constantFrom("sound", "empty", "broken", "locked"),
        signed: fc.constantFrom(true, false, null),
        already: fc.boolean(),
      })
      .map((it) => file(it as Parameters<typeof file>[0])),
    { maxLength: 3 },
  ),
});
const doing = fc
  .record({
    kind: fc.constantFrom(...ACTION_KINDS),
    label: fc.constantFrom("Tạm dừng", "Yêu cầu bổ sung lần 2", "Trả hồ sơ", "Trả kết quả", "Tiếp nhận"),
    uploads: fc.array(upload, { maxLength: 3 }),
    text: fc.constantFrom(null, "", "Chờ xác minh"),
    textLabel: fc.constantFrom(null, "Ý kiến"),
    ground: fc.constantFrom(null, "Chờ xác minh"),
    hasForm: fc.boolean(),
    again: fc.boolean(),
    handsBack: fc.boolean(),
    commits: fc.boolean(),
    unclear: fc.boolean(),
  })
  .map(({ kind, ...bent }) => action(kind, bent as Parameters<typeof action>[1]));

test("whatever is done, those that come later find nothing where nothing is known of the dossier", () => {
  const late = RULES.filter((it) => !RULES_AT_ONCE.includes(it));
  expect(late.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(doing, (what) => {
      const asked = input(what, [null]);
      for (const rule of late)
        if (rule.kinds.includes(what.kind)) expect(rule.check(asked), rule.id).toBeNull();
    }),
    { numRuns: 3_000 },
  );
});

test("each of those at once finds something then, or says that something is in order", () => {
  const silent = new Set(RULES_AT_ONCE.map(({ id }) => id));
  fc.assert(
    fc.property(doing, (what) => {
      for (const rule of RULES_AT_ONCE)
        if (rule.kinds.includes(what.kind) && rule.check(input(what, [null])) !== null)
          silent.delete(rule.id);
    }),
    { numRuns: 3_000 },
  );
  // They lean on what a file's inside is like, or on the unit's own list.
  expect([...silent].sort()).toEqual(["file-unread", "pause-ground", "scan-changed", "scan-locked"]);
});
