/** Parts of one reading put together: one entry a dossier, and one page of its frames. */
import type { DossierReading, PageReading } from "../types.ts";
import { Draft } from "../values/draft.ts";

export const NOTHING: PageReading = {
  kind: "none",
  product: null,
  dossiers: [],
  actions: [],
  papers: [],
  paging: null,
  applicantId: null,
  unread: [],
};

/** One entry per code: a window over a list speaks of a row of it. */
export function mergeByCode(extra: Draft[], rows: Draft[]): Draft[] {
  const out: Draft[] = [];
  const by = new Map<string, Draft>();
  const name = (draft: Draft) => {
    for (const code of [draft.code, ...draft.aliases]) if (code !== null) by.set(code, draft);
  };
  for (const draft of [...rows, ...extra]) {
    const known = [draft.code, ...draft.aliases]
      .map((code) => by.get(code ?? ""))
      .find((d) => d !== undefined);
    if (known && known !== draft) {
      const both = new Draft(known.root);
      both.rows = known.rows;
      both.absorb(known);
      both.absorb(draft);
      for (const [name, el] of known.spots) both.spots.set(name, el);
      out[out.indexOf(known)] = both;
      name(both);
      continue;
    }
    out.push(draft);
    name(draft);
  }
  return out;
}

/** What could not be read, with the dossier it is of. */
export function unreadOf(drafts: Draft[]): PageReading["unread"] {
  return drafts
    .flatMap((d) =>
      d.unread.map((u) => ({
        what: d.code && u.what !== "code" ? `${d.code}: ${u.what}` : u.what,
        why: u.why,
      })),
    )
    .slice(0, 200);
}

/** Frames of one page add up: the fullest kind wins, lists and actions are joined. */
export function join(parts: PageReading[]): PageReading {
  const told = parts.filter((p) => p.kind !== "none");
  const first = told[0];
  const outer = parts[0];
  if (!first) return outer ?? NOTHING;
  const around = outer?.kind === "none" ? outer.actions : [];
  if (told.length === 1) return { ...first, actions: [...around, ...first.actions] };
  const order = ["action", "intake", "detail", "list", "none"];
  const kind = told.map((p) => p.kind).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? "none";
  const dossiers: DossierReading[] = told.flatMap((p) => p.dossiers);
  // A part that shows nothing but a dossier's other name is no second dossier.
  const others = new Set(dossiers.flatMap((d) => d.aliases ?? []));
  return {
    kind,
    product: first.product,
    dossiers: dossiers.filter(
      (d, i) =>
        d.code === null || (!others.has(d.code) && dossiers.findIndex((o) => o.code === d.code) === i),
    ),
    actions: [...around, ...told.flatMap((p) => p.actions)],
    papers: told.flatMap((p) => p.papers),
    formPapers: told.flatMap((p) => p.formPapers ?? []),
    paging: told.find((p) => p.paging)?.paging ?? null,
    applicantId: told.find((p) => p.applicantId)?.applicantId ?? null,
    unread: told.flatMap((p) => p.unread),
  };
}
