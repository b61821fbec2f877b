import { expect, test } from "vitest";
import en from "../../locales/en/rulesui.json" with { type: "json" };
import vi from "../../locales/vi/rulesui.json" with { type: "json" };
import { RULES } from "../guard/rules.ts";
import { sayRule } from "./words.ts";

test.each([
  ["vi", vi],
  ["en", en],
])("every rule has a name in %s", (_, words) => {
  const say = (key: string) => (words as Record<string, string>)[key] ?? key;
  expect(RULES.filter((rule) => sayRule(say, rule.id) === rule.id).map((rule) => rule.id)).toEqual([]);
});
