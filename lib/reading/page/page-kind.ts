/** What kind of page this is, by what was found on it. */

import { documentOf, parentOf, viewOf } from "../../dom/safe.ts";
import { isDossierCode } from "../../dossier/codes.ts";
import type { PageKind } from "../../dossier/model.ts";
import { OURS } from "../../dossier/values.ts";
import type { Pair } from "../labels/pairs.ts";
import type { Listing } from "../lists/listing.ts";
import { outlined } from "../sight/outline.ts";
import { textOf } from "../sight/text.ts";
import type { ActionReading, PaperReading } from "../types.ts";
import type { Draft } from "../values/draft.ts";
import { fold } from "../words/fold.ts";

export interface Evidence {
  doc: Document;
  /** Title or headings say that dossiers are handled here. */
  portal: boolean;
  /** In words that no other trade uses, or by what is known of this portal. */
  named: boolean;
  /** Words of another trade stand in its labels. */
  trade: boolean;
  listings: Listing[];
  own: Draft | null;
  inDialogs: Draft[];
  dialogs: Element[];
  actions: ActionReading[];
  papers: PaperReading[];
  pairs: Pair[];
  /** Somebody has said of the label beside this page's code that it is the code's. */
  codeTold: boolean;
}

/** Handling of dossiers shows in structures; words alone make no portal. */
export function kindOf(e: Evidence): PageKind {
  const { portal } = e;
  if (!isOnPortal(e)) return "none";
  // 'Từ chối tiếp nhận' beside 'Tiếp nhận' is a way out of the same form.
  const taking = e.actions.flatMap((a) => (a.kind === "intake" && a.form ? [a.form.root] : []));
  const acts = e.actions.some(
    (a) =>
      a.phase === "commit" &&
      a.form !== null &&
      !isAround(a.form, e.listings) &&
      a.kind !== "intake" &&
      a.sure >= 0.7 &&
      !taking.some((form) => form.contains(a.element)),
  );
  const listed = e.listings.some((l) => l.drafts.length > 0 || portal);
  const known = (e.own?.size ?? 0) + (e.own?.code ? 1 : 0);
  const structured = e.actions.length > 0 || e.papers.length > 0 || portal || e.listings.length > 0;
  if (acts && (listed || known >= 1 || portal || e.inDialogs.length > 0)) return "action";
  const kind = beneath(e, portal, listed, known, structured);
  // A window that stands open is what the officer is at, whatever lies beneath it.
  return kind !== "none" && e.dialogs.length > 0 ? "action" : kind;
}

/** Old portals lay one form around the whole page: with its list in it and nothing to be written, no action's form is open. */
const isAround = (form: NonNullable<ActionReading["form"]>, listings: readonly Listing[]): boolean =>
  form.text === null && form.uploads.length === 0 && listings.some((l) => form.root.contains(l.root));

/** A code and a state are had by every trade's dossiers: a portal is known by its codes, its name or its own words. */
function isOnPortal(e: Evidence): boolean {
  if (e.named) return true;
  const drafts = [...e.listings.flatMap((l) => l.drafts), ...(e.own ? [e.own] : []), ...e.inDialogs];
  if (drafts.some((d) => d.code !== null && isDossierCode(d.code))) return true;
  if (e.trade) return false;
  if (!drafts.some((d) => d.code !== null)) return true;
  const own = [...OURS].filter((name) => drafts.some((d) => d.has(name))).length;
  return own >= 2 || (own === 1 && e.portal);
}

function beneath(
  e: Evidence,
  portal: boolean,
  listed: boolean,
  known: number,
  structured: boolean,
): PageKind {
  const detail = e.own !== null && e.own.code !== null && known >= 3 && structured;
  if (isIntake(e, portal)) return "intake";
  // Where somebody said what the label of its code is, the page is that dossier's, however little else is known of it.
  if (e.codeTold && e.own?.code) return "detail";
  if (e.inDialogs.some((d) => d.code !== null && d.size >= 2)) return "detail";
  if (detail && !(listed && (((e.own?.size ?? 0) < 3 && !hasPapers(e)) || isOfList(e)))) return "detail";
  if (listed) return isMail(e) ? "none" : "list";
  if (e.own !== null && portal && (known >= 2 || (e.own.code !== null && structured))) return "detail";
  return "none";
}

/** The papers on the page are those of its own dossier, which is none of the listed ones: those are others. */
const hasPapers = ({ own, listings, papers }: Evidence): boolean =>
  papers.length > 0 && !listings.some((l) => l.drafts.some((d) => d.code === own?.code));

/** The page's dossier is one of those that it lists: a part beside the list tells more of the chosen one. */
function isOfList({ own, listings }: Evidence): boolean {
  const codes = new Set(listings.flatMap((l) => l.drafts.flatMap((d) => d.code ?? [])));
  const spot = own?.spots.get("code");
  return codes.size > 1 && own?.code != null && codes.has(own.code) && spot !== undefined && !liesOver(spot);
}

/** It lies over the page, as a window does, and not beside the rest. */
function liesOver(el: Element): boolean {
  const view = viewOf(documentOf(el));
  for (let up: Element | null = el; up && view; up = parentOf(up))
    if (/fixed|absolute/.test(view.getComputedStyle(up).position)) return true;
  return false;
}

/** A form to take a dossier in: papers to be handed in and the applicant's fields, still to be filled. */
function isIntake(e: Evidence, portal: boolean): boolean {
  const uploads = e.papers.filter((p) => p.upload !== null || p.reuse !== null).length;
  const asksApplicant = e.pairs.some(
    (p) => (p.meaning === "applicantId" || p.meaning === "applicant") && p.editable,
  );
  if (uploads > 0 && asksApplicant) return true;
  if (e.listings.length > 0) return false;
  // Papers where somebody has said that they are, and no dossier yet that they could belong to.
  if (e.papers.some((p) => p.told) && !e.own?.code) return true;
  const titled = Array.from(
    outlined(e.doc, "h1, h2, h3, h4, legend, [role=heading], [class*=title], [class*=breadcrumb]"),
  ).some((h) =>
    /^(?:tiep nhan(?: moi)? ho so|tiep nhan truc tiep|them moi ho so|tao (?:moi )?ho so|dang ky ho so|nop ho so|sua ho so|ho so moi|lap ho so|tiep nhan moi|tiep nhan ho so .{0,60})$/.test(
      fold(textOf(h)).slice(0, 100),
    ),
  );
  const takes = e.actions.some((a) => a.kind === "intake");
  return (titled || (takes && portal)) && (uploads > 0 || asksApplicant);
}

/** A table of dossiers in a letter: no ticks, no buttons, no paging, no word of a portal around it. */
function isMail(e: Evidence): boolean {
  if (e.portal || e.actions.length > 0) return false;
  const root = e.listings[0]?.root;
  if (!root) return true;
  const acts = root.querySelector("input[type=checkbox], button, [role=button], [role=checkbox], a[href]");
  const rows = e.listings.reduce((n, l) => n + l.drafts.length, 0);
  const rich = e.listings.some((l) => l.drafts.some((d) => d.size >= 3));
  return !acts && !(rich && rows >= 2);
}
