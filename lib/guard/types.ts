import type { Clocks } from "../deadline/clock.ts";
import type { ActionKind } from "../dossier/action-kinds.ts";
import type { Dossier, Minute } from "../dossier/model.ts";

/** Levels: off, remind, ask (a reason is typed), stop. Order matters: the highest finding wins. */
export type Level = "off" | "remind" | "ask" | "stop";

/** An upload field of the action's own form, as plain data. */
export interface UploadFact {
  label: string;
  role: "justification" | "notice" | "result" | "paper" | "unknown";
  files: FileFact[];
}

/** One file chosen in the form. What is not known (yet) is null or absent, and no rule leans on it. */
export interface FileFact {
  name: string;
  size: number | null;
  type: string | null;
  sha256: string | null;
  /** What its first bytes say it is. */
  kind?: FileKind | null;
  /** Empty and broken files are no document; null: not looked into. */
  state?: FileState | null;
  /** A PDF that a person or an agency signed digitally; null: not looked into, or no PDF. */
  signed?: boolean | null;
  /** Not looked into since it is too large, since it took too long, or since its inside can't be read. */
  unread?: "size" | "time" | "inside";
  /** What stands in it; null: not looked into, or nothing is known of its kind. In a page's memory only. */
  inside?: FileInside | null;
  /** Several files of this name were chosen, and which of them stands here isn't known: nothing else is said of it. */
  unclear?: boolean;
  /** It stood in the dossier before this form was opened, so it proves nothing new. */
  already?: boolean;
}

/** What a scan is like, as far as the file itself says it. */
export interface FileInside {
  /** null: not known. */
  pages: number | null;
  /** Dots to the inch of what was scanned most coarsely; null: it says none. */
  dpi: number | null;
  /** Numbers of pages that are blank, or nearly. */
  blank: number[];
  /** `open`: locked against changes only. `password`: opens with one alone. `unknown`: locked, no more is known. */
  lock: "none" | "open" | "password" | "unknown";
  /** In the order in which they were made; null: not known. */
  signatures: SignatureFact[] | null;
}

/** One digital signature. Whether it is valid is the portal's to say. */
export interface SignatureFact {
  /**
   * `somebody`: it doesn't say whose. Nobody signed by `stamp`, a time stamp alone, and `rights`, what a program's maker
   * allows readers to do. `unread`: its contents can't be read.
   */
  by: "person" | "agency" | "somebody" | "stamp" | "rights" | "unread";
  /** As the certificate names them. Shown, and never kept. */
  name: string | null;
  at: Minute | null;
  /** A third party says when, not the signer's own clock. */
  stamped: boolean;
  /**
   * Over which bytes: `all` but its own contents; `padded`, and nothing but empty bytes behind; `part`, something was added
   * behind it; `wrong`, what it says is none of these; `unknown`, it doesn't say.
   */
  covers: "all" | "padded" | "part" | "wrong" | "unknown";
  /** What was signed is still as it was; null: not known. */
  intact: boolean | null;
}

export type FileKind = "pdf" | "image" | "office" | "xml" | "text" | "archive" | "other";
export type FileState = "sound" | "empty" | "broken";

/** An action about to happen, as plain data: what reading said, without elements. */
export interface ActionFacts {
  kind: ActionKind;
  label: string;
  sure: number;
  codes: string[];
  count: number;
  /** What stands on the page speaks of different dossiers: none is named, and the question says so. */
  unclear?: boolean;
  uploads: UploadFact[];
  /** null: the form has no such field. */
  text: string | null;
  textLabel: string | null;
  ground: string | null;
  /** The action's form was there to be read; false for a one-click action. */
  hasForm: boolean;
  /** The page itself says that it is not the first of its kind on this dossier. */
  again?: boolean;
  /** A return that names no step, desk or officer it goes to: perhaps the citizen. */
  handsBack?: boolean;
  /** false: nothing shows that this click commits, so the most that may be done is to remind. */
  commits?: boolean;
  /** Who began it: a hand or a key that the browser saw, or a script of the page. */
  by?: "person" | "script";
}

/** An earlier action on the same dossier that is known to have gone through. */
export interface PastAction {
  kind: ActionKind;
  at: Minute;
}

/** What is known of one dossier concerned. */
export interface DossierFacts {
  dossier: Dossier;
  clocks: Clocks;
  /** Field of its procedure; null or absent: not known. */
  field?: string | null;
  /** Its procedure costs something, by the catalogue; null or absent: not known. */
  fee?: boolean | null;
  /** Whole working days passed since the day of receipt; null or absent: not known. */
  workedDays?: number | null;
  past?: PastAction[];
  /** SHA-256 of files that proved something in this dossier before. */
  usedFiles?: string[];
  /** How its result is sent, whether there is a fee, and how it was paid; null: the page doesn't say. */
  result?: { by: "post" | "desk" | null; fee: boolean | null; paid: "online" | "direct" | false | null };
  /** Whether the account that sent the online dossier is the applicant's own; null or absent: not known. */
  ownAccount?: boolean | null;
}

export interface GuardInput {
  action: ActionFacts;
  /** What is known of the dossiers concerned, in the order of `codes`; null where nothing is known. */
  dossiers: (DossierFacts | null)[];
  policy: GuardPolicy;
  now: Minute;
}

export interface GuardPolicy {
  /** By rule id; a rule that is not named has its default. */
  levels: Record<string, Level>;
  /** Grounds on which the unit may pause, each for one field or (absent) for all; empty: not asked. */
  grounds: { name: string; citation: string; field?: string }[];
}

/** A key of locales/<lang>/rules.json with what fills its $1…$9. */
export interface Words {
  key: string;
  args: (string | number)[];
}

/** One rule: a small file under lib/guard/rules, listed in lib/guard/rules.ts. */
export interface Rule {
  id: string;
  /** Goes to the ledger; raised whenever the rule's meaning changes. */
  version: number;
  kinds: readonly ActionKind[];
  /** What it looks at, for docs/guard.md. */
  reads: string;
  /** Default level; the unit's settings or the agency's policy may say otherwise. */
  level: Level;
  citation: Words;
  /** null: does not apply, or what it needs is not known. */
  check(input: GuardInput): Outcome | null;
}

export type Outcome = { missing: { what: Words; todo: Words } } | { inOrder: Words };

/** What one rule found. Words are keys of locales/<lang>/rules.json with arguments. */
export interface Finding {
  rule: string;
  ruleVersion: number;
  level: Level;
  what: Words;
  todo: Words;
  citation: Words;
}

export interface Verdict {
  level: "pass" | "remind" | "ask" | "stop";
  findings: Finding[];
  /** What is already in order, said as done. */
  inOrder: Words[];
}
