/** Debian's and Ubuntu's own packages, for what a test needs and a machine lacks. */
import { spawnSync } from "node:child_process";

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
