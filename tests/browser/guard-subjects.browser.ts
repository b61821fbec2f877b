/**
 * Whose page is it? Every way into a dossier, an intake or a list × every kind of action, after the window of another
 * dossier stood open in the list: that other one is named nowhere, neither in the question nor in the ledger nor in what is
 * exported from it. Where the page itself says whose it is, the right one is named; where it does not, none may be.
 */
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ledgerTable, toCsv } from "../../lib/ledger/export.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import { makeSay } from "../../lib/words/say.ts";
import { viPages } from "../../lib/words/vi-pages.ts";
import { vi } from "../../lib/words/vi-portal.ts";
import { launch } from "../../scripts/launch.ts";
import { UNSIGNED } from "./guard-papers.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { A, addressOf, B, C, type Mode, portal, TARGETS, type Target } from "./subject-stage.ts";

interface Cell {
  /** Tells the frames of this cell from those of others before it. */
  nr: number;
  mode: Mode;
  target: Target;
  bare: boolean;
}

interface Way {
  name: string;
  mode: Mode;
  /** From the list, where `decoy` has just been opened and closed, to the target; gives where to act. */
  go(at: Guarded, cell: Cell, decoy: () => Promise<void>): Promise<Page | Frame>;
}

const there = async ({ page }: Guarded, { target }: Cell) => {
  const sign = { detail: "#pause", intake: "#take", list: ".tick >> nth=1" }[target];
  await page.waitForSelector(target === "list" ? ".row2" : sign);
  if (target === "list") await page.waitForFunction(() => !document.querySelector(".row1"));
  return page;
};
const byClick =
  (...spots: string[]): Way["go"] =>
  async (at, cell, decoy) => {
    await decoy();
    for (const spot of spots) await at.page.click(spot);
    return there(at, cell);
  };
const route = ({ mode, target }: Cell) => (mode === "hash" ? `#/${TARGETS[target]}` : `/${TARGETS[target]}`);
/** Into the target, home again by the page's own link, and, after the decoy, back (or there, back, decoy and forward). */
const byHistory =
  (way: "back" | "forward"): Way["go"] =>
  async (at, cell, decoy) => {
    await at.page.click(".link");
    await there(at, cell);
    const home = () => at.page.waitForSelector(".row1");
    if (way === "forward") {
      await at.page.goBack();
      await home();
      await decoy();
      await at.page.goForward();
      return there(at, cell);
    }
    if (cell.target === "list") await at.page.goto(addressOf(cell.mode, "start", cell.bare));
    else await at.page.click(".home");
    await home();
    await decoy();
    await at.page.goBack();
    return there(at, cell);
  };
const byScript =
  (script: (address: string) => string): Way["go"] =>
  async (at, cell, decoy) => {
    await decoy();
    await at.page.evaluate(
      script(cell.mode === "hash" ? route(cell) : addressOf(cell.mode, cell.target, cell.bare)),
    );
    return there(at, cell);
  };

const WAYS: Way[] = [
  ...(["pages", "hash", "push", "place"] as const).flatMap((mode): Way[] => [
    { name: `a row's link (${mode})`, mode, go: byClick(".row2") },
    { name: `a menu's entry (${mode})`, mode, go: byClick(".more2", ".see") },
    { name: `a link (${mode})`, mode, go: byClick(".link") },
  ]),
  ...(["pages", "hash", "push"] as const).flatMap((mode): Way[] => [
    { name: `Back (${mode})`, mode, go: byHistory("back") },
    { name: `Forward (${mode})`, mode, go: byHistory("forward") },
  ]),
  {
    name: "our panel, a new address",
    mode: "pages",
    go: byScript((to) => `location.assign(${JSON.stringify(to)})`),
  },
  {
    name: "a mark set by script",
    mode: "hash",
    go: byScript((to) => `location.hash = ${JSON.stringify(to)}`),
  },
  {
    name: "pushState by script",
    mode: "push",
    go: byScript((to) => `history.pushState({}, "", ${JSON.stringify(to)}), render()`),
  },
  {
    name: "an address typed",
    mode: "pages",
    async go(at, cell, decoy) {
      await decoy();
      await at.page.goto(addressOf(cell.mode, cell.target, cell.bare));
      return there(at, cell);
    },
  },
  {
    name: "reload",
    mode: "push",
    async go(at, cell, decoy) {
      await decoy();
      await at.page.click(".link");
      await there(at, cell);
      await at.page.reload();
      return there(at, cell);
    },
  },
  {
    name: "keyboard",
    mode: "push",
    async go(at, cell, decoy) {
      await decoy();
      await at.page.press(".link", "Enter");
      return there(at, cell);
    },
  },
  {
    name: "a second tab",
    mode: "pages",
    async go(at, cell, decoy) {
      await decoy();
      const other = await at.page.context().newPage();
      await other.goto("about:blank");
      await other.close();
      await at.page.goto(addressOf(cell.mode, cell.target, cell.bare));
      return there(at, cell);
    },
  },
  {
    name: "a frame beside the list",
    mode: "pages",
    async go(at, cell, decoy) {
      await at.page.goto(
        addressOf("pages", cell.target, cell.bare).replace(/\/[^/?]+(?:\/\d)?\?/, `/khung?nr=${cell.nr}&`),
      );
      await decoy();
      await at.page.frame("list")!.click(".link");
      const main = at.page.frame("main")!;
      await main.waitForSelector({ detail: "#pause", intake: "#take", list: ".row2" }[cell.target]);
      return main;
    },
  },
];

interface Act {
  name: string;
  target: Target;
  right: string[];
  /** Nothing is asked of a dossier that is not known. */
  silent?: boolean;
  act(where: Page | Frame): Promise<void>;
}

const press =
  (...spots: string[]) =>
  async (where: Page | Frame) => {
    for (const spot of spots) await where.click(spot);
  };
const ACTS: Act[] = [
  { name: "pause in two phases", target: "detail", right: [B], act: press("#pause", "#ok") },
  { name: "pause by one click", target: "detail", right: [B], act: press("#click") },
  { name: "supplement", target: "detail", right: [B], act: press("#more", "#ok") },
  { name: "cancel", target: "detail", right: [B], silent: true, act: press("#cancel", "#ok") },
  {
    name: "intake",
    target: "intake",
    right: [],
    async act(where) {
      await where.locator("input[type=file]").setInputFiles(UNSIGNED);
      await new Promise((soon) => setTimeout(soon, 200));
      await where.click("#take");
    },
  },
  {
    name: "bulk",
    target: "list",
    right: [B, C],
    async act(where) {
      for (const n of [0, 1]) await where.click(`.tick >> nth=${n}`);
      await where.click("#bulk");
      await where.click("#ok");
    },
  },
];

const SIDE_BY_SIDE = 5;
let browser: Awaited<ReturnType<typeof launch>>;
const free: Guarded[] = [];
beforeAll(async () => {
  browser = await launch();
  for (let n = 0; n < SIDE_BY_SIDE; n++)
    free.push(
      await openGuarded(browser.context, "", { portal: addressOf("pages", "start", false), stage: portal }),
    );
  for (const { page } of free) {
    page.setDefaultTimeout(20_000);
    page.on("dialog", (native) => void native.accept());
  }
});
afterAll(() => browser.close());

/** The window of A stands open in the list and is closed by a key: nothing else is pressed. */
const decoyIn = (at: Guarded, framed: boolean) => async () => {
  const list = framed ? at.page.frame("list")! : at.page;
  await list.waitForSelector(".more1");
  await list.click(".more1");
  await list.click(".stop");
  await list.waitForSelector("#ok");
  await list.press("textarea", "Escape");
  await list.waitForSelector("#ok", { state: "detached" });
};

const say = makeSay({ ...vi, ...viPages });
const exported = (entries: LedgerEntry[]) =>
  toCsv(
    ledgerTable(
      entries.map((entry, i) => ({
        seq: i + 1,
        portal: "https://motcua.test",
        version: "1",
        previous: "",
        hash: "",
        entry,
      })),
      say,
    ),
  );

let cells = 0;

async function cell(at: Guarded, way: Way, act: Act, bare: boolean): Promise<void> {
  const { page } = at;
  at.commits.length = 0;
  const framed = way.name.startsWith("a frame");
  const it: Cell = { nr: ++cells, mode: way.mode, target: act.target, bare };
  // What leads on from the list is what this cell wants.
  await page.goto(addressOf(way.mode, "start", bare).replace("to=", `to=${act.target}`));
  const where = await way.go(at, it, decoyIn(at, framed));
  const frame = framed ? `${TARGETS[act.target]}?nr=${it.nr}&` : undefined;
  // What was said of the other dossier's own click stands there by right.
  const said = (await at.ledger(frame)).map(({ id }) => id);
  await act.act(where);
  const dialog = page.locator("[data-dung-hen=guard]").getByRole("dialog");
  const done = async () => (await dialog.count()) > 0 || at.commits.length > 0;
  for (let waited = 0; !(await done()) && waited < 10_000; waited += 50) await page.waitForTimeout(50);
  let asked = "";
  if ((await dialog.count()) > 0) {
    asked = (await dialog.textContent()) ?? "";
    await page.waitForTimeout(450);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  } else expect(act.silent && bare, "let through without a question").toBe(true);
  let entries: LedgerEntry[] = [];
  for (let waited = 0; entries.length === 0 && waited < 5_000; waited += 50) {
    entries = (await at.ledger(frame)).filter(({ id }) => !said.includes(id));
    await page.waitForTimeout(50);
  }
  const named = entries.at(-1)?.codes ?? ["nothing was written"];
  const wrong = [A, B, C].filter((code) => !act.right.includes(code));
  for (const code of wrong) {
    expect(asked).not.toContain(code);
    expect(exported(entries)).not.toContain(code);
  }
  const known = !bare || act.target === "list";
  if (known && way.mode !== "place") expect(named).toEqual(act.right);
  else expect([[], act.right]).toContainEqual(named);
  if (named.length > 0 && asked !== "") expect(asked).toContain(act.right[0]);
}

describe.each(WAYS)("$name", (way) => {
  for (const act of ACTS)
    for (const bare of act.target === "detail" ? [false, true] : [false])
      test.concurrent(`${act.name}${bare ? ", no code on the page" : ""}`, async () => {
        const at = free.pop()!;
        try {
          await cell(at, way, act, bare);
        } finally {
          free.push(at);
        }
      });
});
