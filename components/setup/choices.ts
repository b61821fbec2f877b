/** What can be said of something pointed at, and which of it a row of the table asks for. */
import { ACTION_KINDS, type ActionKind } from "../../lib/dossier/action-kinds.ts";
import { PINNED_MEANINGS, type PinnedMeaning } from "../../lib/dossier/meanings.ts";
import type { Pin, PinnedPaper } from "../../lib/portals/profile.ts";
import type { Place } from "../../lib/portals/schema.ts";
import type { CheckWhat } from "../../lib/reading/setup/check-row.ts";
import type { Pointed } from "../../lib/reading/setup/pointed.ts";
import type { Say } from "../../lib/words/say.ts";

/** What a label can be said to be; that it is something else is said by itself. */
const MEANINGS = PINNED_MEANINGS.filter((it) => it !== "timeLeft" && it !== "unclear" && it !== "other");

const PAPERS = { papers: "name", paperFiles: "files", paperUpload: "upload", paperStore: "store" } as const;

const isAction = (what: string): what is ActionKind => (ACTION_KINDS as readonly string[]).includes(what);

/** What is pointed at: for a row, for none in particular, a pause's confirming button, or a trial press on it. */
export type PointWhat = CheckWhat | "any" | "confirm" | "try";

/** What something can be said to be: the part of the profile, and what in it. */
export type Choice =
  | { part: "wordings"; as: PinnedMeaning }
  | { part: "actions"; as: ActionKind }
  | { part: "papers"; as: PinnedPaper };

/** What would fill this row; null: nothing can be pointed at for it. */
export function pinFor(what: PointWhat): Choice | null {
  if (what === "confirm") return { part: "actions", as: "pause" };
  if (what === "any" || what === "try") return null;
  if (isAction(what)) return { part: "actions", as: what };
  if (Object.hasOwn(PAPERS, what)) return { part: "papers", as: PAPERS[what as keyof typeof PAPERS] };
  const as = what === "procedureName" ? "procedure" : what === "statusText" ? "status" : what;
  return (MEANINGS as string[]).includes(as) ? { part: "wordings", as: as as PinnedMeaning } : null;
}

const BUTTONS: Choice[] = [
  ...ACTION_KINDS.map((as): Choice => ({ part: "actions", as })),
  { part: "papers", as: "upload" },
  { part: "papers", as: "store" },
];
const LABELS: Choice[] = [
  ...MEANINGS.map((as): Choice => ({ part: "wordings", as })),
  { part: "papers", as: "name" },
  { part: "papers", as: "files" },
];

/** A button is said to do something, everything else to stand over or beside a value. */
export const choicesFor = (pointed: Pick<Pointed, "as">): Choice[] =>
  pointed.as === "button" ? BUTTONS : LABELS;

/** Said to be nothing of what the row asks for. */
export function noneOf(pointed: Pick<Pointed, "as" | "label">, wanted: Choice | null): Pin {
  const { label } = pointed;
  if (wanted?.part === "papers") return { part: "papers", label, as: null };
  return pointed.as === "button"
    ? { part: "actions", label, as: null }
    : { part: "wordings", label, as: "other" };
}

/** 'ngày hẹn trả', 'tạm dừng', 'không phải mục nào ở đây'. */
export function sayPinned(say: Say, pin: Pick<Pin, "part" | "as">): string {
  if (pin.part === "papers") return say(pin.as === null ? "setup_not_paper" : `setup_paper_${pin.as}`);
  if (pin.part === "statuses") return say(`setup_status_${pin.as}`);
  if (pin.part === "actions")
    return pin.as === null ? say("setup_not_action") : say(`setup_action_${pin.as}`);
  return pin.as === null || pin.as === "other" || pin.as === "unclear"
    ? say("setup_not_value")
    : say(`setup_mean_${pin.as}`);
}

/** 'trong danh sách', 'trong hộp «Gác hồ sơ»'; absent: everywhere. */
export function sayPlace(say: Say, at: Place | undefined): string {
  if (!at) return say("setup_place_any");
  return at.title === undefined ? say(`setup_place_${at.in}`) : say("setup_place_window_titled", at.title);
}

/** A row's heading. */
export function sayWhat(say: Say, what: PointWhat): string {
  if (what === "confirm") return say("setup_guide_confirm_what");
  if (what === "papers") return say("setup_papers");
  const pin = pinFor(what);
  return pin ? sayPinned(say, pin) : what;
}
