/** Presses the flows of many seeds with the real guard beside them (tests/browser/guard-entry.ts), and says what went wrong. */
import type { BrowserContext, Frame, Locator, Page } from "playwright-core";
import { document as paper } from "../../browser/guard-papers.ts";
import { type Guarded, openGuarded } from "../../browser/guard-world.ts";
import type { Deed, Press } from "../flows/deeds.ts";
import { type Flow, flow } from "../flows/flow.ts";
import { unmark } from "../marks.ts";

export type Result =
  | "right"
  | "commit unasked"
  | "question in order"
  | "everyday action asked"
  | "not sent"
  | "not pressed";
export interface Pressed {
  seed: number;
  flow: Flow;
  deed: Deed;
  result: Result;
  why: string;
}
const ORIGIN = "https://motcua.test";
const PATIENCE = 8_000;

function stage(url: URL): string | null {
  const path = /^\/(\d+)\/([\w.-]+)$/.exec(url.pathname);
  const html = path ? flow(Number(path[1])).files[path[2] as string] : "";
  return html === undefined ? null : unmark(html);
}

/** The element, in whatever frame it is by now. */
async function find(page: Page, k: string): Promise<Locator> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    for (const frame of page.frames() as Frame[]) {
      const spot = frame.locator(`[data-k="${k}"]`).filter({ visible: true }).first();
      if ((await spot.count().catch(() => 0)) > 0) return spot;
    }
    if (Date.now() > until) throw new Error(`no ${k} to press`);
    await page.waitForTimeout(40);
  }
}

async function press(page: Page, one: Press): Promise<void> {
  const spot = await find(page, one.k);
  if (one.type !== undefined) return spot.fill(one.type);
  if (one.choose !== undefined) return void (await spot.selectOption(one.choose));
  if (!one.paper) return spot.click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser", { timeout: PATIENCE }),
    spot.click(),
  ]);
  await chooser.setFiles(paper("cong-van-xac-minh.pdf"));
  await page.waitForTimeout(150);
}

async function outcome(at: Guarded, deed: Deed): Promise<[Result, string]> {
  const ours = at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
  const until = Date.now() + (deed.expect === "nothing" ? 500 : PATIENCE);
  while (Date.now() < until && at.commits.length === 0 && (await ours.count()) === 0)
    await at.page.waitForTimeout(40);
  // What was sent may yet be followed by a question, and the other way about.
  await at.page.waitForTimeout(120);
  const [asked, sent] = [(await ours.count()) > 0, at.commits.length];
  const said = `${asked ? (await ours.innerText()).replace(/\s+/g, " ").slice(0, 160) : "no question"}, ${sent} sent`;
  if (deed.expect === "asked")
    return sent > 0 ? ["commit unasked", said] : asked ? ["right", ""] : ["not sent", said];
  if (asked) return [deed.why === "in order" ? "question in order" : "everyday action asked", said];
  if (deed.expect === "nothing") return sent === 0 ? ["right", ""] : ["commit unasked", said];
  return sent === 1 ? ["right", ""] : ["not sent", said];
}

async function pressOne(at: Guarded, of: Flow, deed: Deed): Promise<Pressed> {
  const done = (result: Result, why = ""): Pressed => ({ seed: of.seed, flow: of, deed, result, why });
  try {
    await at.page.goto("about:blank");
    at.commits.length = 0;
    await at.page.goto(`${ORIGIN}/${of.seed}/index.html`);
    await at.page.waitForTimeout(60);
    for (const one of deed.press) await press(at.page, one);
    return done(...(await outcome(at, deed)));
  } catch (error) {
    return done("not pressed", String((error as Error).message).split("\n")[0]);
  }
}

export async function pressSeeds(
  context: BrowserContext,
  seeds: readonly number[],
  tabs = 2,
): Promise<Pressed[]> {
  const out: Pressed[] = [];
  let next = 0;
  const work = async () => {
    const at = await openGuarded(context, "", { portal: `${ORIGIN}/blank.html`, stage });
    at.page.setDefaultTimeout(PATIENCE);
    at.page.on("dialog", (native) => void native.accept());
    for (let i = next++; i < seeds.length; i = next++) {
      const of = flow(seeds[i] as number);
      for (const deed of of.deeds) out.push(await pressOne(at, of, deed));
    }
    await at.close();
  };
  await Promise.all([...Array(tabs)].map(work));
  return out.sort((a, b) => a.seed - b.seed);
}

/** Counts by what went wrong, shares by axis, each fault. */
export function tellPressed(all: readonly Pressed[], print: (text: string) => void): void {
  const count = (result: Result) => all.filter((it) => it.result === result).length;
  const pausing = all.filter((it) => it.deed.why === "missing").length;
  print(
    `${new Set(all.map((it) => it.seed)).size} pages, ${all.length} deeds: ${count("commit unasked")} commits unasked (of ${pausing}), ${count("question in order")} questions when all is in order, ${count("everyday action asked")} everyday actions asked, ${count("not sent")} not sent, ${count("not pressed")} not pressed`,
  );
  const axes = new Map<string, [number, number]>();
  for (const one of all)
    for (const [axis, value] of Object.entries(one.flow.axes)) {
      const tally = axes.get(`${axis}=${value}`) ?? [0, 0];
      tally[one.result === "right" ? 0 : 1]++;
      axes.set(`${axis}=${value}`, tally);
    }
  print("\nBy axis");
  for (const [name, [right, wrong]] of [...axes].sort(([a], [b]) => a.localeCompare(b)))
    print(`  ${name.padEnd(36)} right ${String(right).padStart(4)}  else ${wrong}`);
  print("\nFaults");
  for (const it of all)
    if (it.result !== "right")
      print(
        `  ${it.seed}  ${it.result}: «${it.deed.name}» (${["page", "action", "place", "menu", "upload", "commit", "title"].map((axis) => it.flow.axes[axis]).join(" · ")}) ${it.why}`,
      );
}
