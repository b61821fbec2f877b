import { expect, test } from "vitest";
import { type Message, unexpected } from "../../scripts/package-lint/known.ts";

const html: Message = {
  _type: "warning",
  code: "UNSAFE_VAR_ASSIGNMENT",
  message: "Unsafe assignment to innerHTML",
  description: "",
};

test("what is explained passes, and nothing else of the same kind", () => {
  expect(unexpected([html, html])).toEqual([]);
  expect(unexpected([html, html, { ...html, file: "third.js" }])).toEqual([{ ...html, file: "third.js" }]);
  const outer = { ...html, message: "Unsafe assignment to outerHTML" };
  expect(unexpected([outer])).toEqual([outer]);
});

test("an error is never explained away, and an unknown word is told", () => {
  const error = { ...html, _type: "error" };
  const other = { ...html, code: "DANGEROUS_EVAL" };
  expect(unexpected([error, other])).toEqual([error, other]);
});
