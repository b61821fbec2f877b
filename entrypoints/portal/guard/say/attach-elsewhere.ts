import { allOn } from "../../../../lib/dom/safe.ts";
import { foldText } from "../../../../lib/dossier/fold.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext } from "../context.ts";

/** Where portals keep a dossier's papers, for actions whose own screen has no upload. */
const PAPERS =
  /^(?:thanh phan(?: ho so)?|giay to(?: dinh kem)?|tai lieu(?: dinh kem)?|(?:tep |file )?dinh kem)\b/;
const TABS = "[role=tab], .tab, .nav-link, [data-toggle=tab], [data-bs-toggle=tab], [class*=tabs] a";

/**
 * Where a paper can be put into this dossier: its papers' tab on this page (`here`), else the dossier's own
 * page. null: neither is known.
 */
export function papersPlace(
  ctx: GuardContext,
  reading: ActionReading,
): { here: boolean; go(): HTMLElement | null } | null {
  const tab = [...allOn<HTMLElement>(ctx.doc, TABS)].find(
    (one) => PAPERS.test(foldText(one.textContent ?? "")) && (one.checkVisibility?.() ?? true),
  );
  if (tab)
    return {
      here: true,
      go() {
        tab.scrollIntoView({ block: "center", behavior: "instant" });
        tab.click();
        tab.focus({ preventScroll: true });
        return tab;
      },
    };
  const [code] = reading.codes;
  const address = reading.codes.length === 1 && code ? ctx.dossierOf(code)?.dossier.address : null;
  const { location } = ctx.doc;
  if (!address || address === location.pathname + location.search + location.hash) return null;
  const there = new URL(address, location.origin);
  if (there.origin !== location.origin) return null;
  return {
    here: false,
    go() {
      location.assign(there.href);
      return null;
    },
  };
}
