/** `npm run new -- paper-kind poor-household`: a kind of paper of the register (docs/papers.md#the-register). */
import type { PaperKind } from "../../lib/reuse/register/schema.ts";
import { CAN_VIET, checked, free, type Maker, must, Refusal, TO_WRITE } from "./plan.ts";

const REGISTER = "lib/reuse/register/register.json";

/** It is never offered, and no official list words a row like it, so nothing is said of any row before it is written. */
const kindOf = (name: string): PaperKind => ({
  id: name,
  name: `${CAN_VIET} ${name}`,
  names: [`giấy cần viết tên ${name.replaceAll("-", " ")}`],
  short: [],
  mistakes: [],
  loose: [],
  unlike: [],
  whose: "other",
  never: true,
  term: null,
  standIn: [],
  replaces: [],
  own: [],
  source: `${TO_WRITE} the law and its article`,
  year: 1945,
});

const testText = (name: string): string => `import { expect, test } from "vitest";
import { makeReader } from "../reader.ts";
import { SHIPPED } from "./register.ts";

/** ${TO_WRITE} rows that ask for it, worded as official lists word them, and rows that only sound like it. */
const ROWS: string[] = [];
const OTHERS: string[] = [];

const reader = makeReader(SHIPPED);

test("rows that ask for it are read as this kind", () => {
  expect(
    ROWS.length,
    "Write the kind '${name}' in ${REGISTER}, and in ROWS here three rows that ask for it.",
  ).toBeGreaterThanOrEqual(3);
  for (const row of ROWS) expect(reader.read(row), row).toMatchObject({ kinds: ["${name}"] });
});

test("rows that only sound like it are not", () => {
  expect(OTHERS.length, "Write in OTHERS here a row that only sounds like '${name}'.").toBeGreaterThan(0);
  for (const row of OTHERS) expect(reader.read(row), row).not.toMatchObject({ kinds: ["${name}"] });
});
`;

export const paperKind: Maker = (name, look) => {
  checked(name, 1);
  const test = `lib/reuse/register/${name}.test.ts`;
  free(look, test);
  const register = must(look, REGISTER);
  if ((JSON.parse(register) as PaperKind[]).some(({ id }) => id === name))
    throw new Refusal(`The name is taken: ${REGISTER} has it.`);
  const entry = JSON.stringify(kindOf(name), null, 2).replaceAll("\n", "\n  ");
  return {
    files: {
      [REGISTER]: register.replace(/\n\]\n$/, `,\n  ${entry}\n]\n`),
      [test]: testText(name),
    },
    next: [
      `Write the kind at the end of ${REGISTER}: its wordings, whose it is, how long it holds, its source and year.`,
      "`never` is true until then, so that nothing of it is offered: false for a paper that can be used again.",
      `Write ${test}: rows of official lists, and such as only sound like it.`,
      "npm run papers:measure -- tests/fixtures/papers/labelled.tsv says what it changes for other rows.",
    ],
  };
};
