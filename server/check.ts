/** What is wrong with a list, each in words for who keeps it; a list with a fault makes no configuration. */
import { nkeys } from "@nats-io/nats-core";
import { type List, quotaOf } from "./list.ts";
import { sizeOf } from "./sizes.ts";
import { COUNTS_BYTES } from "./streams.ts";

/** A stream's file grows past its messages before it is tidied: half of the disk stays for that. */
export const DISK_SHARE = 0.5;

/** All faults; empty: good. */
export function faultsOf(list: List): string[] {
  return [...nodes(list), ...communes(list), ...devices(list), ...keys(list), ...room(list)];
}

/** What may be meant so, but is worth a look. */
export function doubtsOf(list: List): string[] {
  const heads = new Set(list.devices.filter(({ role }) => role === "head").map(({ commune }) => commune));
  const doubts = list.communes
    .filter(({ code }) => !heads.has(code))
    .map(
      ({ code }) =>
        `Xã ${code} chưa có thiết bị nào của người phụ trách (vai trò head): chưa ai cấp được khóa chung.`,
    );
  if (list.nodes.length === 1)
    doubts.push("Chỉ có một máy chủ: khi máy này dừng, các trình duyệt giữ lại và gửi sau.");
  if (list.origins.length === 0)
    doubts.push(
      "origins để trống: trang nào cũng mở được kết nối (HAProxy thì chặn tất cả); chỉ còn khóa và chứng thư bảo vệ.",
    );
  return doubts;
}

function nodes({ nodes }: List): string[] {
  const faults: string[] = [];
  if (nodes.length !== 1 && nodes.length !== 3)
    faults.push(`Cần 1 hoặc 3 máy chủ (nodes), danh sách có ${nodes.length}.`);
  faults.push(...twice(nodes.map(({ name }) => name)).map((it) => `Hai máy chủ cùng tên ${it}.`));
  faults.push(...twice(nodes.map(({ address }) => address)).map((it) => `Hai máy chủ cùng địa chỉ ${it}.`));
  return faults;
}

const communes = ({ communes }: List): string[] =>
  twice(communes.map(({ code }) => code)).map((it) => `Xã ${it} được ghi hai lần.`);

function devices({ communes, devices }: List): string[] {
  const known = new Set(communes.map(({ code }) => code));
  const faults = devices
    .filter(({ commune }) => !known.has(commune))
    .map(({ commune, officer }) => `Cán bộ ${officer}: xã ${commune} không có trong communes.`);
  const ids = devices.map(({ commune, device }) => `${device} của xã ${commune}`);
  faults.push(...twice(ids).map((it) => `Thiết bị ${it} được ghi hai lần.`));
  // The names of accounts are made of these three.
  const roles = new Map<string, string>();
  for (const { commune, officer, role } of devices) {
    const who = `${officer} của xã ${commune}`;
    if (roles.has(who) && roles.get(who) !== role) faults.push(`Cán bộ ${who} có hai vai trò khác nhau.`);
    roles.set(who, role);
  }
  return faults;
}

function keys({ admin, readers, devices }: List): string[] {
  const all = [
    { key: admin, whose: "khóa quản trị (admin)" },
    ...readers.map(({ key, name }) => ({ key, whose: `khóa của ${name} (readers)` })),
    ...devices.map(({ key, commune, officer, device }) => ({
      key,
      whose: `khóa của thiết bị ${device}, cán bộ ${officer}, xã ${commune}`,
    })),
  ];
  const faults = all
    .filter(({ key }) => !isPublic(key))
    .map(({ whose }) => `Sai một ký tự nào đó: ${whose}.`);
  for (const key of twice(all.map((it) => it.key)))
    faults.push(
      `Cùng một khóa: ${all
        .filter((it) => it.key === key)
        .map(({ whose }) => whose)
        .join("; ")}.`,
    );
  return faults;
}

/** By its own check digits. */
function isPublic(key: string): boolean {
  try {
    nkeys.fromPublic(key);
    return true;
  } catch {
    return false;
  }
}

/** What each server must hold at most, in bytes: of three each holds everything once. */
export function fullOf(list: List): number {
  return list.communes.reduce((sum, { code }) => {
    const { ledger, dossier, paper, unit } = quotaOf(list, code);
    return sum + ledger + dossier + paper + unit;
  }, COUNTS_BYTES);
}

function room(list: List): string[] {
  const need = fullOf(list);
  const may = list.disk * DISK_SHARE;
  return need > may
    ? [
        `Hạn mức của ${list.communes.length} xã cộng lại là ${sizeOf(need)}, lớn hơn một nửa dung lượng đĩa (disk: ${sizeOf(list.disk)}): giảm quota hoặc thêm đĩa.`,
      ]
    : [];
}

function twice(all: readonly string[]): string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const it of all) (seen.has(it) ? found : seen).add(it);
  return [...found];
}
