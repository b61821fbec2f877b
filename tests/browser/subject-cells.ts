/**
 * Whose page is it? Every way into a dossier, an intake or a list × every kind of action, after the window of another
 * dossier stood open in the list: that other one is named nowhere, neither in the question nor in the ledger nor in what is
 * exported from it. Where the page itself says whose it is, the right one is named; where it does not, none may be.
 * The ways stand in two files, so that two workers share them.
 */
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ledgerTable, toCsv } from "../../lib/ledger/export.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import { makeSay } from "../../lib/words/say.ts";
import { viPages } from "../../lib/words/vi-pages.ts";
import { vi } from "../../lib/words/vi-portal.ts";
import { UNSIGNED } from "./guard-papers.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";
import { A, addressOf, B, C, type Mode, portal, TARGETS, type Target } from "./subject-stage.ts";

export interface Cell {
  /** Tells the frames of this cell from those of others before it. */
  nr: number;
  mode: Mode;
  target: Target;
  bare: boolean;
}

export interface Way {
  name: string;
  mode: Mode;
  /** From the list, where `decoy` has just been opened and closed, to the target; gives where to act. */
  go(at: Guarded, cell: Cell, decoy: () => Promise<void>): Promise<Page | Frame>;
}

/** Waits until the target is shown. */
export const there = async ({ page }: Guarded, { target }: Cell) => {
  const sign = { detail: "#pause", intake: "#take", list: ".tick >> nth=1" }[target];
  await page.waitForSelector(target === "list" ? ".row2" : sign);
  if (target === "list") await page.waitForFunction(() => !document.querySelector(".row1"));
  return page;
};
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
      // It is looked into by then.
      const page = "frames" in where ? where : where.page();
      await page.waitForSelector("[data-dung-hen=notice]", { state: "attached" });
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

const SIDE_BY_SIDE = 2;
/** What the machine has no time for comes later. */
const PATIENCE_MS = 30_000;
/** It may have to wait for a page first. */
const TEST_MS = 180_000;

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
  await act.act(where);
  const dialog = page.locator("[data-dung-hen=guard]").getByRole("dialog");
  const isAsked = async () => (await dialog.count()) > 0;
  await until(async () => (await isAsked()) || at.commits.length > 0, Boolean);
  let asked = "";
  if (await isAsked()) {
    asked = (await dialog.textContent()) ?? "";
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  } else expect(act.silent && bare, "let through without a question").toBe(true);
  // The window of the other dossier was only opened and closed: nothing is written of it.
  const entries = await until(
    () => at.ledger(frame),
    (list) => list.length > 0,
  );
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

/** Looks until it is so, or until nobody would wait any longer: what is expected next says what is missing. */
async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (isSo(seen) || Date.now() > end) return seen;
    await soon(30);
  }
}

const soon = (ms: number) => new Promise((then) => setTimeout(then, ms));

/** Declares a test for each way and action; called once at the top of a file. */
export function everyAction(ways: Way[]): void {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  const free: Guarded[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    const stage = { portal: addressOf("pages", "start", false), stage: portal, ownWindow: true };
    for (let n = 0; n < SIDE_BY_SIDE; n++) free.push(await openGuarded(browser.context, "", stage));
    for (const { page } of free) {
      page.setDefaultTimeout(PATIENCE_MS);
      page.on("dialog", (native) => void native.accept());
    }
  });
  afterAll(() => browser.close());
  describe.each(ways)("$name", (way) => {
    for (const act of ACTS)
      for (const bare of act.target === "detail" ? [false, true] : [false])
        test.concurrent(
          `${act.name}${bare ? ", no code on the page" : ""}`,
          async () => {
            const at = await lent();
            try {
              await cell(at, way, act, bare);
            } finally {
              free.push(at);
            }
          },
          TEST_MS,
        );
  });
  /** The runner may start more tests at once than there are pages. */
  const lent = async (): Promise<Guarded> => {
    for (;;) {
      const at = free.pop();
      if (at) return at;
      await soon(50);
    }
  };
}
