/** `npm run new -- feature seen-twice`: a feature of the page script, which draws nothing until it is written. */
import { behind, camel, checked, free, type Maker, must, Refusal, TO_WRITE, withImport } from "./plan.ts";

const FOLDER = "entrypoints/portal/features";
const LIST = `${FOLDER}/index.ts`;
const HOSTS = "entrypoints/portal/parts/hosts.ts";
const MAP = "docs/architecture.md";

const featureText = (name: string, id: string): string => `/**
 * ${TO_WRITE} what it draws, on which pages, and for whom. It holds no selector and no rule: these are lib's.
 * What is needed only now and then it loads when that is asked for, as setup-when-asked.ts does.
 */
import { makeHost } from "../parts/hosts.ts";
import type { Feature, PageView } from "../parts/page.ts";

export const ${id}: Feature = {
  id: "${name}",
  pages: ["list"],
  start(page) {
    let host: HTMLElement | null = null;
    return (view) => {
      const place = view && placeFor(view);
      if (!place) {
        host?.remove();
        host = null;
        return;
      }
      host ??= makeHost(page.doc, "${name}", page.signal);
      if (host.previousElementSibling !== place) place.after(host);
    };
  },
};

/** ${TO_WRITE} the portal's element behind which ours stands; null: on this page nowhere. */
function placeFor(_view: PageView): Element | null {
  return null;
}
`;

const testText = (
  name: string,
): string => `/** ${TO_WRITE} what an officer sees by it. On the sample portal, with the demo build of the extension (npm run build:demo). */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stage, setStage } from "../../demo/stage.ts";
import { BUILD } from "./extension.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(BUILD);
});
afterAll(() => stage.close());

test("it stands on the list", async () => {
  const { page, portal } = stage;
  await page.goto(\`\${portal.url}#/danh-sach/can-xu-ly\`);
  await expect
    .poll(() => page.locator("[data-dung-hen=${name}]").count(), {
      message: "Write placeFor in ${FOLDER}/${name}.ts and build: nothing of it stands on the list.",
    })
    .toBe(1);
});
`;

export const feature: Maker = (name, look) => {
  checked(name, 2);
  const [file, test] = [`${FOLDER}/${name}.ts`, `tests/browser/${name}.browser.ts`];
  free(look, file, `${file}x`, test);
  const id = camel(name);
  const hosts = must(look, HOSTS);
  if (hosts.includes(`| "${name}"`)) throw new Refusal(`The name is taken: ${HOSTS} has it.`);
  const list = withImport(must(look, LIST), `import { ${id} } from "./${name}.ts";`, "./");
  const last = /^ {2}\w+,\n(?=\];)/m.exec(list)?.[0] ?? "";
  return {
    files: {
      [file]: featureText(name, id),
      [test]: testText(name),
      [LIST]: behind(list, `${last}];`, "").replace(`${last}];`, `${last}  ${id},\n];`),
      [HOSTS]: behind(hosts, '  | "pointing"', `\n  | "${name}"`),
      [MAP]: behind(must(look, MAP), "|setup|pointing", `|${name}`),
    },
    next: [
      `Write the feature and its test: ${file}, ${test}. Until then it draws nothing.`,
      "What it draws is a component of components/in-page, with a state in the gallery (docs/components.md).",
    ],
  };
};
