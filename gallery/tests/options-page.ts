/** For the tests of the options: the gallery's, in a page of its own for each test. */
import { PAGE } from "../shot.ts";
import { galleryBed, heard } from "./test-page.ts";

/** What a test needs of the options, on the page `at`; `page` is another one in each test. */
export function optionsPage(at: string) {
  const bed = galleryBed(PAGE);
  const page = () => bed.page;
  return {
    page,
    faults: () => bed.faults,
    show: async (fixed: string[] = [], more: object = {}, say = "sayVi") => {
      await page().evaluate(
        `gallery.showOptions(gallery.${say}, gallery.heard, ${JSON.stringify(fixed)}, ${JSON.stringify(more)})`,
      );
      await page().locator(`.contents a[href="#dh-${at}"]`).click();
    },
    card: (id: string) => page().locator(`section[aria-labelledby=dh-${id}]`),
    button: (name: string) => page().getByRole("button", { name, exact: true }),
    field: (name: string) => page().getByLabel(name, { exact: true }),
    // biome-ignore lint/suspicious/noExplicitAny: what was told is looked at freely
    told: async () => (await heard(page())).map((it) => it[1]) as any[],
  };
}
