/**
 * A machine on which an agency has set policies, for one browser alone: its policies' folder is laid over the real one in a
 * mount namespace of the browser's own. Nothing on disk outside a folder of ours changes, no other browser sees it, and it is
 * gone with the browser, however that ends.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Why no such machine can be had here; null: it can. `over`: the folder in which the browser looks. */
export function noMachine(over: string | null): string | null {
  if (process.platform !== "linux") return "policies of one browser alone can be set on Linux only";
  if (!over || !existsSync(over)) return "this browser's folder of policies isn't known here";
  if (spawnSync("unshare", ["-m", "true"]).status !== 0) return "no mount namespace: root is needed";
  return null;
}

export interface Machine {
  /** Start this in the browser's place. */
  program: string;
  /** The folder that it sees; what is written there while it runs it sees too. */
  over: string;
  remove(): void;
}

/** The folder `over` with these files laid into it, seen by `browser` alone. */
export function machine(browser: string, over: string, files: Record<string, unknown>): Machine {
  const folder = mkdtempSync(join(tmpdir(), "dung-hen-policy-"));
  const inside = join(folder, "over");
  // Of a folder that is a link (Debian's for Firefox) the copy would be one as well, and lead to the machine's own.
  const real = realpathSync(over);
  cpSync(real, inside, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(inside, path)), { recursive: true });
    writeFileSync(join(inside, path), JSON.stringify(content));
  }
  const program = join(folder, "browser");
  const script = `#!/bin/sh
exec unshare -m -- sh -c 'mount --bind "$1" "$2" && shift 2 && exec "$@"' sh '${inside}' '${real}' '${browser}' "$@"
`;
  writeFileSync(program, script);
  chmodSync(program, 0o755);
  return {
    program,
    over: inside,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

export interface AgencyServer {
  /** `http://127.0.0.1:port`: an agency's own has https, which a browser on this machine would not believe. */
  address: string;
  /** What was asked for, in order. */
  asked: string[];
  /** From now on this is what stands at an address; a path of the disk is read when asked for. */
  put(path: string, type: string, content: string | Buffer): void;
  close(): void;
}

/** The agency's server; any address where nothing was put shows the page given, as a portal would. */
export async function agencyServer(page: string): Promise<AgencyServer> {
  const there = new Map<string, { type: string; content: string | Buffer }>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").replace(/\?.*$/, "");
    asked.push(path);
    const it = there.get(path) ?? { type: "text/html; charset=utf-8", content: page };
    response.setHeader("content-type", it.type);
    response.end(it.content);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    put: (path, type, content) => there.set(path, { type, content }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Settings that show in the options whether they hold: each differs from what holds by itself. */
export const FIXED = {
  intake: { hours: 16, working: false },
  guard: { levels: { "pause-paper": "stop" } },
  retention: { dossierDays: 90 },
};

/** A portal's list with two dossiers. */
export const LIST = `<!doctype html><html lang="vi"><title>Hồ sơ cần xử lý</title>
<table><thead><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead>
<tbody>
<tr><td>H15.50.05.13-261118-0001</td><td>Đăng ký khai sinh</td><td>18/11/2026 08:00</td><td>25/11/2026 08:00</td><td>Đang xử lý</td></tr>
<tr><td>H15.50.05.13-261118-0002</td><td>Đăng ký kết hôn</td><td>18/11/2026 09:00</td><td>25/11/2026 09:00</td><td>Đang xử lý</td></tr>
</tbody></table></html>`;

export const { version: VERSION } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
