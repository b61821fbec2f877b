/**
 * The dossier that a page, or a window of it, is about: by the codes that stand in its text now. A page that
 * names several in like places is the page of none of them.
 */

import { allIn, bodyOf, holds } from "../../dom/safe.ts";
import { type OwnCode, ownCode } from "../about/standing-codes.ts";
import { spaced } from "../sight/text.ts";
import type { DossierReading, PageReading } from "../types.ts";
import type { Env } from "../words/context.ts";
import { fold } from "../words/fold.ts";

/** For one moment, since a list asks for each of its buttons. */
const kept = new WeakMap<Document, { env: Env; page: unknown; without: Element | null; own: OwnCode }>();

/**
 * The dossier that the page is about; what an earlier reading said counts only while it still stands there.
 * `without`: the window that lies over the page.
 */
export function pageCode(
  doc: Document,
  env: Env,
  page: PageReading | null,
  without: Element | null = null,
): OwnCode {
  const last = kept.get(doc);
  if (last?.env === env && last.page === page && last.without === without) return last.own;
  const own = readCode(doc, env, page, without);
  kept.set(doc, { env, page, without, own });
  queueMicrotask(() => kept.delete(doc));
  return own;
}

function readCode(doc: Document, env: Env, page: PageReading | null, without: Element | null): OwnCode {
  const body = bodyOf(doc);
  if (!body) return { code: null, labelled: false, rivals: false };
  const here =
    page?.dossiers.filter((d) => d.code !== null && holds(body, d.root) && !without?.contains(d.root)) ?? [];
  if (page?.kind === "list" && here.some((d) => stillSays(d, env)))
    return { code: null, labelled: false, rivals: here.length > 1 };
  const own = ownCode(body, env, without);
  // A page on its way from one dossier to the next has the address of the next and the text of the last.
  const told = env.codesIn(addressed(doc));
  if (own.code && told.length > 0 && !told.includes(own.code)) return { ...own, code: null, rivals: true };
  const [only] = here.length === 1 ? here : [];
  if (own.code || own.rivals || !only || !stillSays(only, env)) return own;
  return { code: only.code, labelled: true, rivals: false };
}

/** The words of a document's address. */
function addressed(doc: Document): string {
  try {
    return decodeURIComponent(doc.URL);
  } catch {
    return doc.URL;
  }
}

/** What was read there stands there still: pages put other dossiers into the same rows and boxes. */
export function stillSays({ root, parts, code }: DossierReading, env: Env): boolean {
  if (code === null) return false;
  return [root, ...(parts ?? [])].some((part) => part.isConnected && saysCode(part, code, env));
}

function saysCode(part: Element, code: string, env: Env): boolean {
  const bare = (text: string) => fold(text).replace(/[\s\u2010-\u2015-]/g, "");
  const wanted = bare(code);
  const text = spaced(part);
  if (bare(text).includes(wanted) || env.codesIn(text).includes(code)) return true;
  return Array.from(allIn<HTMLInputElement>(part, "input, textarea")).some((field) =>
    bare(field.value ?? "").includes(wanted),
  );
}
