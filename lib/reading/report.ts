/** A reading as plain JSON, for `npm run read` and for fixtures: null for what is not known. */
import type { PageReading } from "./types.ts";

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
  }[];
  paging: PageReading["paging"];
  unread: { what: string; why: string }[];
}

export function reportOf(page: PageReading): ReadReport {
  return {
    portal: page.product,
    pageKind: page.kind,
    dossiers: page.dossiers
      .filter((d) => d.code !== null || page.kind !== "intake")
      .map((d) => ({
        code: d.code,
        procedureCode: d.values.procedureCode?.value ?? null,
        procedureName: d.values.procedureName?.value ?? null,
        receivedAt: d.values.receivedAt?.value ?? null,
        dueAt: d.values.dueAt?.value ?? null,
        stepName: d.values.stepName?.value ?? null,
        stepDueAt: d.values.stepDueAt?.value ?? null,
        status: d.values.status?.value ?? null,
        statusText: d.values.statusText?.value ?? null,
        paused: d.values.paused?.value ?? null,
        channel: d.values.channel?.value ?? null,
      })),
    actions: page.actions.map(({ kind, label, phase }) => ({ kind, label, phase })),
    papers: page.papers.map((p) => ({
      name: p.name,
      required: p.required,
      files: p.fileNames,
      canUpload: p.upload !== null,
      canReuse: p.reuse !== null,
    })),
    paging: page.paging,
    unread: page.unread.map(({ what, why }) => ({ what, why })),
  };
}
