import { expect, test } from "vitest";
import { faultOf, faultOfAnswer, PlaceTaken, WireFault } from "./faults.ts";
import { readAck, readInfo } from "./shapes.ts";

/** As the client throws them: its own name, often behind another error. */
const thrown = (name: string, message: string, cause?: Error) =>
  Object.assign(new Error(message, cause ? { cause } : {}), { name });

test.each([
  [thrown("AuthorizationError", "Authorization Violation"), "refused"],
  [
    thrown("RequestError", "…", thrown("PermissionViolationError", "Permissions Violation for Publish")),
    "refused",
  ],
  [thrown("AuthorizationError", "Authentication Timeout"), "unreachable"],
  [thrown("TimeoutError", "timeout"), "unreachable"],
  [new TypeError("whatever"), "unreachable"],
  ["a text", "unreachable"],
  [new WireFault("full", "as it is"), "full"],
])("%s means %s", (error, kind) => expect(faultOf(error).kind).toBe(kind));

/** As nats-server 2.9 to 2.15 say it. */
test.each([
  [10077, "maximum bytes exceeded", "full"],
  [10077, "maximum messages exceeded", "full"],
  [10047, "insufficient storage resources available", "full"],
  [10002, "resource limits exceeded for account", "full"],
  [10059, "stream not found", "version"],
  [10076, "jetstream not enabled", "version"],
  [10008, "JetStream system temporarily unavailable", "unreachable"],
])("answer %i '%s' means %s", (err_code, description, kind) => {
  const fault = faultOfAnswer({ err_code, description });
  expect(fault).toBeInstanceOf(WireFault);
  expect((fault as WireFault).kind).toBe(kind);
});

test("a ledger's place that is taken is none of these: it is to be compared", () =>
  expect(
    faultOfAnswer({ err_code: 10077, description: "maximum messages per subject exceeded" }),
  ).toBeInstanceOf(PlaceTaken));

test.each([
  '{"stream":"UNIT","seq":7,"duplicate":true}',
  "",
  "no JSON",
  "[]",
  '{"stream":"LEDGER"}',
  '{"seq":"1"}',
  '{"seq":-1}',
  '{"seq":0}',
])("%j is no acknowledgement", (text) =>
  expect(() => readAck(text)).toThrow(expect.objectContaining({ kind: "version" })),
);
test("an acknowledgement gives the place, and a newer server may say more", () =>
  expect(readAck('{"stream":"LEDGER","seq":7,"duplicate":false,"batch":"x"}')).toBe(7));

test("a stream without its state is no answer", () =>
  expect(() => readInfo('{"created":"2026-11-20T08:00:00Z"}')).toThrow(WireFault));

test.each([
  [undefined, true],
  [{ leader: "n1" }, true],
  [
    {
      replicas: [
        { name: "n2", current: true, active: 5 },
        { current: true, lag: 0 },
      ],
    },
    true,
  ],
  [{ replicas: [{ current: true }, { current: false, active: 5 }] }, false],
  [{ replicas: [{ current: true, lag: 3 }] }, false],
  [{ replicas: [{ current: true, offline: true }] }, false],
])("of servers %j it is told whether one of them lags", (cluster, level) => {
  const state = { messages: 1, first_seq: 1, last_seq: 1 };
  expect(readInfo(JSON.stringify({ created: "2026-11-20T08:00:00Z", state, cluster })).level).toBe(level);
});
