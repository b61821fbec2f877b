/** Builds and zips the extension for one browser by wxt, whose zips hold no times and are in order of names. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type InlineConfig, type UserManifest, type WxtHooks, zip } from "wxt";
import type { PackageOptions } from "./options.ts";

export interface Built {
  /** Folder of the unpacked extension. */
  folder: string;
  zip: string;
  /** Zip of the sources, for Mozilla's review; Firefox only. */
  sources: string | null;
  /** Paths of all modules that went into it. */
  modules: Set<string>;
  manifest: Manifest;
}
export interface Manifest {
  version: string;
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string } };
}

/** `https://host/*`, as the manifest and `entrypoints/edge/origins.ts` write it: without a port. */
const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`;

/**
 * Into `out`, which is emptied before; `geckoId`: Firefox's id of an agency's own package; `manifest`: what else it is to
 * say. Throws with the build's own words.
 */
export async function buildFor(
  browser: "chrome" | "firefox",
  out: string,
  {
    server,
    portals,
    geckoId,
    manifest = {},
  }: Pick<PackageOptions, "server" | "portals"> & { geckoId?: string; manifest?: UserManifest },
): Promise<Built> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const modules = new Set<string>();
  const hooks: Partial<WxtHooks> = {
    "build:done": (_wxt, { steps }) => {
      for (const { chunks } of steps)
        for (const chunk of chunks)
          if (chunk.type === "chunk") for (const id of chunk.moduleIds) modules.add(id);
    },
  };
  const config: InlineConfig = {
    root: process.cwd(),
    browser,
    mode: "production",
    manifestVersion: 3,
    outDir: out,
    logger: quiet,
    hooks,
    manifest: {
      ...manifest,
      ...(portals.length > 0 ? { host_permissions: portals.map(patternOf) } : {}),
      ...(browser === "firefox"
        ? {
            browser_specific_settings: {
              gecko: {
                ...(geckoId ? { id: geckoId } : {}),
                ...(server !== null ? { update_url: `${server}/updates.json` } : {}),
              },
            } as never,
          }
        : {}),
    },
  };
  const zips = await zip(config);
  const folder = join(out, `${browser}-mv3`);
  const [first, second] = zips;
  if (!first || !existsSync(folder)) throw new Error(`wxt made no zip for ${browser}`);
  return {
    folder,
    zip: first,
    sources: second ?? null,
    modules,
    manifest: JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest,
  };
}

const nothing = () => {};
const quiet = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: console.error,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
};
