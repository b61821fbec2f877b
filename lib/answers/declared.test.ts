import { expect, test } from "vitest";
import { answerSchema, commitSchema } from "./declared.ts";
import { ANSWER_MEANINGS } from "./meanings.ts";

const answer = { at: "**/search", rows: "content[]", code: "code", values: { dueAt: "due" } };
const commit = { kind: "pause", method: "POST", at: "**/x/{id}" };

test("what is declared is data of a closed list", () => {
  expect(answerSchema.safeParse(answer).success).toBe(true);
  expect(answerSchema.safeParse({ ...answer, at: ["/a", "**/b/*"] }).success).toBe(true);
  expect(commitSchema.safeParse(commit).success).toBe(true);
  expect(commitSchema.safeParse({ ...commit, at: "**/x", id: "hoSoId", says: { a: ["1"] } }).success).toBe(
    true,
  );
});

test("no meaning is a person's", () => {
  for (const meaning of ANSWER_MEANINGS)
    expect(meaning).not.toMatch(/applicant|person|owner|phone|id$|address|mail/i);
  for (const more of ["applicant", "applicantId", "phone", "address", "note", "code", "alias", "officer"])
    expect(answerSchema.safeParse({ ...answer, values: { [more]: "x" } }).success, more).toBe(false);
});

test.each([
  { ...answer, more: "x" },
  { ...answer, at: "**" },
  { ...answer, code: "a[?]" },
  { ...answer, ids: [] },
  { ...answer, values: { dueAt: { path: "due", as: "days" } } },
  { ...answer, values: { dueAt: "d0123456789" } },
  { ...answer, values: { status: { path: "x", yes: ["1"] } } },
])("%j is refused", (wrong) => expect(answerSchema.safeParse(wrong).success).toBe(false));

test.each([
  { ...commit, at: "**/x" },
  { ...commit, id: "y" },
  { ...commit, method: "GET" },
  { ...commit, kind: "intake" },
  { ...commit, says: { a: "1" } },
  { ...commit, header: "x" },
])("%j is refused", (wrong) => expect(commitSchema.safeParse(wrong).success).toBe(false));
