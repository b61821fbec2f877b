/**
 * `npm run package`: all that is handed out of a version, into `.output/package/`: docs/releasing.md says what is what.
 * The same sources give the same bytes.
 */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { agencySettings } from "./package/agency.ts";
import { buildFor } from "./package/builds.ts";
import { crx3, extensionId, signingKey } from "./package/crx.ts";
import { deployFiles } from "./package/deploy.ts";
import { firefoxId } from "./package/deployment.ts";
import { type PackageOptions, packageOptions, USAGE } from "./package/options.ts";
import { takePictures } from "./package/pictures.ts";
import { installed, packagesOf, shipped } from "./package/sbom.ts";
import { LANGUAGES, storeSheet, storeTexts } from "./package/store.ts";
import { updatesJson, updateXml } from "./package/updates.ts";

const OUT = ".output/package";
const WORK = ".output/package-build";
const SUMS = "SHA256SUMS";

/** Makes all of it anew; what is said of a missing key or server comes once it is made. */
async function makePackages(options: PackageOptions): Promise<void> {
  const { server } = options;
  const key = options.key === null ? null : readKey(options.key);
  const id = key && extensionId(key);
  const settings = options.settings === null ? {} : agencySettings(options.settings);
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as {
    name: string;
    version: string;
  };
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const put = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    writeFileSync(join(OUT, path), content);
  };
  const file = `${name}-${version}`;

  const chrome = await buildFor("chrome", join(WORK, "chrome"), options);
  const own = server !== null && id !== null ? { geckoId: firefoxId(id) } : {};
  const firefox = await buildFor("firefox", join(WORK, "firefox"), { ...options, ...own });
  copyFileSync(chrome.zip, join(OUT, `${file}-chrome.zip`));
  copyFileSync(firefox.zip, join(OUT, `${file}-firefox.zip`));
  copyFileSync(firefox.sources!, join(OUT, `${file}-sources.zip`));

  if (key) put(`${file}.crx`, crx3(readFileSync(chrome.zip), key));
  if (server !== null) {
    const { id: geckoId, strict_min_version: minimum } = firefox.manifest.browser_specific_settings!.gecko;
    copyFileSync(firefox.zip, join(OUT, `${file}.xpi`));
    put("updates.json", updatesJson({ geckoId, version, server, xpi: `${file}.xpi`, minimum }));
    if (id) {
      put("update.xml", updateXml({ id, version, server, crx: `${file}.crx` }));
      const files = deployFiles({ id, geckoId, version, server, portals: options.portals, settings });
      for (const [path, content] of Object.entries(files)) put(`deploy/${path}`, content);
    }
  }

  const packages = packagesOf(new Set([...chrome.modules, ...firefox.modules]), process.cwd());
  put("sbom.cdx.json", `${JSON.stringify(shipped(installed("."), packages, { name, version }), null, 2)}\n`);
  for (const language of LANGUAGES) put(`store/${language}.txt`, storeSheet(storeTexts(language)));
  if (options.pictures) await takePictures(join(OUT, "store"));
  put(SUMS, sums());
}

function readKey(path: string) {
  try {
    return signingKey(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`--key ${path}: ${(error as Error).message}`);
  }
}

/** As `sha256sum -c` reads it. */
function sums(): string {
  const files = readdirSync(OUT, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map((it) => relative(OUT, join(it.parentPath, it.name)).replaceAll("\\", "/")).sort();
  const sum = (path: string) =>
    createHash("sha256")
      .update(readFileSync(join(OUT, path)))
      .digest("hex");
  return paths.map((path) => `${sum(path)}  ${path}\n`).join("");
}

/** What was not made, and how it would be. */
function notMade({ key, server, settings }: PackageOptions): string[] {
  return [
    ...(key === null
      ? ["no CRX: it needs a key (--key FILE or DUNG_HEN_KEY=FILE); the zip is what the stores take"]
      : []),
    ...(server === null
      ? ["no update.xml, updates.json, deploy/: for an agency's own server only (--server https://…)"]
      : key === null
        ? ["no update.xml, deploy/: they name the id that comes of the key"]
        : settings === null
          ? [
              "no settings in deploy/: none was named (--settings FILE), so each unit goes on choosing its own",
            ]
          : []),
  ];
}

async function main(): Promise<void> {
  const options = packageOptions(process.argv.slice(2), process.env);
  await makePackages(options);
  const first = readFileSync(join(OUT, SUMS), "utf8");
  if (options.twice) {
    await makePackages(options);
    const again = new Set(readFileSync(join(OUT, SUMS), "utf8").split("\n"));
    // Pictures show what a page had come to when they were taken: on a busy machine that differs.
    const other = first.split("\n").filter((line) => !line.endsWith(".png") && !again.has(line));
    if (other.length > 0) throw new Error(`two runs differ:\n${other.join("\n")}`);
    console.log("Two runs gave the same bytes.");
  }
  console.log(`${OUT}:\n${first}`);
  for (const line of notMade(options)) console.log(`Not made: ${line}.`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error((error as Error).message);
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith("ERR_PARSE_ARGS")) console.error(USAGE);
    process.exitCode = 1;
  }
}
