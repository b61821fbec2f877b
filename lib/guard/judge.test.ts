import { expect, test } from "vitest";
import files from "../../locales/vi/filerules.json" with { type: "json" };
import page from "../../locales/vi/pagerules.json" with { type: "json" };
import rules from "../../locales/vi/rules.json" with { type: "json" };
import { RULES } from "./rules.ts";
import { action, clock, clocks, dossier, file, input, judged, upload } from "./sample.ts";

const bare = () => action("pause", { uploads: [upload("justification")] });
const proven = () => action("pause", { uploads: [upload("justification", file())] });

test("nothing known of the dossier, nothing attached: still asked", () => {
  const verdict = judged(input(bare(), [null]));
  expect(verdict.level).toBe("ask");
  expect(verdict.findings.map((f) => f.rule)).toEqual(["pause-paper"]);
});

test("with a justification nothing is asked, and what is in order is said", () => {
  const verdict = judged(input(proven()));
  expect(verdict.level).toBe("pass");
  expect(verdict.inOrder).toContainEqual({ key: "rules_pausePaper_ok", args: ["thong-bao.pdf"] });
  expect(verdict.inOrder.map((w) => w.key)).toContain("rules_pauseOverdue_ok");
});

test("the opinion filled in is said as done, by the portal's own name of the field", () => {
  const said = { ...bare(), text: "Chờ xác minh", textLabel: "Ý kiến của cán bộ" };
  expect(judged(input(said)).inOrder).toContainEqual({
    key: "rules_pauseWords_ok",
    args: ["Ý kiến của cán bộ"],
  });
  expect(judged(input({ ...said, text: " " })).inOrder.map((w) => w.key)).not.toContain(
    "rules_pauseWords_ok",
  );
});

test("an action that isn't surely a pause, or doesn't surely commit, is only spoken of", () => {
  expect(judged(input({ ...bare(), sure: 0.69 })).level).toBe("remind");
  expect(judged(input({ ...bare(), sure: 0.7 })).level).toBe("ask");
  expect(judged(input({ ...bare(), commits: false })).level).toBe("remind");
});

test("levels come from the policy; off is silent, stop wins over ask", () => {
  const off = { levels: { "pause-paper": "off" } } as const;
  expect(judged(input(bare(), [null], off)).level).toBe("pass");
  const stop = { levels: { "pause-overdue": "stop" } } as const;
  const late = { clocks: clocks({ dossier: clock("dossier", { state: "late" }) }) };
  const verdict = judged(input(bare(), [late], stop));
  expect(verdict.level).toBe("stop");
  expect(verdict.findings[0]!.rule).toBe("pause-overdue");
});

test("ordinary actions on a good dossier pass without a word", () => {
  for (const kind of ["forward", "release", "resume", "intake", "return", "cancel", "refuse"] as const) {
    const known = { dossier: dossier({ channel: "direct" }), workedDays: 1 };
    expect(judged(input(action(kind), [known])), kind).toMatchObject({ level: "pass", findings: [] });
  }
});

test("a rule that fails takes no other with it", () => {
  const broken = { dossier: dossier(), clocks: null } as never;
  const failed: string[] = [];
  const verdict = judged(input(bare(), [broken]), (rule) => failed.push(rule));
  expect(verdict.findings.map((f) => f.rule)).toContain("pause-paper");
  expect(failed.length).toBeGreaterThan(0);
});

test("every rule has an id of its own, words that exist, and a version", () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(rule.id).toMatch(/^[a-z-]{3,60}$/);
    expect({ ...rules, ...page, ...files }).toHaveProperty(rule.citation.key);
    expect(rule.version).toBeGreaterThan(0);
  }
});
