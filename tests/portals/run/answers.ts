/** Reads lists in a browser and lays what their servers answer beside them. */
import type { BrowserContext } from "playwright-core";
import { sightingsOf } from "../../../entrypoints/portal/life/sighting.ts";
import type { DossierReading } from "../../../lib/reading/types.ts";
import { list } from "../pages/list.ts";
import { type Judged, judgeAnswers } from "./judge-answers.ts";
import { open, readingCode } from "./read.ts";
import { portalOf } from "./serve.ts";
import { row, type Tally, tallyOf } from "./tell.ts";

interface Read extends Judged {
  seed: number;
}
const NOW = 29_900_000;
/** What a sighting is made of, without the page's elements. */
const READ = `reading.readPage(document, { origin: location.origin, address: location.href }).dossiers
  .map(({ code, values, steps, pauses }) => ({ code, address: null, values, steps, pauses, papers: [] }))`;

/** @param base where lists are served. Throws where a page can't be read. */
export async function readAnswers(
  context: BrowserContext,
  base: string,
  seeds: readonly number[],
): Promise<Read[]> {
  const code = await readingCode();
  const page = await context.newPage();
  const all: Read[] = [];
  for (const seed of seeds) {
    const portal = portalOf(seed, list);
    await open(page, `${base}/${seed}/index.html`, portal);
    await page.evaluate(code);
    const dossiers = (await page.evaluate(READ)) as DossierReading[];
    // Others than the server's are the reader's fault, and judged elsewhere.
    const codes = new Set(portal.server?.map((it) => it.code));
    const shown = sightingsOf(dossiers, "list", base, NOW, () => false).filter((it) => codes.has(it.code));
    all.push({ seed, ...judgeAnswers(portal, shown) });
  }
  await page.close();
  return all;
}

export function tellAnswers(all: readonly Read[], print: (text: string) => void): void {
  const lines = all.flatMap((it) => it.lines);
  const tally = tallyOf(lines);
  print(`${all.length} lists, ${lines.length} things to hold: ${tally.wrong} wrong, ${tally.unknown} lost`);
  const by = (title: string, keys: (it: Read) => [string, Tally][]) => {
    const sums = new Map<string, Tally>();
    for (const [key, { right, unknown, wrong }] of all.flatMap(keys)) {
      const sum = sums.get(key) ?? { right: 0, unknown: 0, wrong: 0 };
      sums.set(key, { right: sum.right + right, unknown: sum.unknown + unknown, wrong: sum.wrong + wrong });
    }
    print(`\n${title}`);
    for (const [key, sum] of [...sums].sort()) print(row(key, sum));
  };
  by("By case", (it) => it.lines.map((line) => [line.case, tallyOf([line])]));
  by("By axis", (it) =>
    Object.entries(it.axes).map(([axis, drawn]) => [`${axis}=${drawn}`, tallyOf(it.lines)]),
  );
  print("\nWrong");
  for (const { seed, lines: of } of all)
    for (const it of of)
      if (it.verdict === "wrong")
        print(
          `  ${seed}  ${it.case}  ${it.field}  ${it.of}  expected ${JSON.stringify(it.expected)}  got ${JSON.stringify(it.got)}`,
        );
}
