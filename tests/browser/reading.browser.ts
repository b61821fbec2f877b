/** Every fixture page is read as its expected.json says, in a real browser. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { type Case, readCase, serveFixtures } from "./reading-pages.ts";

const PORTALS = new URL("../fixtures/portals/", import.meta.url);
const OTHERS = new URL("../fixtures/other-sites/", import.meta.url);
/** Writes what is read now where nothing is expected yet; a person then looks at every line of it. */
const DRAFT = process.env.DUNG_HEN_DRAFT_EXPECTED === "1";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pagesIn = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name !== "biome.json")
    .sort();

for (const name of pagesIn(PORTALS)) {
  const file = new URL(`${name}/expected.json`, PORTALS);
  const cases = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Case[]) : [];
  test(`${name} has something to expect`, () => expect(cases.length).toBeGreaterThan(0));
  for (const [i, one] of cases.entries())
    test(`${name} ${one.at ?? ""} ${(one.click ?? []).join(" → ")}`, async () => {
      const page = await browser.context.newPage();
      const read = await readCase(page, `${site.url}/portals/${name}/${one.at ?? ""}`, one);
      await page.close();
      if (DRAFT && one.report === undefined) {
        cases[i] = { ...one, report: read };
        writeFileSync(file, `${JSON.stringify(cases, null, 2)}\n`);
        return;
      }
      expect(
        one.report,
        `Have it drafted (docs/adding-a-portal.md#4-keep-it): ${name} expects nothing.`,
      ).toBeDefined();
      expect(read).toEqual(one.report);
    });
}

for (const name of pagesIn(OTHERS))
  test(`${name} is no portal: nothing is read`, async () => {
    const page = await browser.context.newPage();
    const read = await readCase(page, `${site.url}/other-sites/${name}`, {});
    await page.close();
    expect(read).toEqual({
      portal: null,
      pageKind: "none",
      dossiers: [],
      actions: [],
      papers: [],
      paging: null,
      unread: [],
    });
  });
