import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nkeys } from "@nats-io/nats-core";
import { afterAll, expect, test } from "vitest";
import { type Account, accountsOf } from "../../server/accounts.ts";
import { doubtsOf } from "../../server/check.ts";
import { filesOf } from "../../server/files.ts";
import { BadList, checkedList, readList } from "../../server/read.ts";
import { bytesOf, sizeOf } from "../../server/sizes.ts";
import { allStreams } from "../../server/streams.ts";

const dir = mkdtempSync(join(tmpdir(), "dung-hen-list-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const made = Array.from({ length: 5 }, () => nkeys.createUser());
const [admin, head, o1, o2, spare] = made.map((it) => it.getPublicKey()) as [
  string,
  string,
  string,
  string,
  string,
];
const good = () => ({
  province: "t01",
  nodes: [1, 2, 3].map((n) => ({ name: `n${n}`, address: `10.0.0.${n}` })),
  origins: [`chrome-extension://${"a".repeat(32)}`],
  admin,
  disk: "200GB",
  communes: [{ code: "c1" }, { code: "c2", quota: { ledger: "1GB" } }],
  devices: [
    { commune: "c1", officer: "head", role: "head", device: "hhhhhhh1", key: head },
    { commune: "c1", officer: "o1", role: "officer", device: "aaaaaaa1", key: o1 },
    { commune: "c2", officer: "o1", role: "officer", device: "aaaaaaa1", key: o2 },
  ],
});
type Given = ReturnType<typeof good>;

const faults = (change: (it: Given) => void): string[] => {
  const given = good();
  change(given);
  try {
    checkedList(given);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(BadList);
    return (error as BadList).faults;
  }
};

test.each<[string, (it: Given) => void, RegExp]>([
  ["two servers", (it) => void it.nodes.pop(), /1 hoặc 3 máy chủ/],
  ["servers of one name", (it) => Object.assign(it.nodes[1]!, { name: "n1" }), /cùng tên n1/],
  ["servers at one address", (it) => Object.assign(it.nodes[1]!, { address: "10.0.0.1" }), /cùng địa chỉ/],
  [
    "an address with a port",
    (it) => Object.assign(it.nodes[1]!, { address: "10.0.0.1:80" }),
    /nodes, dòng 2, address/,
  ],
  [
    "an origin that is a page's",
    (it) => Object.assign(it, { origins: ["https://example.com"] }),
    /origins, dòng 1/,
  ],
  ["a commune twice", (it) => void it.communes.push({ code: "c1" }), /Xã c1 được ghi hai lần/],
  ["an unknown commune", (it) => Object.assign(it.devices[1]!, { commune: "c9" }), /xã c9 không có/],
  [
    "a machine twice",
    (it) => Object.assign(it.devices[1]!, { device: "hhhhhhh1" }),
    /hhhhhhh1 của xã c1 được ghi hai lần/,
  ],
  [
    "a machine's name with capitals",
    (it) => Object.assign(it.devices[1]!, { device: "AAAAAAA1" }),
    /devices, dòng 2, device/,
  ],
  [
    "an officer's name with a dot",
    (it) => Object.assign(it.devices[1]!, { officer: "o.1" }),
    /devices, dòng 2, officer/,
  ],
  [
    "a role that isn't one",
    (it) => Object.assign(it.devices[1]!, { role: "admin" }),
    /devices, dòng 2, role: vai trò/,
  ],
  [
    "one officer with two roles",
    (it) =>
      void it.devices.push({ commune: "c1", officer: "o1", role: "head", device: "bbbbbbb1", key: spare }),
    /hai vai trò/,
  ],
  [
    "one key for two machines",
    (it) => Object.assign(it.devices[1]!, { key: head }),
    /Cùng một khóa: khóa của thiết bị hhhhhhh1.*aaaaaaa1/,
  ],
  [
    "the administrator's key for a machine",
    (it) => Object.assign(it.devices[1]!, { key: admin }),
    /Cùng một khóa: khóa quản trị/,
  ],
  [
    "a key with a letter changed",
    (it) => Object.assign(it.devices[1]!, { key: o1.replace(/.$/, (last) => (last === "A" ? "B" : "A")) }),
    /Sai một ký tự.*aaaaaaa1/,
  ],
  [
    "a key that is none",
    (it) => Object.assign(it.devices[1]!, { key: "x" }),
    /devices, dòng 2, key: không phải là khóa công khai/,
  ],
  [
    "quotas that the disk can't hold",
    (it) => Object.assign(it, { disk: "4GB" }),
    /lớn hơn một nửa dung lượng đĩa/,
  ],
  ["a size without a unit", (it) => Object.assign(it, { disk: "200" }), /disk/],
  ["something unknown", (it) => void Object.assign(it, { quotas: {} }), /có mục lạ/],
])("%s is refused in words", (_, change, words) => {
  expect(faults(change).join("\n")).toMatch(words);
});

test("a good list is good, and what is worth a look is said", () => {
  expect(faults(() => {})).toEqual([]);
  expect(doubtsOf(checkedList(good())).join()).toMatch(/Xã c2 chưa có thiết bị nào/);
});

test("devices may lie in a CSV file beside the list; a secret key in either is called lost, and no word of it repeated", () => {
  const { devices, ...rest } = good();
  const path = join(dir, "tinh.json");
  const csv = (rows: object[]) =>
    ["\uFEFFcommune,officer,role,device,key", ...rows.map((row) => Object.values(row).join())].join("\r\n");
  writeFileSync(path, JSON.stringify({ ...rest, devices: "devices.csv" }));
  writeFileSync(join(dir, "devices.csv"), csv(devices));
  expect(readList(path).devices).toEqual(devices);
  writeFileSync(join(dir, "devices.csv"), csv(devices).replace("role", "Vai trò"));
  expect(() => readList(path)).toThrow(/thiếu cột role/);
  const seed = new TextDecoder().decode(made[4]!.getSeed());
  writeFileSync(join(dir, "devices.csv"), csv([...devices, { ...devices[0], key: seed }]));
  expect(() => readList(path)).toThrow(/khóa BÍ MẬT/);
  expect(() => readList(path)).not.toThrow(new RegExp(seed));
  expect(() => readList(join(dir, "nothing.json"))).toThrow(/không đọc được/);
});

test("the files hang on the list and not on its order; without a server that can write through, that line is left out", () => {
  const list = checkedList(good());
  const turned = checkedList({
    ...good(),
    communes: good().communes.reverse(),
    devices: good().devices.reverse(),
  });
  expect([...filesOf(turned, true)]).toEqual([...filesOf(list, true)]);
  expect(filesOf(list, true).get("n1.conf")).toContain("sync_interval: always");
  expect(filesOf(list, false).get("n1.conf")).not.toContain("sync_interval");
});

test("every copy of every stream is within what accounts and server promise", () => {
  const list = checkedList(good());
  const accounts = new Map(accountsOf(list).map((it) => [it.name, it]));
  const promised = Number(/max_file_store: (\d+)/.exec(filesOf(list, true).get("n1.conf")!)![1]);
  let all = 0;
  for (const { at, streams } of allStreams(list)) {
    const need = streams.reduce((sum, it) => sum + it.max_bytes * it.num_replicas, 0);
    const account = accounts.get(at === "p-counts" ? "PROV" : `C_${at}`);
    expect(account?.keeps).toBe(need);
    all += need;
  }
  expect(all).toBeLessThanOrEqual(promised);
});

/** What a machine imports may only be written below its own name, or read; and each right has its import. */
test("a machine's rights and imports are one and the same, and name no other officer, machine or commune", () => {
  const list = checkedList(good());
  const account = (name: string): Account => accountsOf(list).find((it) => it.name === name)!;
  for (const name of ["D_c1_head_hhhhhhh1", "D_c1_o1_aaaaaaa1", "D_c2_o1_aaaaaaa1"]) {
    const { imports, users, exports, keeps } = account(name);
    const [user] = users;
    expect([users.length, exports, keeps]).toEqual([1, [], null]);
    const of = (kind: string) =>
      imports.filter((it) => it.kind === kind).map(({ to, subject }) => to ?? subject);
    expect(of("service").sort()).toEqual([...user!.publish].sort());
    expect([...of("stream"), "_INBOX.>"].sort()).toEqual([...user!.subscribe].sort());
    const commune = name.split("_")[1]!;
    expect(imports.filter(({ from }) => from !== `C_${commune}`).map(({ subject }) => subject)).toEqual(
      name.includes("head") ? [`c.${commune}`] : [],
    );
  }
  expect(account("D_c1_o1_aaaaaaa1").users[0]!.publish.filter((it) => !it.startsWith("api."))).toEqual([
    "l.o1.aaaaaaa1.>",
    "d.o1.aaaaaaa1.>",
    "p.o1.aaaaaaa1.>",
    "u.join.o1.aaaaaaa1",
    "u.seen.o1.aaaaaaa1",
  ]);
});

test("sizes", () => {
  expect([bytesOf("512MB"), bytesOf("2 GB"), bytesOf("0GB"), bytesOf("2G")]).toEqual([
    2 ** 29,
    2 ** 31,
    null,
    null,
  ]);
  expect([sizeOf(2 ** 30), sizeOf(1.5 * 2 ** 30), sizeOf(2 ** 20 * 3)]).toEqual(["1 GB", "1,5 GB", "3 MB"]);
});
