/**
 * Finds nats-server; where there is none, fetches Debian's package into the user's cache and unpacks it there: nothing is installed and no
 * service started. Debian's version is for tests on this machine only, never for a network.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fetchedProgram, fetchProgram, findCommand } from "./apt.ts";

const DEBIANS = "/usr/sbin/nats-server";

/** nats-server's path; null: there is none. `DUNG_HEN_NATS` names another. */
export function findNats(): string | null {
  const told = process.env.DUNG_HEN_NATS;
  if (told) return existsSync(told) ? told : null;
  return findCommand(["nats-server"]) ?? (existsSync(DEBIANS) ? DEBIANS : fetchedProgram(DEBIANS));
}

export const NO_NATS = `Không tìm thấy nats-server. / No nats-server was found.
  Debian, Ubuntu:  sudo apt-get update, then again (it is fetched as this user), or: sudo apt-get install nats-server
  elsewhere:       a release of nats-server by its makers
  or set DUNG_HEN_NATS to its path.`;

/** nats-server's path, after an attempt to fetch it. Throws with what to install. */
export function needNats(): string {
  const found = findNats();
  if (found) return found;
  if (process.env.DUNG_HEN_NATS)
    throw new Error(`DUNG_HEN_NATS=${process.env.DUNG_HEN_NATS}: không có tệp này / no such file.`);
  const now = fetchProgram("nats-server", DEBIANS);
  if (!now) throw new Error(NO_NATS);
  return now;
}

/** A server's version as three numbers: 2.9 doesn't know what 2.10 does. */
export function natsVersion(path: string): [number, number, number] {
  const said = spawnSync(path, ["--version"], { encoding: "utf8" }).stdout ?? "";
  const [, major, minor, patch] = /v(\d+)\.(\d+)\.(\d+)/.exec(said) ?? [];
  if (!patch) throw new Error(`${path} --version: ${said.trim() || "no answer"}`);
  return [Number(major), Number(minor), Number(patch)];
}

if (import.meta.main) {
  try {
    const path = needNats();
    console.log(path, natsVersion(path).join("."));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
