import { expect, test } from "vitest";
import { commitIn } from "./commits.ts";
import type { CommitDeclared } from "./declared.ts";

const DECLARED: CommitDeclared[] = [
  { kind: "pause", method: "POST", at: "**/dossiers/{id}/actions", says: { actionCode: ["1116", "1117"] } },
  { kind: null, method: "POST", at: "**/dossiers/{id}/actions" },
  { kind: "cancel", method: "PUT", at: "**/ho-so/huy", id: "hoSo[].id", says: { "lenh.ma": ["8"] } },
];
const found = (method: string, address: string, body: string) => commitIn(method, address, body, DECLARED);

test("by what the body says, whatever it is written in", () => {
  const pause = { kind: "pause", ids: ["5501"] };
  for (const body of [
    "actionCode=1116&actionNote=x",
    " actionNote=a b actionCode=1117",
    '{"actionCode":1116}',
  ])
    expect(found("post", "/o/rest/v2/dossiers/5501/actions?x=1", body), body).toEqual(pause);
  expect(found("POST", "/o/rest/v2/dossiers/5501/actions", "actionCode=1200")).toEqual({
    kind: null,
    ids: ["5501"],
  });
});

test("ids in the body, several at once", () => {
  const body = '{"lenh":{"ma":8},"hoSo":[{"id":"a1"},{"id":"a2"}]}';
  expect(found("PUT", "https://x.test/api/ho-so/huy", body)).toEqual({ kind: "cancel", ids: ["a1", "a2"] });
  expect(found("PUT", "/ho-so/huy", '{"lenh":{"ma":8}}')).toEqual({ kind: "cancel", ids: [] });
});

test("nothing else", () => {
  expect(found("GET", "/dossiers/5501/actions", "actionCode=1116")).toBeNull();
  expect(found("POST", "/dossiers/5501", "actionCode=1116")).toBeNull();
  expect(found("PUT", "/ho-so/huy", '{"lenh":{"ma":9}}')).toBeNull();
  expect(found("PUT", "/ho-so/huy", '{"lenh":{"ma":8}')).toBeNull();
});
