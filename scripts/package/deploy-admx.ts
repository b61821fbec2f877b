/**
 * Templates for group policies (ADMX with its words, ADML): one policy that installs the extension, and one for each
 * setting of the browser's schema. Lists and maps are typed as JSON, in one line; what the agency's settings file says
 * stands in its field already.
 */
import { readFileSync } from "node:fs";
import { type Chromium, type Deployment, installation, KEYS } from "./deployment.ts";

interface Node {
  type: string;
  title: string;
  description: string;
  enum?: string[];
  properties?: Record<string, Node>;
  additionalProperties?: Node;
}
const schema = JSON.parse(readFileSync(new URL("../../public/policy.json", import.meta.url), "utf8")) as Node;

const xml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);

/** A setting as it stands in the registry: `intake` has `hours` and `working`, each a policy of its own. */
interface Setting {
  part: string;
  /** Name of the value; null: the part itself is the value. */
  name: string | null;
  node: Node;
}

/** What the agency's file says of it; undefined: nothing. */
const fixed = ({ settings }: Deployment, part: string, name: string | null): unknown => {
  const whole = settings[part];
  return name === null ? whole : (whole as Record<string, unknown> | undefined)?.[name];
};

/** Of what is itself a list, a map or deeper than two steps the whole is one setting. */
function settings(): Setting[] {
  return Object.entries(schema.properties!).flatMap(([part, node]): Setting[] =>
    node.type === "object" && node.properties && part !== "officeHours"
      ? Object.entries(node.properties).map(([name, it]) => ({ part, name, node: it }))
      : [{ part, name: null, node }],
  );
}

const NAMES: Record<Chromium, string> = { chrome: "Google Chrome", edge: "Microsoft Edge" };
const LONGEST = 16_384;

/** The two files by path; the words are Vietnamese in both folders, since an English Windows looks for `en-US` only. */
export function admx(it: Deployment, browser: Chromium): Record<string, string> {
  const base = `${KEYS[browser]}\\3rdparty\\extensions\\${it.id}\\policy`;
  const words: [id: string, text: string][] = [
    ["category", `Đúng Hẹn (${NAMES[browser]})`],
    ["install", "Cài Đúng Hẹn trên mọi máy"],
    [
      "install_explain",
      "Tự cài, tự cập nhật từ máy chủ của cơ quan, luôn hiện trên thanh công cụ. Bỏ chính sách này thì tiện ích được gỡ.",
    ],
    ["supported", `${NAMES[browser]} 120 trở lên`],
  ];
  const looks: string[] = [];
  const policies = [install(it, browser)];
  for (const { part, name, node } of settings()) {
    const id = name ? `${part}_${name}` : part;
    const of = schema.properties![part]!;
    words.push(
      [id, name ? `${of.title}: ${node.title}` : node.title],
      [`${id}_explain`, explain(node, part, name, fixed(it, part, name))],
    );
    const key = name ? `${base}\\${part}` : base;
    policies.push(policy(id, key, name ?? part, node, fixed(it, part, name), words, looks));
  }
  const file = `dung-hen-${browser}`;
  const adml = `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <displayName>${xml(words[0]![1])}</displayName>
  <description>${xml(words[0]![1])}</description>
  <resources>
    <stringTable>
${words.map(([id, text]) => `      <string id="${id}">${xml(text)}</string>`).join("\n")}
    </stringTable>
    <presentationTable>
${looks.join("\n")}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
  return {
    [`windows/${file}.admx`]: `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <policyNamespaces>
    <target prefix="dunghen_${browser}" namespace="DungHen.Policies.${browser}"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0"/>
  <supportedOn>
    <definitions>
      <definition name="supported" displayName="$(string.supported)"/>
    </definitions>
  </supportedOn>
  <categories>
    <category name="category" displayName="$(string.category)"/>
  </categories>
  <policies>
${policies.join("\n")}
  </policies>
</policyDefinitions>
`,
    [`windows/vi-VN/${file}.adml`]: adml,
    [`windows/en-US/${file}.adml`]: adml,
  };
}

function explain({ description, type }: Node, part: string, name: string | null, value: unknown): string {
  const said = [description];
  if (type === "array" || type === "object")
    said.push(`Ghi thành một dòng JSON, như mục «${name ? `${part}.${name}` : part}» trong tệp cài đặt.`);
  if (value !== undefined)
    said.push(
      typeof value === "boolean"
        ? `Tệp cài đặt của cơ quan chọn: ${value ? "Enabled" : "Disabled"}.`
        : "Tệp cài đặt của cơ quan có mục này: chọn Enabled thì ô dưới đây đã ghi sẵn.",
    );
  return said.join(" ");
}

const head = (id: string, key: string, more: string) =>
  `    <policy name="${id}" class="Machine" displayName="$(string.${id})" explainText="$(string.${id}_explain)" key="${xml(key)}"${more}>
      <parentCategory ref="category"/>
      <supportedOn ref="supported"/>`;

/** What stands in a text field when it is switched on. */
const typed = (value: unknown): string =>
  value === undefined
    ? ""
    : `<defaultValue>${xml(typeof value === "string" ? value : JSON.stringify(value))}</defaultValue>`;

/** The same for a number or a choice. */
function picked(node: Node, value: unknown): string {
  if (value === undefined) return "";
  return node.enum
    ? ` noSort="true" defaultItem="${node.enum.indexOf(value as string)}"`
    : ` defaultValue="${value}"`;
}

/** All values of the installation, fixed: nothing to type, nothing to get wrong. */
function install(it: Deployment, browser: Chromium): string {
  const key = `${KEYS[browser]}\\ExtensionSettings\\${it.id}`;
  const values = Object.entries(installation(it, browser));
  const item = ([name, value]: [string, unknown]) =>
    `        <item key="${xml(key)}" valueName="${name}"><value>${
      typeof value === "boolean"
        ? `<decimal value="${value ? 1 : 0}"/>`
        : `<string>${xml(typeof value === "string" ? value : JSON.stringify(value))}</string>`
    }</value></item>`;
  const gone = ([name]: [string, unknown]) =>
    `        <item key="${xml(key)}" valueName="${name}"><value><delete/></value></item>`;
  return `${head("install", key, "")}
      <enabledList>
${values.map(item).join("\n")}
      </enabledList>
      <disabledList>
${values.map(gone).join("\n")}
      </disabledList>
    </policy>`;
}

function policy(
  id: string,
  key: string,
  value: string,
  node: Node,
  preset: unknown,
  words: [string, string][],
  looks: string[],
): string {
  if (node.type === "boolean")
    return `${head(id, key, ` valueName="${value}"`)}
      <enabledValue><decimal value="1"/></enabledValue>
      <disabledValue><decimal value="0"/></disabledValue>
    </policy>`;
  const kind = node.enum ? "dropdownList" : node.type === "integer" ? "decimalTextBox" : "textBox";
  const label = xml(node.title);
  looks.push(
    kind === "textBox"
      ? `      <presentation id="${id}"><textBox refId="${id}"><label>${label}</label>${typed(preset)}</textBox></presentation>`
      : `      <presentation id="${id}"><${kind} refId="${id}"${picked(node, preset)}>${label}</${kind}></presentation>`,
  );
  let element = `<text id="${id}" valueName="${value}" required="true" maxLength="${LONGEST}"/>`;
  if (kind === "decimalTextBox")
    element = `<decimal id="${id}" valueName="${value}" required="true" minValue="0" maxValue="10000"/>`;
  if (node.enum) {
    for (const it of node.enum) words.push([`${id}_${it}`, it]);
    const items = node.enum.map(
      (it) => `<item displayName="$(string.${id}_${it})"><value><string>${it}</string></value></item>`,
    );
    element = `<enum id="${id}" valueName="${value}" required="true">${items.join("")}</enum>`;
  }
  return `${head(id, key, ` presentation="$(presentation.${id})"`)}
      <elements>
        ${element}
      </elements>
    </policy>`;
}
