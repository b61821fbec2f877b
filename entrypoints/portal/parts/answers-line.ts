/**
 * Between the second line, which sees the page's own answers, and the part of the page script that knows what they mean:
 * that one comes only where answers are named, before the line is there or after it.
 */
import type { ActionKind } from "../../../lib/dossier/action-kinds.ts";

/** A request of the page's that is declared to commit something. */
export interface ToldCommit {
  /** null: whatever was pressed. */
  kind: ActionKind | null;
  /** Codes of its dossiers, as far as their inner ids are known. */
  codes: string[];
  /** So many dossiers it names. */
  count: number;
}

export interface AnswersLine {
  /** Tells the second line something; nothing happens until it is there. */
  say(what: string, detail: string): void;
  /**
   * What it says: it is `listening`, an answer is `waiting`, here are `rows`, or what was `looked` at. Who comes hands on to who
   * was there before.
   */
  hear(what: string, detail: string): void;
  /** What a request commits that is declared; null: it is none. */
  commitOf(method: string, address: string, body: string): ToldCommit | null;
  /** What the portal itself calls these dossiers. */
  idsOf(codes: readonly string[]): string[];
}

/** With nobody at either end. */
export const answersLine = (): AnswersLine => ({
  say: () => {},
  hear: () => {},
  commitOf: () => null,
  idsOf: () => [],
});
