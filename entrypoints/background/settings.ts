/** The office's settings lie in storage.local, apart from the database: they outlive its loss. */
import browser from "webextension-polyfill";
import { Told } from "../../lib/messages/answer.ts";
import { treeWithoutPersonal } from "../../lib/privacy/tree.ts";
import { parseSettings } from "../../lib/settings/parse.ts";
import { withPolicy } from "../../lib/settings/policy.ts";
import { PARTS, type PartName, type Settings } from "../../lib/settings/schema.ts";
import { readSettingsFile } from "../../lib/settings/settings-file.ts";
import { agencyPolicy } from "./policy.ts";

export interface Held {
  /** As they hold, the policy's values in them. */
  settings: Settings;
  fixed: string[];
  /** What could not be read in the office's own settings, and in the policy. */
  dropped: string[];
  policyDropped: string[];
  /** false: whether an agency fixes any of them could not be asked yet. */
  policyKnown: boolean;
}

async function own() {
  const { settings } = await browser.storage.local.get("settings");
  return parseSettings(settings);
}

/** Settings as they hold now. */
export async function heldSettings(): Promise<Held> {
  const [mine, agency] = await Promise.all([own(), agencyPolicy()]);
  const { settings, fixed, dropped } = withPolicy(mine.settings, agency.policy);
  return { settings, fixed, dropped: mine.dropped, policyDropped: dropped, policyKnown: agency.known };
}

/**
 * Changes some parts. Nothing is saved unless all of it is right: a value that
 * doesn't parse, and one that the policy fixes otherwise, are refused by name.
 */
export async function changeSettings(parts: Record<string, unknown>): Promise<Held> {
  const mine = (await own()).settings;
  const next: Record<string, unknown> = { ...mine };
  for (const [name, given] of Object.entries(parts)) {
    if (!Object.hasOwn(PARTS, name)) throw new Told("options_badSettings", name);
    const before = mine[name as PartName];
    const whole = isTree(before) && isTree(given) ? { ...before, ...given } : given;
    const parsed = PARTS[name as PartName].safeParse(whole);
    if (!parsed.success) throw new Told("options_badSettings", name);
    next[name] = treeWithoutPersonal(parsed.data);
  }
  const wanted = next as Settings;
  const holds = withPolicy(wanted, (await agencyPolicy()).policy).settings;
  for (const name of Object.keys(parts) as PartName[])
    if (JSON.stringify(holds[name]) !== JSON.stringify(wanted[name]))
      throw new Told("options_fixedByPolicy", name);
  await browser.storage.local.set({ settings: wanted });
  return heldSettings();
}

/** Takes settings from a file; parts that don't parse are dropped and named. Throws Told when it is no such file, or a later version's. */
export async function importSettings(json: string): Promise<Held> {
  const read = readSettingsFile(json, browser.runtime.getManifest().version);
  if ("fault" in read) throw new Told(read.fault.key, ...read.fault.args);
  const { settings, dropped } = parseSettings({ ...(await own()).settings, ...read.given });
  await browser.storage.local.set({ settings: treeWithoutPersonal(settings) });
  return { ...(await heldSettings()), dropped };
}

const isTree = (it: unknown): it is Record<string, unknown> =>
  typeof it === "object" && it !== null && !Array.isArray(it);
