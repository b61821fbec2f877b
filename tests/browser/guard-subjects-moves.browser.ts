/** Whose page is it after Back, Forward, a script, an address, a key, another tab, a frame (subject-cells.ts). */

import { type Cell, everyAction, there, type Way } from "./subject-cells.ts";
import { addressOf, TARGETS } from "./subject-stage.ts";

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

everyAction([
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
]);
