/** `npm run new -- portal my-product`: what is known of a portal product, with a page to prove it on (docs/adding-a-portal.md). */
import { CAN_VIET, camel, checked, free, type Maker, must, TO_WRITE, withImport } from "./plan.ts";

const LIST = "lib/portals/products.ts";

/** The sign is one that no portal bears, so that nothing is taken for this product before it is written. */
const product = (name: string) => ({
  id: name,
  name: `${TO_WRITE} the product's name`,
  version: 1,
  signs: [{ address: `#/${name}-${TO_WRITE}/` }],
  wordings: {},
  actions: {},
  statuses: {},
  codePattern: null,
  lastVerified: null,
  source: `${TO_WRITE} how it was looked at`,
  notVerified: [`${TO_WRITE} what nobody has seen on the running product`],
});

const pageText = (name: string): string => `<!doctype html>
<!-- ${TO_WRITE} a small page of our own with the mechanics of ${name}: invented names and numbers, nothing copied -->
<html lang="vi"><head><meta charset="utf-8"><title>Danh sách hồ sơ</title></head>
<body>
<h1>Danh sách hồ sơ</h1>
<table border="1"><thead><tr><th>Mã hồ sơ</th><th>Thủ tục</th><th>Ngày hẹn trả</th></tr></thead>
<tbody><tr><td>H99.12.5-261118-0001</td><td>Đăng ký khai sinh</td><td>25/11/2026</td></tr></tbody></table>
<p>${CAN_VIET} trang mẫu của phần mềm này.</p>
</body></html>
`;

export const portal: Maker = (name, look) => {
  checked(name, 1);
  const file = `lib/portals/products/${name}.json`;
  const page = `tests/fixtures/portals/${name}`;
  free(look, file, `${page}/index.html`);
  const id = `${camel(name)}Product`;
  const line = `import ${id} from "./products/${name}.json" with { type: "json" };`;
  const list = withImport(must(look, LIST), line, "./products/");
  return {
    files: {
      [file]: `${JSON.stringify(product(name), null, 2)}\n`,
      [`${page}/index.html`]: pageText(name),
      [`${page}/expected.json`]: "[{}]\n",
      [LIST]: list.replace(/\] as unknown as/, `, ${id}] as unknown as`),
    },
    next: [
      `Write ${file}: its signs and what our own words can't say. Until then no portal is taken for it.`,
      `Write ${page}/index.html, a small page with the same mechanics.`,
      "Have what is read of it written down, and look at every line: DUNG_HEN_DRAFT_EXPECTED=1 npx vitest run tests/browser/reading.browser.ts",
      `Drift it: npm run drift -- -t ${name}`,
    ],
  };
};
