/**
 * What reading a page gives: values (plain data, see dossier/model) together
 * with the elements they stand in, so that features can put a clock beside a
 * row without knowing a selector. Elements never leave the content script.
 */
import type { ActionKind } from "../dossier/action-kinds.ts";
import type { Extras, PageKind, PaperSeen, PauseSeen, Reading, StepSeen, Values } from "../dossier/model.ts";
import type { Why } from "./reasons.ts";

/** `open`: shows a form or dialog first. `commit`: does it. null: can't be known before the click. */
export type ActionPhase = "open" | "commit" | null;

export type ExtraName = keyof Extras;
export type ExtraValue = Extras[ExtraName];

export interface DossierReading {
  /** null: an intake form or an online dossier that has no code yet. */
  code: string | null;
  /** Other codes of the same dossier (the national portal's), by which a page may name it too. */
  aliases?: string[];
  /** What the page says besides its clocks, without where. */
  more?: Partial<Extras>;
  values: Values;
  steps: StepSeen[];
  pauses: PauseSeen[];
  papers: PaperSeen[];
  /** The row, card or page part that speaks of this dossier. */
  root: Element;
  /** Further elements that speak of it: its second row, the part of its row that scrolls. */
  parts?: Element[];
  /** Where a small clock belongs: the status cell, else the cell of a date, else that of the code. */
  clockSpot: Element | null;
  /** The link or element that opens this dossier, and its same-origin address if it has one. */
  opener: Element | null;
  address: string | null;
}

/** One upload in a form: what its words say it is for, and what was newly chosen in it. */
export interface UploadReading {
  label: string;
  role: "justification" | "notice" | "result" | "paper" | "unknown";
  /** The element a person would click (icon, button or the visible input). */
  control: Element | null;
  input: HTMLInputElement | null;
  /** The part of the form that is this field's: its words and its chips stand in it. */
  row: Element;
  /** Files chosen in this form now: from the input, or from a chip that stands in this field. */
  files: { name: string; size: number | null; type: string | null }[];
  /** Files in the input, for hashing; empty when only a chip is seen. */
  blobs: File[];
}

export interface ActionReading {
  kind: ActionKind;
  /** As the page shows it, without icon text and bullets. */
  label: string;
  phase: ActionPhase;
  sure: number;
  element: Element;
  /** Codes of the dossiers it concerns: the ticked rows, the row, or the page's dossier. */
  codes: string[];
  /** Dossiers concerned, also those whose code could not be read. */
  count: number;
  /** What stands on the page speaks of different dossiers, so that none is named. */
  unclear?: boolean;
  /** For a commit: the form or dialog it belongs to, and what stands in it. */
  form: ActionForm | null;
  /** The page itself says that it is not the first of its kind on this dossier. */
  again?: boolean;
  /** A return that names no step, desk or officer it goes to: perhaps the citizen. */
  handsBack?: boolean;
  /** Why a click without a form is believed to commit at once. */
  evidence: "confirm" | "post-back" | "form-without-fields" | "seen-before" | null;
}

export interface ActionForm {
  root: Element;
  uploads: UploadReading[];
  /** The officer's opinion or the request's text; null: no such field. */
  text: { label: string; value: string; element: Element } | null;
  /** The ground chosen or typed, where the form has a field for it. */
  ground: string | null;
}

export interface PaperReading extends PaperSeen {
  /** As the page shows them; for this page only, never stored. */
  fileNames: string[];
  row: Element;
  /** Where a mark belongs in the row. */
  markSpot: Element;
  upload: Element | null;
  /** The portal's own control that opens its paper store for this row. */
  reuse: Element | null;
  /** Is pressed before these are there, or are meant for it: the head of a part that unfolds, a choice. */
  opens?: Element;
  /** The page says which papers were digitised or taken over from the store, and whether this one was. */
  marks?: { digitised: boolean; reused: boolean };
  /** It stands where somebody has said that papers stand. */
  told?: true;
}

export interface Unread {
  what: string;
  /** Said in words at the edge (lib/words/unread.ts). */
  why: Why;
}

export interface PageReading {
  kind: PageKind;
  /** Name of a known product (lib/portals), or null. */
  product: string | null;
  dossiers: DossierReading[];
  actions: ActionReading[];
  papers: PaperReading[];
  /** Papers that an action's open form asks for; not yet the dossier's. */
  formPapers?: PaperReading[];
  /** Which of how many; a part that the page does not say is null. */
  paging: { from: number | null; to: number | null; total: number } | null;
  /** In memory only: goes to the worker to be turned into an HMAC, never to disk. */
  applicantId: Reading<string> | null;
  unread: Unread[];
}
