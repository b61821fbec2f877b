/** Debian's and Ubuntu's own packages, for what a test needs and a machine lacks. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/** Where unpacked programs lie: one folder for all copies of the project. */
const KEPT = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "dung-hen");

/** The first of these commands that the machine has, as its path. */
export function findCommand(names: readonly string[]): string | null {
  for (const name of names) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (found.status === 0 && found.stdout.trim()) return found.stdout.trim();
  }
  return null;
}

/** Installs packages as root, or by sudo where it asks for no password; false where neither is allowed, or there is no apt. */
export function installByApt(packages: readonly string[]): boolean {
  if (!findCommand(["apt-get"])) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"]).status !== 0) return false;
  const run = (...args: string[]) =>
    spawnSync(root ? args[0]! : "sudo", root ? args.slice(1) : ["-n", ...args], {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  console.error(`Installing ${packages.join(", ")} …`);
  run("apt-get", "update", "-qq");
  return run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages);
}

/** Where `fetchProgram` puts a program, if it has. */
export function fetchedProgram(path: string): string | null {
  const kept = join(KEPT, basename(path));
  return existsSync(kept) ? kept : null;
}

/**
 * Takes one program out of Debian's package, into the user's cache: nothing is installed and no service started. `path`: where it is in the package.
 * Unpacked beside its place and moved there whole: two runs at once don't see each other's half. Null: it can't be had.
 */
export function fetchProgram(name: string, path: string): string | null {
  if (!findCommand(["apt-get"]) || !findCommand(["dpkg"])) return null;
  mkdirSync(KEPT, { recursive: true });
  const beside = mkdtempSync(join(KEPT, `${name}-`));
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: beside, stdio: ["ignore", 2, 2] }).status === 0;
  console.error(`Fetching ${name} …`);
  try {
    // Without an index (a fresh machine) the first attempt fails; only root may make one.
    if (!run("apt-get", "download", "-qq", name)) {
      run("apt-get", "update", "-qq");
      run("apt-get", "download", "-qq", name);
    }
    const file = readdirSync(beside).find((it) => it.endsWith(".deb"));
    if (!file || !run("dpkg", "-x", file, "out")) return null;
    renameSync(join(beside, "out", path), join(KEPT, basename(path)));
    return fetchedProgram(path);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
