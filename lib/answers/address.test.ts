import { expect, test } from "vitest";
import { matchAddress, readAddress } from "./address.ts";

const match = (pattern: string, address: string) => matchAddress(readAddress(pattern)!, address);

test.each([
  ["/api/ho-so", "https://a.test/api/ho-so?trang=1", ""],
  ["/api/ho-so", "/api/ho-so/", ""],
  ["/api/ho-so", "https://a.test/x/api/ho-so", null],
  ["/api/ho-so", "https://a.test/api/ho-so/9", null],
  ["**/pa/dossier/search", "https://api.test/v1/pa/dossier/search#x", ""],
  ["**/pa/dossier/search", "/pa/dossier/search", ""],
  ["**/pa/dossier/search", "/spa/dossier/search", null],
  ["**/pa/dossier/*/--online", "/pa/dossier/65aa/--online", ""],
  ["**/dossiers/{id}/actions", "/o/rest/v2/dossiers/123/actions", "123"],
  ["**/dossiers/{id}/actions", "/o/rest/v2/dossiers/1/2/actions", null],
  ["**/v2.1/hs", "/v2x1/hs", null],
])("%s against %s", (pattern, address, found) => expect(match(pattern, address)).toBe(found));

test.each([
  "",
  "*",
  "**",
  "**/*",
  "/*",
  "/**/x",
  "/a/{id}/{id}",
  "a/b",
  "/a?b=1",
  "/(a+)+",
  "/a|b",
  "/[a]",
  "/a b",
  "/a\\d",
])("'%s' is refused", (pattern) => expect(readAddress(pattern)).toBeNull());

test("a long address takes no time", () => {
  const long = `/${"a/".repeat(20_000)}`;
  const from = performance.now();
  match("**/a/*/a/*/b", long);
  expect(performance.now() - from).toBeLessThan(300);
});
