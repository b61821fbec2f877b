import { allOn } from "../../../../lib/dom/safe.ts";
import { foldText } from "../../../../lib/dossier/fold.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext } from "../context.ts";

/** Where portals keep a dossier's papers, for actions whose own screen has no upload. */
const PAPERS =
  /^(?:thanh phan(?: ho so)?|giay to(?: dinh kem)?|tai lieu(?: dinh kem)?|(?:tep |file )?dinh kem)\b/;
const TABS = "[role=tab], .tab, .nav-link, [data-toggle=tab], [data-bs-toggle=tab], [class*=tabs] a";

/**
 * Takes the officer to where a paper can be put into this dossier: its papers' tab on this page,
 * else the dossier's own page. false: neither is known, and a word beside the page has to do.
 */
export function goToPapers(ctx: GuardContext, reading: ActionReading): boolean {
  const tab = [...allOn<HTMLElement>(ctx.doc, TABS)].find(
    (one) => PAPERS.test(foldText(one.textContent ?? "")) && (one.checkVisibility?.() ?? true),
  );
  if (tab) {
    tab.scrollIntoView({ block: "center", behavior: "instant" });
    tab.click();
    tab.focus({ preventScroll: true });
    return true;
  }
  const [code] = reading.codes;
  const address = reading.codes.length === 1 && code ? ctx.dossierOf(code)?.dossier.address : null;
  const { location } = ctx.doc;
  if (!address || address === location.pathname + location.search + location.hash) return false;
  const there = new URL(address, location.origin);
  if (there.origin !== location.origin) return false;
  location.assign(there.href);
  return true;
}
