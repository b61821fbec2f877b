/** Reads many seeds in one browser, several pages at a time. */
import type { BrowserContext, Page } from "playwright-core";
import { bundle } from "../../browser/bundle.ts";
import type { Portal } from "../truth.ts";
import { checkTruth } from "./check.ts";
import { compare, type Line, type Report } from "./compare.ts";
import { portalOf } from "./serve.ts";

export interface Outcome {
  seed: number;
  portal: Portal;
  lines: Line[];
  /** Truth that is not seen: the generator's fault. */
  faults: string[];
  /** The reader threw. */
  error: string | null;
}
/** From where the command is run: another working copy can be read with these pages. */
const MODULE = "lib/reading/workbench/bundle.ts";

/** The reading, to be evaluated in a page. Strict code keeps its names to itself where it is evaluated. */
export const readingCode = async (): Promise<string> =>
  (await bundle(MODULE, "reading")).replace(/^"use strict";\s*/, "");

export async function open(page: Page, url: string, portal: Portal): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  if (portal.wait > 0) await page.waitForFunction("document.getElementById('app').firstChild !== null");
}

async function readOne(
  page: Page,
  base: string,
  seed: number,
  check: boolean,
  code: string,
): Promise<Outcome> {
  const portal = portalOf(seed);
  const outcome: Outcome = { seed, portal, lines: [], faults: [], error: null };
  try {
    if (check) {
      await open(page, `${base}/marked/${seed}/index.html`, portal);
      outcome.faults = await checkTruth(page, portal);
    }
    await open(page, `${base}/${seed}/index.html`, portal);
    await page.evaluate(code);
    const report = (await page.evaluate("reading.report()")) as Report;
    outcome.lines = compare(portal.truth, report);
  } catch (error) {
    outcome.error = String((error as Error).message).split("\n")[0] as string;
  }
  return outcome;
}

/** `check`: looks first whether each truth is seen. Outcomes in the order of the seeds. */
export async function readSeeds(
  context: BrowserContext,
  base: string,
  seeds: readonly number[],
  options: { check?: boolean; tabs?: number } = {},
): Promise<Outcome[]> {
  const code = await readingCode();
  const out: Outcome[] = [];
  let next = 0;
  const work = async () => {
    const page = await context.newPage();
    for (let at = next++; at < seeds.length; at = next++)
      out[at] = await readOne(page, base, seeds[at] as number, options.check ?? false, code);
    await page.close();
  };
  await Promise.all([...Array(options.tabs ?? 3)].map(work));
  return out;
}
