/**
 * Who a dossier is about: asked of the page that shows it, by a window of our own that is about to print it, and answered to
 * that window alone. It passes neither through the worker nor through any store.
 */
import browser from "webextension-polyfill";
import type { PortalId } from "../../lib/dossier/model.ts";
import { z } from "../../lib/zod.ts";
import { askTab } from "./ask-tab.ts";
import { patternOf, portalOf } from "./origins.ts";

const WHO = "who";
const said = (max: number) => z.nullable(z.string().check(z.maxLength(max)));
const people = z.object({ name: said(200), id: said(20), officer: said(60) });

/** As the page shows them; null: it doesn't, or not surely. */
export type People = z.output<typeof people>;

/** The dossier's code that is asked about; null: the message is another one. */
export function askedWho(message: unknown): string | null {
  const { dungHen, code } = (message ?? {}) as { dungHen?: unknown; code?: unknown };
  return dungHen === WHO && typeof code === "string" ? code : null;
}

/** Of the portal's open tabs the first that shows the dossier and whose it is; null: none does. */
export async function peopleOf(portal: PortalId, code: string): Promise<People | null> {
  const tabs = (await browser.tabs.query({ url: patternOf(portal) })).filter(
    (it) => portalOf(it.url) === portal,
  );
  tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  let best: People | null = null;
  for (const { id } of tabs) {
    const answer = id === undefined ? null : await askTab(id, { dungHen: WHO, code }).catch(() => null);
    const read = people.safeParse(answer);
    if (!read.success) continue;
    if (read.data.name !== null) return read.data;
    best ??= read.data;
  }
  return best;
}
