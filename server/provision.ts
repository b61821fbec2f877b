/**
 * `npm run server -- LIST`: writes the configuration of a province's servers from its list of communes and machines, has it checked by nats-server
 * itself, and, where it is told to, makes the streams. Run again with the same list it changes nothing. docs/may-chu.md leads through it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nkeys } from "@nats-io/nats-core";
import { natsVersion, needNats } from "../scripts/nats.ts";
import { applyStreams, connectAdmin } from "./apply.ts";
import { doubtsOf } from "./check.ts";
import { filesOf, namesIn } from "./files.ts";
import type { List } from "./list.ts";
import { type ServerOptions, serverOptions, USAGE } from "./options.ts";
import { readList } from "./read.ts";

/** The makers' line that still gets mended what is found: older ones are for tests. */
const MENDED = 2.12;

function version(): { path: string; sync: boolean } {
  const path = needNats();
  const [major, minor] = natsVersion(path);
  if (major + minor / 100 < MENDED)
    console.error(
      `Chú ý: ${path} là bản ${major}.${minor}, chỉ để thử trên máy này; máy chủ thật cần bản mới (docs/may-chu.md).`,
    );
  return { path, sync: major > 2 || minor >= 10 };
}

/** By nats-server's own check, beside the place where they will be. Throws with what it says. */
function checked(nats: string, list: List, files: Map<string, string>, beside: string): void {
  const dir = mkdtempSync(join(beside, ".thu-"));
  try {
    for (const [name, text] of files) writeFileSync(join(dir, name), text);
    for (const { name: node } of list.nodes) {
      const name = `${node}.conf`;
      // The certificates lie on the servers, not here.
      const bare = files.get(name)!.replace(/^ {2}tls: .*\n/m, "");
      writeFileSync(join(dir, name), bare);
      const said = spawnSync(nats, ["-t", "-c", join(dir, name)], { encoding: "utf8" });
      if (said.status !== 0) throw new Error(`nats-server không nhận ${name}:\n${said.stderr}${said.stdout}`);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What came and what went, by the accounts. Throws where a commune would go that nobody said may go. */
function tellChanges(before: string, after: string, gone: readonly string[]): void {
  const was = namesIn(before);
  const is = namesIn(after);
  const lost = [...was].filter((it) => it.startsWith("C_") && !is.has(it)).map((it) => it.slice(2));
  const unsaid = lost.filter((it) => !gone.includes(it));
  if (unsaid.length > 0)
    throw new Error(
      `Danh sách không còn xã ${unsaid.join(", ")}: cả xã sẽ không kết nối được nữa. Nếu đúng ý, thêm --bo-xa ${unsaid[0]}.`,
    );
  for (const it of is) if (!was.has(it)) console.log(`  thêm ${it}`);
  for (const it of was) if (!is.has(it)) console.log(`  bớt ${it}`);
}

function write(list: List, { out, gone }: ServerOptions): void {
  const { path, sync } = version();
  const files = filesOf(list, sync);
  mkdirSync(out, { recursive: true });
  checked(path, list, files, out);
  const old = join(out, "accounts.conf");
  tellChanges(existsSync(old) ? readFileSync(old, "utf8") : "", files.get("accounts.conf")!, gone);
  for (const [name, text] of files) {
    const to = join(out, name);
    const same = existsSync(to) && readFileSync(to, "utf8") === text;
    if (!same) {
      // Public keys only, but who reads them sees who works where.
      writeFileSync(`${to}.moi`, text, { mode: 0o640 });
      renameSync(`${to}.moi`, to);
    }
    console.log(`${to}: ${same ? "không đổi" : "đã ghi"}`);
  }
}

async function streams(list: List, { server, seed }: NonNullable<ServerOptions["streams"]>): Promise<void> {
  const admin = await connectAdmin(server, readFileSync(seed, "utf8").trim());
  try {
    const { made, changed, same } = await applyStreams(admin, list);
    for (const it of made) console.log(`  đã tạo ${it}`);
    for (const it of changed) console.log(`  đã sửa ${it}`);
    console.log(`Luồng dữ liệu: tạo ${made.length}, sửa ${changed.length}, giữ nguyên ${same}.`);
  } finally {
    await admin.close();
  }
}

/** Writes a secret key that nobody else can read; an older one is not overwritten. */
function makeKey(file: string | undefined): void {
  if (!file) throw new Error("--tao-khoa cần tên tệp để ghi khóa bí mật.");
  const pair = nkeys.createUser();
  writeFileSync(file, `${new TextDecoder().decode(pair.getSeed())}\n`, { mode: 0o600, flag: "wx" });
  console.log(
    `${file}: khóa bí mật, chỉ để trên máy này. Ghi vào danh sách khóa công khai:\n${pair.getPublicKey()}`,
  );
}

async function run(): Promise<void> {
  if (process.argv[2] === "--tao-khoa") return makeKey(process.argv[3]);
  const options = serverOptions(process.argv.slice(2));
  const list = readList(options.list);
  for (const doubt of doubtsOf(list)) console.error(`Chú ý: ${doubt}`);
  write(list, options);
  if (options.streams) await streams(list, options.streams);
}

try {
  await run();
} catch (error) {
  console.error((error as Error).message);
  if (process.argv.length < 3) console.error(USAGE);
  process.exitCode = 1;
}
