import { readdirSync, readFileSync } from "node:fs";

/** Ends the browser of a profile as a power cut does: every process of it, at once. Where there is no /proc, nothing is ended and it throws. */
export function killBrowser(profile: string): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (line.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), "SIGKILL");
    } catch {
      // gone meanwhile, or not ours to look at
    }
}
