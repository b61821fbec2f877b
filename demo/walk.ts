/** Goes from stop to stop: each does, proves and tells; pictures go to demo/out/. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { Stop } from "./stops/stop.ts";

const OUT = fileURLToPath(new URL("./out/", import.meta.url));

interface Walk {
  say(line: string): void;
  /** The first is what a picture shows where no other page is named; of all a picture is taken when a stop fails. */
  pages(): readonly Page[];
  /** What pages complained of since the walk began. */
  faults(): readonly string[];
  /** Before the names of its pictures; those of this walk alone are cleared away first. */
  prefix?: string;
}

/** Visits all stops; false when one failed, after saying which and why. */
export async function walk<S>(
  stops: readonly Stop<S>[],
  stage: S,
  { say, pages, faults, prefix = "" }: Walk,
): Promise<boolean> {
  mkdirSync(OUT, { recursive: true });
  const mine = new RegExp(`^${prefix}(?:\\d|khong-dat).*\\.png$`);
  for (const name of readdirSync(OUT)) if (mine.test(name)) rmSync(`${OUT}${name}`);
  const picture = async (name: string, page = pages()[0]!) => {
    const path = `${OUT}${prefix}${name}.png`;
    // Panels fade in; a picture is taken of what a person ends up seeing.
    await page.waitForTimeout(300);
    await page.screenshot({ path });
    say(`     ảnh: ${relative(process.cwd(), path)}`);
  };
  for (const [n, stop] of stops.entries()) {
    say(`\n${n + 1}/${stops.length}  ${stop.title}`);
    const began = Date.now();
    try {
      await stop.visit(stage, { say: (line) => say(`     ${line}`), picture });
      if (faults().length > 0) throw new Error(`trang báo lỗi: ${faults().join("; ")}`);
    } catch (error) {
      const all = pages();
      for (const [at, page] of all.entries())
        await picture(all.length > 1 ? `khong-dat-${at + 1}` : "khong-dat", page).catch(() => {});
      say(`     KHÔNG ĐẠT: ${(error as Error).message}`);
      return false;
    }
    say(`     đạt (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  say(`\nĐi hết ${stops.length} chặng. Ảnh nằm trong ${relative(process.cwd(), OUT)}`);
  return true;
}
