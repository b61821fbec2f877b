/** The files for an agency's machines: as committed, as generated, and as each browser reads them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { withPolicy } from "../../lib/settings/policy.ts";
import { agencySettings, SAMPLE_SETTINGS, sampleDeployment } from "../../scripts/package/agency.ts";
import { deployFiles } from "../../scripts/package/deploy.ts";
import { firefoxId, installation, KEYS } from "../../scripts/package/deployment.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const agency = sampleDeployment(version);
const files = deployFiles(agency);

interface Node {
  type: string;
  enum?: string[];
  properties?: Record<string, Node>;
  additionalProperties?: Node;
  items?: Node;
}
const schema = JSON.parse(readFileSync("public/policy.json", "utf8")) as Node;

test("what is committed is what is generated: npm run deploy:samples", () => {
  const there = readdirSync("deploy", { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative("deploy", join(it.parentPath, it.name)).replaceAll("\\", "/"));
  expect(there.sort()).toEqual([...Object.keys(files), "cai-dat.json"].sort());
  for (const [path, content] of Object.entries(files))
    expect(readFileSync(join("deploy", path), "utf8"), path).toBe(content);
});

test("the sample settings are taken by the extension, all of them, and by the browser's schema", () => {
  const { dropped, fixed } = withPolicy(defaultSettings(), agency.settings);
  expect([dropped, fixed.length > 5]).toEqual([[], true]);
  const takes = (node: Node | undefined, value: unknown, at: string): void => {
    expect(node, `${at} is in public/policy.json`).toBeDefined();
    if (Array.isArray(value)) {
      expect(node!.type, at).toBe("array");
      for (const it of value) takes(node!.items, it, `${at}[]`);
    } else if (typeof value === "object" && value !== null)
      for (const [name, it] of Object.entries(value))
        takes(node!.properties?.[name] ?? node!.additionalProperties, it, `${at}.${name}`);
    else expect([typeof value, "integer"], at).toContain(node!.type);
  };
  takes(schema, agency.settings, "");
});

test("settings that the extension would not take are refused, with their place", () => {
  const folder = mkdtempSync(join(tmpdir(), "dung-hen-settings-"));
  const path = join(folder, "cai-dat.json");
  writeFileSync(path, JSON.stringify({ intake: { hours: 9_999, working: true }, soon: { minutes: 60 } }));
  expect(() => agencySettings(path)).toThrow("intake.hours");
  rmSync(folder, { recursive: true });
  expect(() => agencySettings("package.json")).toThrow("package.json");
  expect(() => agencySettings("no-such.json")).toThrow("no-such.json");
  expect(agencySettings(SAMPLE_SETTINGS)).toEqual(agency.settings);
});

describe.each(["chrome", "edge"] as const)("%s", (browser) => {
  const linux = JSON.parse(files[`linux/${browser}.json`]!) as {
    ExtensionSettings: Record<string, unknown>;
    "3rdparty": { extensions: Record<string, unknown> };
  };

  test("on Linux it is installed by force, up to date from the agency's server, of use at its portals alone", () => {
    expect(linux.ExtensionSettings[agency.id]).toEqual({
      installation_mode: "force_installed",
      update_url: `${agency.server}/update.xml`,
      override_update_url: true,
      ...(browser === "chrome" ? { toolbar_pin: "force_pinned" } : { toolbar_state: "force_shown" }),
      runtime_blocked_hosts: ["*://*"],
      runtime_allowed_hosts: agency.portals,
    });
    expect(linux["3rdparty"].extensions).toEqual({ [agency.id]: agency.settings });
    expect(installation({ ...agency, portals: [] }, browser)).not.toHaveProperty("runtime_blocked_hosts");
  });

  test("the registry file says the same, as these browsers read a registry", () => {
    const text = files[`windows/${browser}.reg`]!;
    expect(text).toMatch(/^[\r\n -~]*$/);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    const read: Record<string, Record<string, unknown>> = {};
    let key = "";
    for (const line of text.split("\r\n").slice(1)) {
      const section = /^\[HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line)?.[1];
      if (section) {
        key = section;
        read[key] = {};
      }
      const [, name, value] = /^"(\w+)"=(.+)$/.exec(line) ?? [];
      if (!name) continue;
      const dword = /^dword:([0-9a-f]{8})$/.exec(value!)?.[1];
      const words = dword ? null : value!.slice(1, -1).replace(/\\(.)/g, "$1");
      read[key]![name] = dword
        ? Number.parseInt(dword, 16)
        : /^[[{]/.test(words!)
          ? JSON.parse(words!)
          : words;
    }
    expect(read).toEqual({
      [`${KEYS[browser]}\\ExtensionSettings\\${agency.id}`]: {
        ...installation(agency, browser),
        override_update_url: 1,
      },
      [`${KEYS[browser]}\\3rdparty\\extensions\\${agency.id}\\policy`]: agency.settings,
    });
  });

  const admx = files[`windows/dung-hen-${browser}.admx`]!;
  const adml = files[`windows/vi-VN/dung-hen-${browser}.adml`]!;
  /** Key and name under which each policy writes. */
  const written = new Map(
    [...admx.matchAll(/<policy name="(\w+)"[^>]* key="([^"]+)"([^>]*)>([\s\S]*?)<\/policy>/g)].map(
      ([, name, key, more, inside]) => [name!, `${key}\\${/valueName="(\w+)"/.exec(more + inside!)?.[1]}`],
    ),
  );

  test("the template has a policy for each setting of the schema, where the browser looks for it", () => {
    const base = `${KEYS[browser]}\\3rdparty\\extensions\\${agency.id}\\policy`;
    const wanted = Object.entries(schema.properties!).flatMap(([part, { properties }]) =>
      properties && part !== "officeHours"
        ? Object.keys(properties).map((name) => `${base}\\${part}\\${name}`)
        : [`${base}\\${part}`],
    );
    expect([...written.values()].filter((it) => it.startsWith(base)).sort()).toEqual(wanted.sort());
    expect(written.get("install")).toContain(`ExtensionSettings\\${agency.id}`);
  });

  test("what the agency's file says stands in its field, and a field that it doesn't name is empty", () => {
    const plain = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    const look = (id: string, text = adml) =>
      new RegExp(`<presentation id="${id}">(.*)</presentation>`).exec(text)![1]!;
    const { officeHours, office } = agency.settings as Record<string, Record<string, unknown>>;
    const typed = (id: string) => JSON.parse(plain(/<defaultValue>(.*)<\/defaultValue>/.exec(look(id))![1]!));
    expect([typed("officeHours"), typed("office_portals")]).toEqual([officeHours, office!.portals]);
    expect(look("intake_hours")).toContain('defaultValue="8"');
    for (const id of ["calendar_off", "soon_minutes", "language"])
      expect(look(id), id).not.toContain("default");
    const other = deployFiles({ ...agency, settings: { language: "en", retention: { names: false } } });
    const words = other[`windows/vi-VN/dung-hen-${browser}.adml`]!;
    // A choice is named by its place among those of the template.
    expect(admx.indexOf("language_vi")).toBeLessThan(admx.indexOf("language_en"));
    expect(look("language", words)).toContain('defaultItem="1"');
    expect(words).toMatch(/id="retention_names_explain">.*chọn: Disabled/);
    expect(adml).toMatch(/id="intake_working_explain">.*chọn: Enabled/);
  });

  test("all that the template refers to is there, once, and both files are well-formed", () => {
    for (const [kind, tag] of [
      ["string", "string"],
      ["presentation", "presentation"],
    ] as const) {
      const used = new Set(
        [...admx.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, "g"))].map(([, id]) => id),
      );
      const there = [...adml.matchAll(new RegExp(`<${tag} id="(\\w+)"`, "g"))].map(([, id]) => id);
      expect(there.sort()).toEqual([...used].sort());
    }
    for (const text of [admx, adml]) {
      const open: string[] = [];
      for (const [, end, tag, alone] of text.matchAll(/<(\/?)(\w+)(?:\s[\w:]+="[^"<]*")*\s*(\/?)>/g))
        if (end) expect(open.pop()).toBe(tag);
        else if (!alone) open.push(tag!);
      expect(open).toEqual([]);
      expect(text.match(/<(?![/?\w])|&(?!(amp|lt|gt|quot);)/)).toBeNull();
    }
  });
});

test("each agency's package has an id of its own for Firefox, of the form and length that Firefox takes", () => {
  const ids = ["a".repeat(32), "b".repeat(32)].map(firefoxId);
  expect(new Set(ids).size).toBe(2);
  for (const it of ids) expect(it).toMatch(/^(?=.{1,80}$)[a-z0-9-._]+@[a-z0-9-._]+$/);
});

test("Firefox is told the same", () => {
  expect(JSON.parse(files["firefox/policies.json"]!)).toEqual({
    policies: {
      ExtensionSettings: {
        [agency.geckoId]: {
          installation_mode: "force_installed",
          install_url: `${agency.server}/dung-hen-${version}.xpi`,
          default_area: "navbar",
        },
      },
      "3rdparty": { Extensions: { [agency.geckoId]: agency.settings } },
    },
  });
});

test("the guide says of each setting what the schema says", () => {
  type Named = Node & { title: string; description: string };
  const rows = Object.entries(schema.properties as Record<string, Named>).flatMap(([part, node]) =>
    node.properties && part !== "officeHours"
      ? Object.entries(node.properties as Record<string, Named>).map(
          ([name, it]) => `| \`${part}.${name}\` | ${node.title}: ${it.title} | ${it.description} |`,
        )
      : [`| \`${part}\` | ${node.title} | ${node.description} |`],
  );
  const guide = readFileSync("docs/cai-dat.md", "utf8");
  expect(guide.split("## Cài đặt có thể đặt sẵn")[1]!.match(/^\| `.*$/gm)).toEqual(rows);
});

test("the guide names each file that there is", () => {
  const guide = readFileSync("docs/cai-dat.md", "utf8");
  for (const path of Object.keys(files).filter((it) => !it.endsWith(".adml")))
    expect(guide).toContain(`\`${path}\``);
});
