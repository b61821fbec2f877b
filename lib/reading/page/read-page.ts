/** A page's reading, put together: lists, the dossier it is about, papers, actions, paging, and what kind of page it is. */

import { viewOf } from "../../dom/safe.ts";
import { isScope, shadowsIn } from "../../dom/shadow.ts";
import { isShown } from "../../dom/visible.ts";
import { applicantIdIn } from "../about/applicant.ts";
import { takeBesideCode } from "../about/beside-code.ts";
import { dossierOf } from "../about/dossier.ts";
import { withOwnStatus } from "../about/own-status.ts";
import { paneOf } from "../about/pane.ts";
import { takePresentStep } from "../about/stepper.ts";
import { addHistories } from "../about/way.ts";
import type { Opened } from "../actions/opening.ts";
import { actionsIn } from "../actions/scan.ts";
import { windowOf } from "../forms/place-of.ts";
import { type Pair, pairsOf } from "../labels/pairs.ts";
import { listingsIn } from "../lists/find-lists.ts";
import type { Around } from "../lists/listing.ts";
import { loneCard } from "../lists/lone-card.ts";
import { choosePaging } from "../lists/paging.ts";
import { formPapersIn } from "../papers/form-papers.ts";
import { openDialogs } from "../sight/open-windows.ts";
import { forgetStruck } from "../sight/struck.ts";
import { WINDOWS } from "../sight/windows.ts";
import type { ActionReading, DossierReading, PageReading } from "../types.ts";
import type { Draft } from "../values/draft.ts";
import { settleLimits } from "../values/limits.ts";
import { withoutSwapped } from "../values/month-first.ts";
import { type Env, envOf, type ReadContext } from "../words/context.ts";
import { PAGE } from "../words/places.ts";
import { aroundIn, outsideOf, stillHolds } from "./around.ts";
import { matchingAround } from "./changes.ts";
import { codesOfAnyMaking } from "./code-making.ts";
import { isOtherSite, namesPortal } from "./is-portal.ts";
import { join, mergeByCode, NOTHING, unreadOf } from "./join.ts";
import { keep, keptOf, type Listed, listedAgain } from "./kept.ts";
import type { PageCache } from "./kept-reading.ts";
import { kindOf } from "./page-kind.ts";
import { productOf } from "./product.ts";

/** Reads a document and its same-origin frames. */
export function readPage(doc: Document, context: ReadContext): PageReading {
  const steps = readSteps(doc, context, null, null);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The reading in slices: yields often enough that no slice takes long. `within`: a portal's page is around it; null: none is. */
export function* readSteps(
  doc: Document,
  context: ReadContext,
  cache: PageCache | null,
  opened: Opened | null,
  within: boolean | null = null,
): Generator<void, PageReading> {
  const any = codesOfAnyMaking(doc, cache);
  const env = envOf(context, productOf(doc, context.address), any);
  const outer = yield* readDocument(doc, env, cache, opened, within === true);
  // What the page around a frame is, its content is.
  const frames = [...framesOf(doc), ...shadowsIn(doc)];
  const named = frames.length > 0 && (within === true || (isNamed(doc, frames) && !isOtherSite(doc)));
  const listed = outer.kind === "list" ? outer.dossiers.map((it) => it.root) : [];
  const parts: PageReading[] = [];
  const drawn: ActionReading[] = [];
  for (const inner of frames) {
    // A component that is a dossier of a list was read as such; what its root holds is no page beside it.
    const own = listed.some((root) => isDrawnIn(inner, root));
    const part = yield* readSteps(inner, context, cache, opened, named || own);
    if (own) drawn.push(...part.actions);
    else parts.push(part);
  }
  // What was read of the page is kept as it is, for the next time.
  const all = join([
    drawn.length > 0 ? { ...outer, actions: [...outer.actions, ...drawn] } : outer,
    ...parts,
  ]);
  return within === null && all.kind === "none" ? NOTHING : all;
}

/** A set of frames is one page: what one of them is called, all are. */
const isNamed = (doc: Document, frames: Document[]): boolean =>
  namesPortal(doc) || (doc.body?.tagName === "FRAMESET" && frames.some(namesPortal));

const isDrawnIn = (doc: Document, dossier: Element): boolean =>
  isScope(doc) && dossier.contains((doc.body as unknown as ShadowRoot).host);

/** Documents of frames that can be read and seen. */
export function framesOf(doc: Document): Document[] {
  const found: Document[] = [];
  // A window counts its frames, but none that stand in a shadow root.
  if (!isScope(doc) && viewOf(doc)?.length === 0) return found;
  for (const frame of doc.querySelectorAll("iframe, frame")) {
    try {
      const inner = (frame as HTMLIFrameElement).contentDocument;
      if (inner?.body && (frame.tagName === "FRAME" || isShown(frame))) found.push(inner);
    } catch {
      // Another origin: not ours to read.
    }
  }
  return found;
}

function* readDocument(
  doc: Document,
  env: Env,
  cache: PageCache | null,
  opened: Opened | null,
  within: boolean,
): Generator<void, PageReading> {
  const before = cache?.around.get(doc);
  const kept = keptOf(doc, cache, opened, within);
  if (kept && kept.changed.size === 0 && !kept.elsewhere) return kept.reading;
  if (!doc.body || (!before && isOtherSite(doc))) return NOTHING;
  forgetStruck(doc);
  yield;
  const { dialogs, listings, actions } =
    (kept && cache ? yield* listedAgain(doc, env, cache, kept) : null) ??
    (yield* listedIn(doc, env, cache, opened, before));
  // What stands in an action's form may become; what stands in an intake form is the dossier itself.
  const forms = actions.flatMap((a) =>
    a.phase === "commit" && a.form && a.kind !== "intake" ? [formPart(a)] : [],
  );
  const around = stillHolds(before, listings, dialogs, forms)
    ? before
    : yield* aroundIn(doc, env, listings, dialogs, forms);
  // Kept only where it is sure what lies around; `forget` drops it when that changes.
  if (around.bare) cache?.around.set(doc, around);
  else cache?.around.delete(doc);
  yield;
  const { histories, pairs, papers, trade } = around;
  const outside = outsideOf(listings, histories, env);
  let own = dossierOf(doc.body, pairs, env, listings.length > 0);
  const listed = new Set(listings.flatMap((l) => l.drafts.flatMap((d) => d.code ?? [])));
  const pane =
    listings.length > 0 && dialogs.length === 0 && own?.code == null
      ? paneOf(
          doc,
          env,
          listed,
          listings.map((l) => l.root),
        )
      : null;
  if (own && listings.length === 0) {
    const skip = (el: Element) => outside(el) || dialogs.includes(el);
    takeBesideCode(own, doc.body, env, skip);
    takePresentStep(own, doc.body, skip);
  }
  // A form for papers is no list; where a code or a list is known, none is looked for.
  const alone = own?.code == null && listings.length + dialogs.length + papers.length === 0;
  const lone = alone && (around.portal || within) ? loneCard(doc.body, env) : null;
  const lists = lone ? [lone] : listings;
  if (lone) own = null;
  const inDialogs: { draft: Draft; pairs: Pair[]; root: Element }[] = [];
  for (const root of dialogs) {
    const read = pairsOf(root, env.meaningIn(windowOf(root)), (el) => outside(el) && el !== root);
    const draft = dossierOf(root, read, env, true, { window: true });
    if (draft) inDialogs.push({ draft, pairs: read, root });
  }
  const applicantId = applicantIdIn([...inDialogs.flatMap((d) => d.pairs), ...pairs]);
  const rowCount = lists.reduce((n, l) => n + l.drafts.length, 0);
  const paging = choosePaging(around.paging, rowCount);
  const kind = kindOf({
    doc,
    portal: around.portal || within,
    named: around.named || within || env.product !== null || env.context.profile != null,
    trade,
    listings: lists,
    own,
    inDialogs: inDialogs.map((d) => d.draft),
    dialogs,
    actions,
    papers,
    pairs,
    codeTold: pairs.some((p) => p.meaning === "code" && env.meaningIn(PAGE).isTold?.(p.label) === true),
  });
  // Buttons around a frame act on what stands in it, which is not known here.
  if (kind === "none") return { ...NOTHING, actions: within || around.named ? actions : [] };

  if (kind === "intake") own ??= dossierOf(doc.body, pairs, env, false, { intake: true });
  const about = inDialogs.find((d) => d.draft.code !== null)?.draft ?? own;
  if (about) {
    addHistories(about, histories, [...(own ? [own] : []), ...inDialogs.map((d) => d.draft)]);
    if (kind !== "action" || listings.length === 0)
      about.papers.push(
        ...papers.map(({ name, required, files, marks }) => ({ name, required, files, ...marks })),
      );
  }
  const drafts = [...lists.flatMap((l) => l.drafts)];
  const extra = [...(own ? [own] : []), ...(pane ? [pane] : []), ...inDialogs.map((d) => d.draft)].filter(
    (d) => d.code !== null || d.size >= 2 || kind === "intake",
  );
  for (const draft of extra) settleLimits([draft]);
  const merged = withoutSwapped(mergeByCode(extra, drafts));
  const dossiers: DossierReading[] = [];
  for (const [i, draft] of merged.entries()) {
    if (i % 250 === 249) yield;
    dossiers.push(withOwnStatus(draft.finish(), env.statuses));
  }
  yield;
  const unread = dossiers.length > 0 ? unreadOf(merged) : [];
  const formPapers = formPapersIn(actions, env.papers);
  const reading = {
    kind,
    product: env.product,
    dossiers,
    actions,
    papers,
    formPapers,
    paging,
    applicantId,
    unread,
  };
  if (cache) keep(doc, cache, { reading, opened, within }, around.bare ? { listings, actions, env } : null);
  return reading;
}

function* listedIn(
  doc: Document,
  env: Env,
  cache: PageCache | null,
  opened: Opened | null,
  before: Around | undefined,
): Generator<void, Listed> {
  const windows = yield* matchingAround(doc, before?.bare ? before.roots : [], WINDOWS);
  const dialogs = openDialogs(doc, windows);
  yield;
  const listings = yield* listingsIn(doc, env, cache);
  yield;
  const actions = yield* actionsIn(doc, env, opened, listings, dialogs.length > 0);
  return { dialogs, listings, actions };
}

/** The part of the page that is an action's form: where its root holds more than the form, what holds its own parts. */
function formPart({ element, form }: ActionReading): Element {
  const root = form?.root ?? element;
  const parts = [element, form?.text?.element, ...(form?.uploads ?? []).map((u) => u.input ?? u.control)];
  const radios = Array.from(root.querySelectorAll("input[type=radio]"));
  const own = [...parts, ...radios].filter((el): el is Element => el != null && root.contains(el));
  let part: Element | null = element;
  while (part && part !== root && !own.every((el) => part?.contains(el))) part = part.parentElement;
  return part?.querySelector(`input, textarea, select`) ? part : root;
}
