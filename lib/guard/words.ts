import type { Outcome, Words } from "./types.ts";

/** `word("rules_pausePaper_what", "Văn bản")`: a key of locales/<lang>/rules.json and what fills it. */
export function word(key: string, ...args: (string | number)[]): Words {
  return { key, args };
}

/** What a rule found missing, and what to do about it. */
export function missing(what: Words, todo: Words): Outcome {
  return { missing: { what, todo } };
}

/** What a rule found in order. */
export function inOrder(words: Words): Outcome {
  return { inOrder: words };
}
