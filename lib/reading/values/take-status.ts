/** A status, on whatever lines it stands, and the step that may stand under it. */
import { holds } from "../../dom/safe.ts";
import { linesOf } from "../sight/lines.ts";
import { areBoxes } from "../sight/own-boxes.ts";
import { joined, type Piece } from "../sight/text.ts";
import { isTask } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { holdsDay } from "../words/dates.ts";
import { withoutBullet } from "../words/fold.ts";
import { isLabelText } from "../words/names-in-label.ts";
import { isPersonName, saysDeed } from "../words/people.ts";
import { readStatus } from "../words/read-status.ts";
import { isCountdown, statusNamed } from "../words/status.ts";
import type { Draft } from "./draft.ts";
import type { Found } from "./take-date.ts";
import { takeStepWho } from "./take-who.ts";

/** The status with what it says of pauses and of the way in. */
export function takeStatus(draft: Draft, found: Found): void {
  const { where, sure, pieces: all, el } = found;
  const pieces = all.filter((p) => p.el.closest("button, [role=button], [role=menuitem]") === null);
  const read = readStatus(statusLines(pieces), true);
  if (!read) return;
  // Words that are no known status may be another thing that slipped in here.
  const inLink = where.kind !== "column" && pieces[0]?.el.closest("a") != null;
  if (
    read.status === null &&
    (/[\d:]/.test(read.text) ||
      readChannel(read.text) !== null ||
      read.text.length > 60 ||
      inLink ||
      isLabelText(read.text))
  )
    return;
  draft.put("statusText", read.text, where, read.status === null ? sure * 0.85 : sure, el);
  if (read.status !== null) draft.put("status", read.status, where, sure, el);
  if (read.paused !== null) draft.put("paused", read.paused, where, sure, el);
  const ways = new Set(
    pieces.slice(1).flatMap((p) => (p.text === read.text ? [] : (readChannel(p.text) ?? []))),
  );
  const [way] = ways;
  if (read.channel) draft.put("channel", read.channel, where, sure * 0.9, el);
  // The way in on a chip of its own beside the state.
  else if (way && ways.size === 1 && !draft.has("channel")) draft.put("channel", way, where, sure * 0.75, el);
  if (where.kind === "column" && pieces.length > 1) takeStepBeside(draft, { ...found, pieces }, read.text);
}

/** Lines of a status cell; on a line of several pieces the longest beginning that is a status is one. */
export function statusLines(pieces: Piece[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < pieces.length; ) {
    const all = pieces.filter((p, n) => n >= i && p.line === pieces[i]?.line);
    const line = withinBox(all);
    let taken = line.length;
    // 'Tạm dừng' and ': 1' beside it count dossiers; none of them is this one.
    if (/^[:：(]?\s*\d+\)?$/.test(all[1]?.text ?? "")) {
      lines.push(joined(all));
      i += all.length;
      continue;
    }
    while (taken > 1 && statusNamed(joined(line.slice(0, taken))) === null) taken--;
    if (taken === 1 && statusNamed(line[0]?.text ?? "") === null) {
      const countdown = line.findIndex(
        (p, n) => n > 0 && (isCountdown(p.text) || statusNamed(p.text) !== null),
      );
      taken = countdown > 0 ? countdown : line.length;
    }
    lines.push(joined(line.slice(0, taken)));
    i += taken;
  }
  return lines;
}

/** A line's pieces up to where another value begins: in a box of its own, or said whole in an element of its own. */
function withinBox(line: Piece[]): Piece[] {
  const end = line.findIndex((piece, n) => {
    const before = line[n - 1];
    if (!before || holds(before.el, piece.el) || holds(piece.el, before.el)) return false;
    if (areBoxes(before.el, piece.el)) return true;
    const whole = readChannel(piece.text) !== null || statusNamed(piece.text) !== null;
    return whole && /^\p{Lu}/u.test(piece.text) && statusNamed(joined(line.slice(0, n))) !== null;
  });
  return end < 0 ? line : line.slice(0, end);
}

/** A step on a line of its own under the status: what is done, by no state's name and with nobody's behind it. */
function takeStepBeside(draft: Draft, { where, pieces, el }: Found, status: string): void {
  const lines = linesOf(pieces).filter((l) => !isCountdown(l) && !holdsDay(l) && !status.startsWith(l));
  const steps = lines.filter(
    (l) =>
      l.length <= 80 &&
      !/^(?:đã|đang|chờ)\s/iu.test(l) &&
      isTask(l) &&
      saysDeed(l) &&
      statusNamed(l) === null &&
      readChannel(l) === null,
  );
  const [step] = steps;
  if (!step || steps.length > 1) return;
  // 'Cán bộ thụ lý' over somebody's name is who has it.
  const next = lines[lines.indexOf(step) + 1];
  if (isLabelText(step) && next !== undefined && isPersonName(next)) return;
  draft.put("stepName", takeStepWho(draft, withoutBullet(step)), where, BESIDE_STATUS, el);
}
const BESIDE_STATUS = 0.7;
