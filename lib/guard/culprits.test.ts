import { expect, test } from "vitest";
import { culpritsOf as culpritsBy } from "./culprits.ts";
import { RULES } from "./rules.ts";
import { action, dossier, file, input, upload } from "./sample.ts";

const culpritsOf = (what: Parameters<typeof culpritsBy>[0]) => culpritsBy(what, RULES);

const CODES = ["H1-0001", "H1-0002", "H1-0003"];
const online = (code: string, is: boolean) => ({
  dossier: dossier({ channel: is ? "online" : "counter" }, { code }),
});
const three = CODES.map((code, n) => online(code, n === 1));

test("of several, those that would be held alone", () => {
  expect(culpritsOf(input(action("cancel", { codes: CODES, count: 3 }), three))).toEqual(["H1-0002"]);
});

test("a paper that is wanting is everybody's", () => {
  expect(culpritsOf(input(action("pause", { codes: CODES, count: 3 }), three))).toEqual(CODES);
  const uploads = [upload("justification", file())];
  expect(culpritsOf(input(action("pause", { codes: CODES, count: 3, uploads }), three))).toEqual([]);
});

test("where a code could not be read, or there is one dossier only, nobody is singled out", () => {
  expect(culpritsOf(input(action("cancel", { codes: CODES, count: 4 }), three))).toEqual([]);
  expect(culpritsOf(input(action("cancel", { codes: ["H1-0002"] }), [online("H1-0002", true)]))).toEqual([]);
});
