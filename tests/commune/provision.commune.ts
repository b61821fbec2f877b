/** The command that a province's IT staff run, and what a change of the list does to servers that run. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nkeys } from "@nats-io/nats-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listOf, makeMachine, type Office, startOffice } from "./office.ts";

const head = makeMachine("c1", "head", "hhhhhhh1", "head");
const o1 = makeMachine("c1", "o1", "aaaaaaa1");
const o2 = makeMachine("c1", "o2", "bbbbbbb2");
const other = makeMachine("c2", "head", "hhhhhhh1", "head");

let office: Office;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "dung-hen-list-"));
  office = await startOffice({ machines: [head, o1] });
});
afterAll(async () => {
  await office?.remove();
  rmSync(dir, { recursive: true, force: true });
});

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/node", ["server/provision.ts", ...args], {
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
};
const COLUMNS = ["commune", "officer", "role", "device", "key"] as const;
function writeList(machines: (typeof head)[], nodes = 3): string {
  const path = join(dir, "tinh.json");
  writeFileSync(
    join(dir, "devices.csv"),
    [COLUMNS.join(), ...machines.map((it) => COLUMNS.map((key) => it[key]).join())].join("\n"),
  );
  const communes = [...new Set(machines.map(({ commune }) => commune))].map((code) => ({
    code,
    name: `Xã ${code}`,
  }));
  const quota = { ledger: "16MB", dossier: "16MB", paper: "16MB", unit: "4MB" };
  writeFileSync(
    path,
    JSON.stringify({
      province: "t01",
      nodes: Array.from({ length: nodes }, (_, at) => ({ name: `n${at + 1}`, address: `10.0.0.${at + 1}` })),
      origins: [`chrome-extension://${"a".repeat(32)}`],
      admin: office.admin.key,
      disk: "10GB",
      quota,
      communes,
      devices: "devices.csv",
    }),
  );
  return path;
}
const written = (): [string, string][] =>
  readdirSync(join(dir, "cau-hinh")).map((name) => [name, readFileSync(join(dir, "cau-hinh", name), "utf8")]);

test("it writes what nats-server itself finds good; a second run, and another order, change no byte", () => {
  const first = run(writeList([head, o1, o2, other]));
  expect(first).toMatchObject({ status: 0 });
  expect(first.said).toContain("thêm D_c1_o2_bbbbbbb2");
  const files = written();
  expect(files.map(([name]) => name).sort()).toEqual([
    "accounts.conf",
    "n1.conf",
    "n2.conf",
    "n3.conf",
    "nginx-origins.conf",
    "origins.lst",
    "xa.json",
  ]);
  expect(JSON.parse(files.find(([name]) => name === "xa.json")![1])).toEqual([
    { code: "c1", name: "Xã c1" },
    { code: "c2", name: "Xã c2" },
  ]);
  const second = run(writeList([other, o2, o1, head]));
  expect(second.said).not.toContain("đã ghi");
  expect(written()).toEqual(files);
});

test("a machine that goes is said; a whole commune goes only where that is said too", () => {
  run(writeList([head, o1, o2, other]));
  expect(run(writeList([head, o1, other])).said).toContain("bớt D_c1_o2_bbbbbbb2");
  const files = written();
  const refused = run(writeList([head, o1]));
  expect(refused).toMatchObject({ status: 1 });
  expect(refused.said).toContain("--bo-xa c2");
  expect(written()).toEqual(files);
  expect(run(writeList([head, o1]), "--bo-xa", "c2")).toMatchObject({ status: 0 });
});

test("streams are made once; a second run leaves them, a wider quota changes only them", () => {
  const seed = join(dir, "seed");
  writeFileSync(seed, `${office.admin.seed}\n`);
  const list = writeList([head, o1], 1);
  const made = run(list, "--bo-xa", "c2", "--streams", office.node.url, "--seed", seed);
  expect(made.said).toContain("tạo 0, sửa 0, giữ nguyên 5");
  writeFileSync(list, readFileSync(list, "utf8").replace('"unit":"4MB"', '"unit":"3MB"'));
  expect(run(list, "--streams", office.node.url, "--seed", seed).said).toContain(
    "tạo 0, sửa 1, giữ nguyên 4",
  );
  expect(run(list, "--streams", office.node.url, "--seed", seed).said).toContain(
    "tạo 0, sửa 0, giữ nguyên 5",
  );
});

test.each([
  ["streams over a network without TLS", ["--streams", "ws://10.0.0.1:8080", "--seed", "x"], "đường hầm ssh"],
  ["streams without a key", ["--streams", "ws://127.0.0.1:8080"], "đi cùng nhau"],
])("%s are refused", (_, args, words) => {
  const { status, said } = run(writeList([head]), ...args);
  expect(status).toBe(1);
  expect(said).toContain(words);
});

test("it makes a key for who has no browser to make it: only its owner can read it, and no older one is lost", () => {
  const file = join(dir, "quan-tri.seed");
  const made = run("--tao-khoa", file);
  const key = nkeys.fromSeed(new TextEncoder().encode(readFileSync(file, "utf8").trim())).getPublicKey();
  expect(made).toMatchObject({ status: 0 });
  expect(made.said).toContain(key);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(run("--tao-khoa", file)).toMatchObject({ status: 1 });
});

test.each([1, 3] as const)(
  "an officer comes and goes while %i servers run: the others notice nothing",
  async (nodes) => {
    const here = await startOffice({ machines: [head, o1], nodes });
    try {
      const stays = await here.connect(o1);
      let heard = 0;
      stays.subscribe("s.d.o2.>", { callback: () => void heard++ });
      await expect(here.connect(o2)).rejects.toThrow(/[Aa]uthorization/);
      const list = (machines: (typeof head)[]) => listOf({ machines, nodes }, here.admin);
      await here.reload(list([head, o1, o2]));
      const comes = await Promise.all(here.urls.map((url) => here.connect(o2, { servers: [url] })));
      for (const [at, link] of comes.entries()) {
        const put = await link.request(`d.o2.bbbbbbb2.portal.${at}`, "of o2", { timeout: 5_000 });
        expect(put.json()).toMatchObject({ stream: "DOSSIER" });
        const got = await stays.request(`api.DIRECT.GET.DOSSIER.d.o2.bbbbbbb2.portal.${at}`);
        // Of three a slower one may not have it yet.
        if (nodes === 1) expect(got.string()).toBe("of o2");
        await expect.poll(() => heard).toBe(at + 1);
      }

      await here.reload(list([head, o1]));
      await Promise.all(comes.map((link) => link.closed()));
      await expect(here.connect(o2)).rejects.toThrow(/[Aa]uthorization/);
      // What she left stays, and who was there is there still.
      expect(stays.isClosed()).toBe(false);
      expect((await stays.request("d.o1.aaaaaaa1.portal.code", "of o1")).json()).toMatchObject({
        seq: nodes + 1,
      });
    } finally {
      await here.remove();
    }
  },
);
