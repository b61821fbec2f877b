/**
 * Two reports of a page. One as plain JSON, for `npm run read` and for fixtures:
 * null for what is not known. One for support, in which no value survives.
 */
import vi from "../../../locales/vi/unread.json" with { type: "json" };
import { makeSay } from "../../words/say.ts";
import { wayOf } from "../about/way.ts";
import { type Pager, readPager } from "../pager/pager.ts";
import { checkRows } from "../setup/check.ts";
import type { CheckRow } from "../setup/check-row.ts";
import { labelOf } from "../sight/clickable.ts";
import type { PageReading } from "../types.ts";
import { structureOf } from "./structure.ts";

export interface ReadReport {
  portal: string | null;
  pageKind: PageReading["kind"];
  dossiers: Record<string, unknown>[];
  actions: { kind: string; label: string; phase: string | null }[];
  papers: {
    name: string;
    required: boolean | null;
    files: string[];
    canUpload: boolean;
    canReuse: boolean;
    digitised?: boolean;
    reused?: boolean;
  }[];
  paging: PageReading["paging"];
  /** Where the page has a pager that is surely understood; `next`: what its control says. */
  pager?: Omit<Pager, "next" | "first"> & { next: string | null };
  unread: { what: string; why: string }[];
}

/** `doc`: the page itself, for what is read of it beside its dossiers. */
export function reportOf(page: PageReading, doc?: Document): ReadReport {
  // The workbench speaks Vietnamese, whatever the interface does.
  const sayVi = makeSay(vi);
  return {
    portal: page.product,
    pageKind: page.kind,
    dossiers: page.dossiers
      .filter((d) => d.code !== null || page.kind !== "intake")
      .map((d) => ({ d, way: wayOf([...d.steps, ...d.pauses]) }))
      .map(({ d, way }) => ({
        code: d.code,
        procedureCode: d.values.procedureCode?.value ?? null,
        procedureName: d.values.procedureName?.value ?? null,
        ...(d.values.submittedAt ? { submittedAt: d.values.submittedAt.value } : {}),
        receivedAt: d.values.receivedAt?.value ?? null,
        dueAt: d.values.dueAt?.value ?? null,
        stepName: d.values.stepName?.value ?? null,
        stepDueAt: d.values.stepDueAt?.value ?? null,
        status: d.values.status?.value ?? null,
        statusText: d.values.statusText?.value ?? null,
        paused: d.values.paused?.value ?? null,
        channel: d.values.channel?.value ?? null,
        // Only where it is said: most pages say little of it.
        ...d.more,
        ...(d.aliases ? { aliases: d.aliases } : {}),
        ...(way.length > 0 ? { history: way } : {}),
      })),
    actions: page.actions.map(({ kind, label, phase }) => ({ kind, label, phase })),
    papers: [...page.papers, ...(page.formPapers ?? [])].map((p) => ({
      name: p.name,
      required: p.required,
      files: p.fileNames,
      canUpload: p.upload !== null,
      canReuse: p.reuse !== null,
      ...(p.marks ?? {}),
    })),
    paging: page.paging,
    ...(doc ? pagerIn(doc, page) : {}),
    unread: page.unread.map(({ what, why }) => ({ what, why: sayVi(why.key, ...why.args) })),
  };
}

function pagerIn(doc: Document, page: PageReading): Pick<ReadReport, "pager"> {
  const pager = readPager(doc, page);
  if (!pager) return {};
  const { next, first: _first, ...plain } = pager;
  return { pager: { ...plain, next: next && (labelOf(next) || "›") } };
}

/**
 * What an officer copies for support: what was read by its meaning, never by its
 * value, and how the page is built. `about`: versions and the like, of our own.
 */
export function supportReport(doc: Document, page: PageReading, about: Record<string, string>): string {
  const head = { ...about, page: page.kind, product: page.product ?? "-", dossiers: page.dossiers.length };
  return [
    "Đúng Hẹn: báo cáo trang",
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
    "",
    ...checkRows(page).map(stateLine),
    "",
    structureOf(doc),
    "",
  ].join("\n");
}

/** Reasons can quote the page, so only how many there are is said. */
function stateLine({ what, state, read, of, samples, why }: CheckRow): string {
  const sure = samples.flatMap((it) => (it.sure === null ? [] : [it.sure]));
  const least = sure.length > 0 ? ` ${Math.min(...sure).toFixed(2)}` : "";
  const where = samples.find((it) => it.where !== null)?.where?.kind ?? "";
  return `${what}: ${state} ${read}/${of}${least} ${where}${why.length > 0 ? ` doubts ${why.length}` : ""}`.trim();
}
