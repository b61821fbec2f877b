/**
 * From a row of the outbox to what is sent: made at the moment of sending out of what lies in the store, over the border to
 * the wire. What lies there was cleaned when it was written, perhaps by an older version: it is cleaned once more.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { sharedDossier, sharedPapers, sharedRecord, type Typed } from "../commune/border.ts";
import { fitDossier, fitLedger, fitPapers, isTooLarge } from "../commune/fit.ts";
import type { Outgoing } from "../commune/post.ts";
import { dossierPost, paperPost, UNIT_POSTS } from "../commune/records.ts";
import { dossierSubject, ledgerSubject, paperSubject, readSubject } from "../commune/subjects.ts";
import type { Minute } from "../dossier/model.ts";
import { ledgerRecord } from "../ledger/schema.ts";
import { isPersonalCode } from "../privacy/personal.ts";
import type { Self } from "./cursors.ts";
import { impersonal } from "./dossiers.ts";
import { withoutOfficers } from "./officers.ts";
import type { OutboxRow, Ref } from "./outbox-rows.ts";
import { impersonal as impersonalPapers } from "./papers.ts";
import { SCHEMAS } from "./records.ts";
import { papersOn, readShelf, shelfOf } from "./shelf.ts";
import type { Tx } from "./tables.ts";

/** Seals a text for the head. */
export type Seal = (text: string) => Promise<string>;

export interface Composing {
  self: Self;
  at: Minute;
  /** Officers' names may go: the office keeps them. */
  names: boolean;
  /** null: the head's key isn't known yet, and what was typed waits. */
  seal: Seal | null;
}

/** `gone`: there is nothing (left) to be sent of it; `waits`: it can't go yet. */
export type Composed = Outgoing | "gone" | "waits";

/** What a row refers to, as it lies there; the transaction holds the three tables and `commune`. */
export function readRef(tx: Tx, { kind, key }: Ref): Promise<unknown> {
  if (kind === "dossier") return tx.get("dossiers", [...key]);
  if (kind === "ledger") return tx.get("ledger", key);
  return kind === "paper" ? tx.get("papers", shelfOf(key)) : tx.get("commune", `unit ${key}`);
}

/** First letters of the hash: a code's own signs can't stand in a subject. */
export const subjectKey = (text: string): string =>
  btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .slice(0, 22);

export async function compose(row: OutboxRow, raw: unknown, by: Composing): Promise<Composed> {
  const { officer: o, device: dev } = by.self;
  const said = { v: row.version, o, dev, at: by.at };
  const made = await MAKE[row.kind](row as never, raw, said, by);
  if (typeof made === "string") return made;
  const { subject, body } = made;
  const { version, kind } = row;
  return { row: row.row, version, subject, body: JSON.stringify(body), kind };
}

type Said = { v: number; o: string; dev: string; at: Minute };
type Made = { subject: string; body: object } | "gone" | "waits";
type Of<K> = Extract<OutboxRow, { kind: K }>;

const MAKE = { dossier: ofDossier, paper: ofPapers, ledger: ofEntry, unit: ofUnit };

async function ofDossier({ key }: Of<"dossier">, raw: unknown, said: Said, by: Composing): Promise<Made> {
  const parsed = SCHEMAS.dossiers.safeParse(raw);
  if (!parsed.success || isPersonalCode(parsed.data.code)) return "gone";
  const clean = impersonal(by.names ? parsed.data : withoutOfficers(parsed.data));
  const post = fitDossier({ ...said, dossier: sharedDossier(clean) });
  const subject = dossierSubject(by.self, subjectKey(key[0]), subjectKey(key[1]));
  return post && dossierPost.safeParse(post).success ? { subject, body: post } : "gone";
}

async function ofPapers({ key }: Of<"paper">, raw: unknown, said: Said, by: Composing): Promise<Made> {
  const [owner, version] = key.split(".");
  const shelf = readShelf(raw, shelfOf(key));
  const papers = shelf && papersOn(shelf, key);
  if (!owner || !version || !papers) return "gone";
  const body = fitPapers({ ...said, owner: key, papers: sharedPapers(impersonalPapers(papers)) });
  return paperPost.safeParse(body).success
    ? { subject: paperSubject(by.self, owner, version), body }
    : "gone";
}

async function ofEntry({ key }: Of<"ledger">, raw: unknown, said: Said, by: Composing): Promise<Made> {
  const parsed = ledgerRecord.safeParse(raw);
  if (!parsed.success || parsed.data.seq !== key) return "gone";
  const { post, typed } = sharedRecord(parsed.data);
  // It is written once for ever: without what was typed it would never come.
  if (typed && !by.seal) return "waits";
  const sealed = typed ? await by.seal!(JSON.stringify(typed satisfies Typed)) : null;
  const body = fitLedger({ ...said, ...post, sealed });
  return body ? { subject: ledgerSubject(by.self, key), body } : "gone";
}

async function ofUnit({ key }: Of<"unit">, raw: unknown, said: Said): Promise<Made> {
  const subject = readSubject(key);
  const { content } = (raw ?? {}) as { content?: object };
  if (subject?.stream !== "UNIT" || !content) return "gone";
  const body = { ...content, ...said };
  return UNIT_POSTS[subject.part].safeParse(body).success && !isTooLarge(body)
    ? { subject: key, body }
    : "gone";
}
