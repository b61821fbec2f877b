/**
 * The list that a province keeps of its servers, communes and machines, as it is written. What is wrong with it is said by `check.ts`,
 * in words for who keeps it.
 */
import { z } from "../lib/zod.ts";
import { bytesOf } from "./sizes.ts";

const short = z
  .string()
  .check(z.regex(/^[a-z0-9]{1,20}$/, "chỉ gồm chữ thường không dấu và chữ số, tối đa 20 ký tự"));
const key = z
  .string()
  .check(z.regex(/^U[A-Z2-7]{55}$/, "không phải là khóa công khai (bắt đầu bằng U, dài 56 ký tự)"));
const size = z.pipe(
  z.string().check(z.refine((it) => bytesOf(it) !== null, "không phải là dung lượng, ví dụ: 512MB, 2GB")),
  z.transform((it) => bytesOf(it)!),
);
const ADDRESS = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,252})$/;

/** As the province's page calls it. */
const communeName = z
  .string()
  .check(
    z.refine((it) => it.trim() === it && it.length > 0 && it.length <= 100, "tên xã dài từ 1 đến 100 ký tự"),
  );

/** How much a commune may keep, in bytes; a full stream refuses what is new and drops nothing. */
const quota = z.strictObject({
  ledger: z._default(size, 512 * 2 ** 20),
  dossier: z._default(size, 256 * 2 ** 20),
  paper: z._default(size, 256 * 2 ** 20),
  unit: z._default(size, 32 * 2 ** 20),
});
export type Quota = z.output<typeof quota>;

const device = z.strictObject({
  commune: short,
  officer: short,
  role: z.enum(["officer", "head"], "vai trò phải là officer hoặc head"),
  device: z.string().check(z.regex(/^[a-z0-9]{8}$/, "mã thiết bị gồm đúng 8 chữ thường hoặc chữ số")),
  key,
});
/** One machine of one officer: what its browser shows when it asks to join. */
export type Device = z.output<typeof device>;

export const listSchema = z.strictObject({
  /** The cluster's name, the same on its servers. */
  province: short,
  /** One server, or three. */
  nodes: z.array(
    z.strictObject({
      name: short,
      /** Where the other servers reach it: a name or an address of the inner network. */
      address: z.string().check(z.regex(ADDRESS, "không phải là tên máy hoặc địa chỉ IP")),
    }),
  ),
  /** Origins that may open a WebSocket; empty: any (Firefox gives each installation an origin of its own). */
  origins: z.array(
    z
      .string()
      .check(
        z.regex(/^chrome-extension:\/\/[a-p]{32}$/, "phải có dạng chrome-extension:// và 32 chữ cái a–p"),
      ),
  ),
  /** Who makes the streams. */
  admin: key,
  /** Who reads the communes' counts in the province. */
  readers: z._default(z.array(z.strictObject({ name: short, key })), []),
  /** What each server may fill of its disk. */
  disk: size,
  /** For every commune that says nothing else. */
  quota: z.prefault(quota, {}),
  communes: z.array(z.strictObject({ code: short, name: z.optional(communeName), quota: z.optional(quota) })),
  devices: z.array(device),
});
export type List = z.output<typeof listSchema>;

/** Its devices may lie in a CSV file beside it, which a table program can write: its name instead of the rows. */
export const DEVICE_COLUMNS = ["commune", "officer", "role", "device", "key"] as const;

/** What a commune's streams may hold. */
export const quotaOf = (list: List, commune: string): Quota =>
  list.communes.find(({ code }) => code === commune)?.quota ?? list.quota;

/** How often each message is kept: a cluster of three keeps all three times. */
export const replicasOf = (list: List): 1 | 3 => (list.nodes.length === 3 ? 3 : 1);
