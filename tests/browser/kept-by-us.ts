/** Everything that the extension keeps in a browser's profile: what it can read again itself, and the files it lies in. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * For one of our own pages: everything in every table, and what is kept beside it, as JSON. Files of a database may be
 * compressed; this is what they say.
 */
export const DUMP = `new Promise((done, failed) => {
  const open = indexedDB.open("dung-hen");
  open.onerror = () => failed(open.error);
  open.onsuccess = async () => {
    const db = open.result;
    const out = {};
    for (const name of db.objectStoreNames)
      out[name] = await new Promise((ok) => {
        const all = db.transaction(name).objectStore(name).getAll();
        all.onsuccess = () => ok(all.result);
      });
    db.close();
    done(JSON.stringify([out, await chrome.storage.local.get(), await chrome.storage.session.get(), { ...localStorage }]));
  };
})`;

/** All files below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    return one.isDirectory() ? filesIn(path) : [path];
  });
}

/** What the browser itself keeps of each page that it shows, with our extension or without; no extension writes there. */
const BROWSERS_OWN: Record<string, string> = {
  "Default/Cache": "pages as they came from the portal's server",
  "Default/History": "addresses and titles of the portal's pages",
  "Default/Top Sites": "the same of those visited most",
  "Default/Web Data": "what was sent in the portal's own forms, to be offered again",
  "Default/Sessions": "the tabs that stand open, with what stands in their fields",
  segmentation_platform: "addresses of pages, counted for the browser's own offers",
};

/** All files of a profile, the browser's own copies of pages apart from all others. */
export function filesOf(profile: string): { ours: string[]; browsers: string[] } {
  const isBrowsers = (path: string) =>
    Object.keys(BROWSERS_OWN).some(
      (own) => path === own || path === `${own}-journal` || path.startsWith(`${own}/`),
    );
  const all = filesIn(profile).map((path) => ({ path, own: isBrowsers(relative(profile, path)) }));
  const paths = (own: boolean) => all.filter((it) => it.own === own).map(({ path }) => path);
  return { ours: paths(false), browsers: paths(true) };
}
