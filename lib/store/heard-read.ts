/** One record out of a stream: parsed, held to the subject under which it lies, and cleaned as what a page shows. */

import { isAhead, seenUpTo } from "../beside/ahead.ts";
import type { Heard, StreamName } from "../commune/post.ts";
import {
  dossierPost,
  type LedgerPost,
  ledgerPost,
  paperPost,
  UNIT_POSTS,
  type UnitPost,
} from "../commune/records.ts";
import { readSubject, type Sender, type Subject, type UnitPart } from "../commune/subjects.ts";
import type { Dossier, Minute } from "../dossier/model.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { isPersonalCode, withoutPersonal } from "../privacy/personal.ts";
import { treeWithoutPersonal } from "../privacy/tree.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { subjectKey } from "./compose.ts";
import { impersonal } from "./dossiers.ts";
import { withoutOfficers } from "./officers.ts";
import { impersonal as impersonalPapers } from "./papers.ts";

/** Whose machine sent it and when; null where even the subject can't be read. `post` null: it is not believed. */
export interface Read {
  of: Sender | null;
  at: Minute;
  version: number;
  subject: string;
  post: Post | null;
}
export type Post =
  | { kind: "dossier"; dossier: Dossier }
  | { kind: "paper"; owner: string; post: { papers: KnownPaper[] } }
  | { kind: "ledger"; post: LedgerPost }
  | { kind: "unit"; part: UnitPart; post: UnitPost<UnitPart> };

export interface Cleaning {
  names: boolean;
  now: Minute;
}

export function readHeard(stream: StreamName, heard: Heard, by: Cleaning): Read {
  const subject = readSubject(heard.subject);
  const none: Read = { of: null, at: 0, version: 0, subject: heard.subject, post: null };
  if (!subject || subject.stream !== stream) return none;
  const of = "officer" in subject ? { officer: subject.officer, device: subject.device } : null;
  let body: unknown;
  try {
    body = JSON.parse(heard.body);
  } catch {
    return { ...none, of };
  }
  const made = believed(subject, body, by);
  if (!made) return { ...none, of };
  const { v, at, o, dev } = made.said;
  // Nobody speaks in another's name, and nobody of a time to come.
  if (of && (of.officer !== o || of.device !== dev)) return { ...none, of };
  return {
    of: { officer: o, device: dev },
    at: isAhead(at, by.now) ? by.now : at,
    version: v,
    subject: heard.subject,
    post: made.post,
  };
}

interface Made {
  said: { v: number; at: Minute; o: string; dev: string };
  post: Post;
}

function believed(subject: Subject, body: unknown, by: Cleaning): Made | null {
  if (subject.stream === "DOSSIER") {
    const said = dossierPost.safeParse(body).data;
    if (!said || isPersonalCode(said.dossier.code)) return null;
    const { portal, code } = said.dossier;
    if (subjectKey(portal) !== subject.portalKey || subjectKey(code) !== subject.codeKey) return null;
    // Cleaning spells letters out: what is then no dossier would take everybody's words on it along.
    const clean = dossierSchema.safeParse(
      impersonal(by.names ? said.dossier : withoutOfficers(said.dossier)),
    ).data;
    if (!clean) return null;
    const dossier = seenUpTo(clean, isAhead(said.at, by.now) ? by.now : said.at);
    return { said, post: { kind: "dossier", dossier } };
  }
  if (subject.stream === "PAPER") {
    const said = paperPost.safeParse(body).data;
    if (!said || said.owner !== `${subject.ownerKey}.${subject.place}`) return null;
    const papers = impersonalPapers(said.papers as KnownPaper[]);
    return { said, post: { kind: "paper", owner: said.owner, post: { ...said, papers } } };
  }
  if (subject.stream === "LEDGER") {
    const said = ledgerPost.safeParse(body).data;
    if (!said || said.seq !== subject.seq) return null;
    const { entry } = said;
    // Nothing in it may change, or its hash no longer holds: one in which somebody's number stands is not kept.
    if (entry.codes.some((it) => isPersonalCode(it))) return null;
    if (withoutPersonal(entry.label, entry.codes) !== entry.label) return null;
    return { said, post: { kind: "ledger", post: said } };
  }
  return unit(subject, body, by);
}

function unit(
  { part, rest }: Extract<Subject, { stream: "UNIT" }>,
  body: unknown,
  by: Cleaning,
): Made | null {
  const said = UNIT_POSTS[part].safeParse(body).data;
  if (!said) return null;
  const [officer, device] = rest;
  if ((part === "join" || part === "seen") && (said.o !== officer || said.dev !== device)) return null;
  if ("officer" in said && said.officer !== officer) return null;
  const clean = "wrap" in said || "wrapped" in said || part === "seen" ? said : cleanUnit(said);
  const named = by.names || !("name" in clean) ? clean : { ...clean, name: null };
  return { said, post: { kind: "unit", part, post: named } };
}

/** Members have public keys, in which digits may stand in a row. */
const cleanUnit = <T extends object>(said: T): T => ("devices" in said ? said : treeWithoutPersonal(said));
