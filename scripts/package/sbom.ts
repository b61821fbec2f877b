/**
 * The software bill of materials (CycloneDX): npm's own list of what is installed, down to what stands in the
 * bundles, without what changes from run to run and machine to machine.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Part {
  "bom-ref": string;
  name: string;
  version: string;
  [key: string]: unknown;
}
interface Bom {
  specVersion: string;
  metadata: { component: Part; [key: string]: unknown };
  components: Part[];
  dependencies: { ref: string; dependsOn: string[] }[];
  [key: string]: unknown;
}

/** What npm says of the folder's packages; throws with npm's own words. */
export function installed(root: string): Bom {
  const npm = process.env.npm_execpath;
  const args = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
  // A build leaves 'production' there, with which npm leaves out what the build itself has put in (wxt, vite).
  const env = { ...process.env, NODE_ENV: "development" };
  const how = { cwd: root, env, encoding: "utf8", maxBuffer: 1e8 } as const;
  const ran = npm
    ? spawnSync(process.execPath, [npm, ...args], how)
    : spawnSync("npm", args, { ...how, shell: process.platform === "win32" });
  if (ran.status !== 0) throw new Error(`npm sbom: ${ran.stderr || ran.error?.message}`);
  return JSON.parse(ran.stdout) as Bom;
}

/** `name@version` of the packages whose modules these are, sorted; what the builder itself puts in counts as its own. */
export function packagesOf(modules: Iterable<string>, root: string): string[] {
  const found = new Set<string>();
  for (const id of modules) {
    const builder = /^\0(vite|rolldown)\//.exec(id)?.[1];
    const folder = builder ? join(root, "node_modules", builder) : packageFolder(id);
    if (!folder) continue;
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Part;
    found.add(`${name}@${version}`);
  }
  return [...found].sort();
}

/** The folder of the package in which a module lies; null: it is our own, or made by the build. */
function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, "").replace(/[?!].*$/, "");
  const at = path.lastIndexOf("/node_modules/");
  if (at < 0) return null;
  const [first = "", second = ""] = path.slice(at + "/node_modules/".length).split("/");
  const folder = join(path.slice(0, at), "node_modules", first, first.startsWith("@") ? second : "");
  return existsSync(join(folder, "package.json")) ? folder : packageFolder(dirname(folder));
}

/** The list of what is shipped. Throws where a bundled package is not in npm's list: nothing may be left out silently. */
export function shipped(
  bom: Bom,
  packages: readonly string[],
  product: { name: string; version: string },
): Bom {
  const wanted = new Set(packages);
  const components = bom.components
    .filter((it) => wanted.has(`${it.name}@${it.version}`))
    .map((it) => ({ ...it, scope: "required", properties: [] }))
    .sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
  const there = new Set(components.map((it) => `${it.name}@${it.version}`));
  const missing = packages.filter((it) => !there.has(it));
  if (missing.length > 0) throw new Error(`npm sbom doesn't know ${missing.join(", ")}`);
  const self = bom.metadata.component;
  const refs = new Set(components.map((it) => it["bom-ref"]));
  const own = `${product.name}@${product.version}`;
  // npm names the product by its folder; a serial number and the time would be others each time.
  const { serialNumber: _serial, ...rest } = bom;
  return {
    ...rest,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: {
        ...self,
        "bom-ref": own,
        name: product.name,
        version: product.version,
        type: "application",
      },
    },
    components,
    dependencies: [
      { ref: own, dependsOn: [...refs] },
      ...bom.dependencies
        .filter((it) => refs.has(it.ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((it) => refs.has(it)).sort() }))
        .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    ],
  };
}
