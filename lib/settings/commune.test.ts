import { expect, test } from "vitest";
import { communeNamed, communeOff, communeSettings } from "./commune.ts";
import { defaultSettings } from "./defaults.ts";
import { parseSettings } from "./parse.ts";
import { withPolicy } from "./policy.ts";

const servers = ["wss://n1.example.gov.vn", "wss://n2.example.gov.vn:8443/nats"];
const takes = (server: string) => communeSettings.safeParse({ ...communeOff(), servers: [server] }).success;

test("nothing is named until somebody does, and then nothing connects before all of it is", () => {
  expect(defaultSettings().commune).toEqual(communeOff());
  expect(communeNamed(communeOff())).toBeNull();
  expect(communeNamed({ ...communeOff(), servers, code: "01234" })).toBeNull();
  expect(communeNamed({ ...communeOff(), code: "01234", officer: "lan" })).toBeNull();
  expect(communeNamed({ ...communeOff(), servers, code: "01234", officer: "lan" })).toEqual({
    servers,
    commune: "01234",
    officer: "lan",
    role: "officer",
  });
});

test("a server is named by a wss address alone", () => {
  for (const it of servers) expect(takes(it), it).toBe(true);
  for (const it of [
    "ws://n1.example.gov.vn",
    "https://n1.example.gov.vn",
    "wss://",
    "wss://lan:mk@n1.example.gov.vn",
    "wss://n1.example.gov.vn?user=lan",
    "wss://n1.example.gov.vn#a",
    "n1.example.gov.vn",
    " wss://n1.example.gov.vn",
    "ws://127.0.0.1.example.gov.vn:80",
    "ws://127.0.0.1:80@example.gov.vn",
    `wss://${"a".repeat(200)}.vn`,
  ])
    expect(takes(it), it).toBe(false);
});

test("the demo build may speak to a server on this machine, by its number alone", () => {
  expect(takes("ws://127.0.0.1:8080")).toBe(true);
  expect(takes("ws://localhost:8080")).toBe(false);
});

test("at most three servers, each once; short names that fit into the server's subjects", () => {
  const fits = (more: object) => communeSettings.safeParse({ ...communeOff(), ...more }).success;
  expect(fits({ servers: [servers[0], servers[0]] })).toBe(false);
  expect(fits({ servers: [1, 2, 3, 4].map((n) => `wss://n${n}.vn`) })).toBe(false);
  for (const officer of ["Lan", "a.b", "*", ">", "", "x".repeat(21), "lan anh"])
    expect(fits({ officer }), officer).toBe(false);
  expect(fits({ officer: "lan01" })).toBe(true);
  expect(fits({ name: "  " })).toBe(false);
});

test("a policy names the servers for all, and each machine its officer", () => {
  const own = { ...defaultSettings(), commune: { ...communeOff(), officer: "lan" } };
  const { settings, fixed, dropped } = withPolicy(own, {
    commune: { servers, code: "01234", name: "UBND xã Mẫu" },
  });
  expect(communeNamed(settings.commune)).toMatchObject({ servers, commune: "01234", officer: "lan" });
  expect(fixed).toEqual(["commune.servers", "commune.code", "commune.name"]);
  expect(dropped).toEqual([]);
});

test("one value that is wrong costs only itself, and without servers nothing is on", () => {
  const { settings, dropped } = parseSettings({
    commune: { servers: ["http://n1.vn"], code: "01234", officer: "lan" },
  });
  expect(dropped).toEqual(["commune.servers"]);
  expect(settings.commune.code).toBe("01234");
  expect(communeNamed(settings.commune)).toBeNull();
});
