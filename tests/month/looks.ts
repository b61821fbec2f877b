/** What the portal's pages show at a moment of the simulated month, read by the reader in a real page. */
import type { BrowserContext, Page } from "playwright-core";
import type { Sighting } from "../../lib/dossier/model.ts";
import { bundle } from "../browser/bundle.ts";
import { type Happened, standingAt } from "./log.ts";
import { dossierPage, listPage } from "./pages.ts";

/** Dossiers of a page of a list, and pages read at once. */
const PAGE = 50;

/** An empty page of an address that nobody has, with the reader in it. */
export async function openReader(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route("http://mot-cua.test/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><html lang=vi><body></body></html>" }),
  );
  await page.goto("http://mot-cua.test/");
  await page.addScriptTag({ content: await bundle("tests/month/read-entry.ts", "month") });
  return page;
}

/** Officers go through all lists and open what has changed since they looked last. */
export async function* looksAt(
  page: Page,
  log: readonly Happened[],
  at: number,
  since: number,
): AsyncGenerator<Sighting[]> {
  const all = standingAt(log, at);
  const lists = slices(all).map(listPage);
  const changed = all.filter(({ last }) => last > since).map(dossierPage);
  for (const pages of [lists, ...slices(changed)])
    yield (await page.evaluate(
      ([htmls, seenAt]) => {
        const { month } = globalThis as unknown as { month: { seen(html: string, at: number): unknown[] } };
        return (htmls as string[]).flatMap((html) => month.seen(html, seenAt as number));
      },
      [pages, at] as const,
    )) as Sighting[];
}

/** The letters of apology that were made between two looks. */
export const lettersOf = (log: readonly Happened[], at: number, since: number) =>
  log.flatMap((it) => (it.what === "apologised" && it.at > since && it.at <= at ? [it] : []));

const slices = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, n) => all.slice(n * PAGE, (n + 1) * PAGE));
