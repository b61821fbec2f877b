/** `npm run new -- rule pause-too-long`: a rule of the guard (docs/guard.md#add-one). It finds nothing until it is written. */
import { ACTION_KINDS } from "../../lib/dossier/action-kinds.ts";
import {
  behind,
  CAN_VIET,
  camel,
  checked,
  free,
  type Maker,
  must,
  Refusal,
  TO_WRITE,
  withImport,
  withWords,
} from "./plan.ts";

const LIST = "lib/guard/rules.ts";
const TABLE = "docs/guard.md";

const ruleText = (
  name: string,
  id: string,
  kind: string,
): string => `import { concerned } from "../concerned.ts";
import type { DossierFacts, Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** ${TO_WRITE} true where something is missing, false where it is in order, null where that is not known. */
function isMissing(_facts: DossierFacts): boolean | null {
  return null;
}

/** ${TO_WRITE} what it holds, and by which source. */
export const ${id}: Rule = {
  id: "${name}",
  version: 1,
  kinds: ["${kind}"],
  reads: "${TO_WRITE} what it looks at",
  level: "ask",
  citation: word("rules_${id}_cite"),
  check(input) {
    const found = concerned(input, isMissing);
    if (found.count > 0) return missing(word("rules_${id}_what", found.names), word("rules_${id}_todo"));
    return found.allKnown ? inOrder(word("rules_${id}_ok")) : null;
  },
};
`;

const testText = (name: string, id: string, kind: string): string => `import { expect, test } from "vitest";
import { action, input } from "../sample.ts";
import type { DossierFacts } from "../types.ts";
import { ${id} } from "./${name}.ts";

const found = (facts: Partial<DossierFacts> | null) => ${id}.check(input(action("${kind}"), [facts]));

/** ${TO_WRITE} what must be so for it to be missing, and for it to be in order. */
const MISSING: Partial<DossierFacts> = {};
const IN_ORDER: Partial<DossierFacts> = {};

test("what is missing is found", () =>
  expect(
    found(MISSING),
    "Write isMissing in lib/guard/rules/${name}.ts, and in MISSING here a dossier for which it is true.",
  ).toMatchObject({ missing: {} }));

test("what is in order is said", () =>
  expect(found(IN_ORDER), "Write in IN_ORDER here a dossier for which isMissing is false.").toMatchObject({
    inOrder: {},
  }));

test("of what is not known nothing is said", () => expect(found(null)).toBeNull());
`;

const words = (id: string, sign: string, hole: string): Record<string, string> => ({
  [`rules_${id}_what`]: `${sign} rules_${id}_what, ${hole}`,
  [`rules_${id}_todo`]: `${sign} rules_${id}_todo`,
  [`rules_${id}_ok`]: `${sign} rules_${id}_ok`,
  [`rules_${id}_cite`]: `${sign} rules_${id}_cite`,
});

export const rule: Maker = (name, look) => {
  checked(name, 2);
  const kind = ACTION_KINDS.find((it) => name.startsWith(`${it}-`));
  if (!kind)
    throw new Refusal(`Begin a rule's name with the action that it guards: ${ACTION_KINDS.join("-, ")}-.`);
  const [file, test] = [`lib/guard/rules/${name}.ts`, `lib/guard/rules/${name}.test.ts`];
  free(look, file, test);
  const id = camel(name);

  // Behind the last rule of the same action, in the list and in the document alike.
  const table = must(look, TABLE);
  const rows = [...table.matchAll(/^\| `([\w-]+)` \| .+ \| \w+ \|\n/gm)];
  const before = rows.findLast(([, it]) => it!.startsWith(`${kind}-`)) ?? rows.at(-1)!;
  const row = `| \`${name}\` | ${kind} | ${TO_WRITE} when it finds something missing | ask |\n`;
  const list = must(look, LIST);
  const listed = withImport(list, `import { ${id} } from "./rules/${name}.ts";`, "./rules/");

  const files: Record<string, string> = {
    [file]: ruleText(name, id, kind),
    [test]: testText(name, id, kind),
    [LIST]: behind(listed, `\n  ${camel(before[1]!)},\n`, `  ${id},\n`),
    [TABLE]: behind(table, before[0], row),
  };
  for (const [lang, sign] of [
    ["vi", CAN_VIET],
    ["en", TO_WRITE],
  ] as const) {
    const [room, names] = [`locales/${lang}/pagerules.json`, `locales/${lang}/rulesui.json`];
    files[room] = withWords(must(look, room), words(id, sign, "$1"));
    const key = `rulesui_name_${name.replaceAll("-", "_")}`;
    files[names] = withWords(must(look, names), { [key]: `${sign} ${name}` });
  }
  return {
    files,
    next: [
      `Write the rule and its test: ${file}. Until then it says nothing.`,
      "Write its words in locales/vi and locales/en: pagerules.json and rulesui.json. Where it needs nothing but the form in front of the guard, move what is missing to missing.json and the rest to rules.json.",
      "Say in docs/guard.md when it finds something missing.",
      "Where it may find something though nothing is known of the dossier, put it into lib/guard/rules-at-once.ts too; every frame loads that: build, and run tests/built.",
    ],
  };
};
