import { expect, test } from "vitest";
import type { AnswerDeclared } from "../answers/declared.ts";
import { partsOf, withAnswer, withoutPart } from "./answers.ts";
import { emptyProfile, isEmpty } from "./profile.ts";
import { profileSchema } from "./schema.ts";

const DAY = "2026-11-20";
const EMPTY = emptyProfile("motcua.example.vn", "2026-11-01");
const LIST: AnswerDeclared = {
  at: "/ws/tim",
  rows: "ds[]",
  code: "so",
  ids: ["_id"],
  values: { dueAt: "hen" },
};

test("an answer is added, one version on, and the profile is one that is taken", () => {
  const made = withAnswer(EMPTY, LIST, DAY);
  expect(made).toMatchObject({ version: 2, date: DAY, answers: [LIST] });
  expect(profileSchema.safeParse(made).success).toBe(true);
  expect(EMPTY.answers).toBe(undefined);
});

test("said anew of the same rows it takes the place of the old one; of others it stands beside", () => {
  const next = { ...LIST, values: { stepDueAt: "han" } };
  const other = { ...LIST, at: "/ws/mot", rows: "." };
  const made = withAnswer(withAnswer(withAnswer(EMPTY, LIST, DAY), other, DAY), next, DAY);
  expect(made.answers).toEqual([other, next]);
});

test("what the product says goes on, unless the profile says something of its own already", () => {
  const product = [{ ...LIST, at: "/pa/search" }];
  const first = withAnswer(EMPTY, LIST, DAY, product);
  expect(first.answers).toEqual([...product, LIST]);
  const left = withoutPart(first, 0, null, DAY);
  expect(withAnswer(left, { ...LIST, rows: "." }, DAY, product).answers).toHaveLength(2);
});

test("parts are taken back one by one, the last with the whole; then nothing is left to keep", () => {
  const made = withAnswer(EMPTY, LIST, DAY);
  expect(partsOf(LIST)).toEqual([
    { part: "dueAt", path: "hen" },
    { part: "id", path: "_id" },
  ]);
  const less = withoutPart(made, 0, "id", DAY);
  expect(less.answers).toEqual([{ at: "/ws/tim", rows: "ds[]", code: "so", values: { dueAt: "hen" } }]);
  const none = withoutPart(less, 0, "dueAt", DAY);
  expect("answers" in none).toBe(false);
  expect(isEmpty(none)).toBe(true);
  expect(none.version).toBe(4);
});
