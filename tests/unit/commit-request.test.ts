import { expect, test } from "vitest";
import { isCommitRequest } from "../../entrypoints/portal/guard/commitRequest.ts";

test.each([
  ["POST", "/api/commit", ""],
  ["POST", "/hoso/TamDung", ""],
  ["POST", "/HoSo/tam-dung?id=5", ""],
  ["POST", "/o/rest/v2/dossiers/42/actions", '{"actionCode":"pause"}'],
  ["POST", "/service", "loai=Tạm dừng hồ sơ"],
  ["PUT", "/api/dossiers/42", ""],
  ["PATCH", "/api/view", ""],
  ["POST", "/graphql", '{"query":"mutation Stop { stop }"}'],
  ["POST", "/api/updateStatus", ""],
])("%s %s %s is a commit", (method, address, body) => {
  expect(isCommitRequest(method, address, body)).toBe(true);
});

test.each([
  ["POST", "/api/get-form", '{"kind":"pause"}'],
  ["POST", "/api/loadPopup", "loai=tam dung"],
  ["POST", "/api/dossiers/search", ""],
  ["POST", "/HoSo/detail", ""],
  ["POST", "/telemetry", "{}"],
  ["POST", "/api/notifications", '{"page":1}'],
])("%s %s %s is not", (method, address, body) => {
  expect(isCommitRequest(method, address, body)).toBe(false);
});
