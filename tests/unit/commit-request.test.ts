import { expect, test } from "vitest";
import { isCommitRequest } from "../../entrypoints/portal/guard/know/commit-request.ts";

/** The dossier of the click: its code, and the portal's own number for it. */
const NAMES = ["H15-260901-0001", "48225"];

test.each([
  ["POST", "/hoso/TamDung", ""],
  ["POST", "/HoSo/tam-dung?id=5", ""],
  ["POST", "/o/rest/v2/dossiers/42/actions", '{"actionCode":"pause"}'],
  ["POST", "/service", "loai=Tạm dừng hồ sơ"],
])("%s %s %s says itself that it pauses", (method, address, body) => {
  expect(isCommitRequest(method, address, body, [])).toBe(true);
});

test.each([
  ["POST", "/api/commit", '{"ids":[48225]}'],
  ["POST", "/api/updateStatus", "code=h15-260901-0001"],
  ["PUT", "/api/dossiers/48225", ""],
  ["PATCH", "/api/view/48225", ""],
  ["POST", "/graphql", '{"query":"mutation Stop { stop(id: 48225) }"}'],
])("%s %s %s changes the dossier of the click", (method, address, body) => {
  expect(isCommitRequest(method, address, body, NAMES)).toBe(true);
  // The same request about nothing of ours is a draft, a session, a log.
  expect(isCommitRequest(method, address, body, ["99"])).toBe(false);
});

test.each([
  ["POST", "/api/get-form", '{"kind":"pause"}'],
  ["POST", "/api/loadPopup", "loai=tam dung"],
  ["POST", "/api/dossiers/search", '{"code":"H15-260901-0001"}'],
  ["POST", "/HoSo/detail", "id=48225"],
  ["POST", "/telemetry", "{}"],
  ["POST", "/api/notifications", '{"page":1}'],
  // A name is never a part of a longer number.
  ["PUT", "/api/dossiers/1482259", ""],
  ["POST", "/api/session/update", "user=7"],
])("%s %s %s is none", (method, address, body) => {
  expect(isCommitRequest(method, address, body, NAMES)).toBe(false);
});
