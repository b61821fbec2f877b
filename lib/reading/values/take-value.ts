/** From a labelled text to a value of the dossier: each meaning has its own test of what may stand there. */

import { dayOf } from "../../dossier/meanings.ts";
import { readTimeAllowed } from "../../dossier/time-allowed.ts";
import { withDays } from "../labels/when-said.ts";
import { because } from "../reasons.ts";
import { linesOf } from "../sight/lines.ts";
import { flows } from "../sight/runs.ts";
import { joined, type Piece } from "../sight/text.ts";
import { isLikeProcedure, isTask, isTitleOfProcedure } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { codeUnderLabel } from "../words/code-under-label.ts";
import type { CodesIn } from "../words/codes.ts";
import { findMoments, holdsDay } from "../words/dates.ts";
import { isLevel, readExtra } from "../words/extra-values.ts";
import { fold, withoutBullet } from "../words/fold.ts";
import { isLabelText } from "../words/names-in-label.ts";
import { isPersonName } from "../words/people.ts";
import { procedureCodeIn, procedureNameOf } from "../words/procedure-names.ts";
import { readStatus } from "../words/read-status.ts";
import { isCountdown, isPlaceholder, statusNamed } from "../words/status.ts";
import { isAlike } from "../words/stopping.ts";
import { Draft } from "./draft.ts";
import { limitOf } from "./limits.ts";
import { takeCode } from "./take-code.ts";
import { type Found, NO_TIME, takeDate } from "./take-date.ts";
import { takeStatus } from "./take-status.ts";
import { takeStepWho, takeWhoBeside } from "./take-who.ts";

/** Puts what the text says into the draft; what stands there but is not understood is said as unread. */
export function takeValue(draft: Draft, found: Found, codesIn: CodesIn): void {
  const { meaning, where, sure, pieces, el } = found;
  if (found.doubt) {
    draft.miss(meaning, found.doubt);
    return;
  }
  const text = joined(pieces);
  if (meaning === "alias") {
    const { code, aliases = [] } = codeUnderLabel(text, codesIn);
    for (const name of code ? [code, ...aliases] : aliases) draft.aliases.add(name);
    return;
  }
  if (meaning === "code") {
    takeCode(draft, found, codesIn);
    return;
  }
  const name = dayOf(meaning);
  if (name) {
    takeDate(draft, name, found, joined(withDays(pieces)));
    return;
  }
  if (text === "" || isPlaceholder(text)) return;
  switch (meaning) {
    case "status":
      takeStatus(draft, found);
      return;
    case "procedure":
      takeProcedure(draft, found);
      return;
    case "work":
      if (isTitleOfProcedure(text) || (OF_PROCEDURES.test(fold(where.name)) && isLikeProcedure(text)))
        takeProcedure(draft, { ...found, sure: sure * 0.8 });
      else if (DONE_NOW.test(fold(where.name)) && isTask(text) && !isLikeProcedure(text))
        takeStep(draft, { ...found, sure: sure * 0.8 });
      else if (!OF_A_KIND.test(fold(where.name)))
        draft.miss("procedureName", because("unread_work_or_procedure", where.name));
      return;
    case "procedureCode": {
      const code = procedureCodeIn(text);
      if (code) draft.put("procedureCode", code, where, sure, el);
      return;
    }
    case "stepName": {
      takeStep(draft, found);
      return;
    }
    case "channel": {
      // 'Nhận tại bộ phận Một cửa': under this label it is the dossier that was taken in there.
      const channel =
        readChannel(text) ??
        readChannel(linesOf(pieces)[0] ?? "") ??
        readChannel(text.replace(/^nhận\s+(?=tại|qua)/iu, "")) ??
        // 'Trực tuyến, lúc 21:40 16/11/2026'
        (holdsDay(text) ? readChannel(text.split(/[,;(–-]/)[0] ?? "") : null);
      if (channel) draft.put("channel", channel, where, sure, el);
      // 'Trực tuyến toàn trình' says how far it goes online, too.
      if (channel && readExtra("level", text) !== null) draft.putExtra("level", text);
      return;
    }
    case "timeAllowed": {
      const allowed = readTimeAllowed(text);
      if (allowed) draft.put("timeAllowed", allowed, where, sure, el);
      else if (findMoments(text).found.length > 0) takeLimit(draft, found, text);
      else if (NO_TIME.test(fold(text))) draft.put("noDueDate", true, where, sure * 0.8, el);
      return;
    }
    case "timeLeft": {
      // What says of the clock itself that it stands still or runs is surer than what a state says of it.
      const clock = OF_THE_CLOCK.test(fold(where.name)) ? runsIn(text) : null;
      if (clock !== null) draft.put("paused", !clock, where, 1, el);
      else if (readStatus([text])?.status === 8) draft.put("paused", true, where, sure * 0.9, el);
      return;
    }
    case "unclear": {
      const day = joined(withDays(pieces));
      if (findMoments(day).found.length > 0 && !takeLimit(draft, found, day))
        draft.miss(where.name, because("unread_due_of_what"));
    }
  }
}

const OF_THE_CLOCK = /^(?:trang thai )?(?:dong ho|tinh (?:gio|thoi gian|han)\b)/;
/** 'Dừng', 'Đang tạm dừng'; 'Chạy', 'Đang tính'. null: it says neither. */
function runsIn(text: string): boolean | null {
  const word = fold(text.split(/\s+từ\s/iu)[0] ?? "");
  if (/^(?:dang |da )?(?:tam )?(?:dung|ngung)(?: lai)?$/.test(word)) return isAlike(text) ? null : false;
  return /^(?:dang )?(?:chay|tinh|dem)$/.test(word) ? true : null;
}

/** A limit of which its like may tell what it is: kept until they are known. */
function takeLimit(draft: Draft, found: Found, text: string): boolean {
  const may = limitOf(found.where.name);
  if (may === null) return false;
  const alone = new Draft(found.el);
  takeDate(alone, may, found, text);
  const value = alone.best(may);
  if (value === undefined) return false;
  draft.limits.all.push({ read: { value, where: found.where, sure: found.sure * 0.85 }, may, el: found.el });
  return true;
}

/** 'Loại hồ sơ: Hồ sơ thường' is no procedure that could not be read. */
const OF_A_KIND = /^(?:loai|nhom|ve)\b/;
const OF_PROCEDURES = /\b(?:thu tuc|tthc)\b/;
/** Labels of what somebody is at, not of what was asked for. */
const DONE_NOW = /^(?:cong )?viec(?: (?:dang lam|hien tai))?$/;

/** The dossier is at no step yet. */
const NOT_YET = /^chua (?:duoc )?(?:phan cong|giao|co|xac dinh|bat dau)\b/;

/** The step on its first line; who has it may stand on the same line behind it, or on lines of their own. */
function takeStep(draft: Draft, found: Found): void {
  const { where, sure, pieces, el } = found;
  const lines = linesOf(inBoxes(pieces))
    .map((l) => {
      const [, step, day] = LIMITED.exec(l) ?? [];
      if (step && day) takeDate(draft, "stepDueAt", { ...found, meaning: "stepDueAt" }, day);
      return step ?? l;
    })
    .filter((l) => !isCountdown(l) && !holdsDay(l));
  const line = lines.find((l) => !isPersonName(l));
  if (line && line.length <= 120 && !NOT_YET.test(fold(line)) && (!isLabelText(line) || isTask(line))) {
    const step = withoutBullet(line).replace(/\s*[-–—|•·]+$/, "");
    draft.put("stepName", takeStepWho(draft, step), where, sure, el);
  }
  if (lines.length > 1)
    takeWhoBeside(
      draft,
      lines.filter((l) => l !== line),
    );
}

/** What a style sheet sets on a line of its own under a step is another thing: 'Trả kết quả' over 'Quầy số 3'. */
function inBoxes(pieces: Piece[]): Piece[] {
  let more = 0;
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    if (before?.line === piece.line && isTask(before.text) && /^\p{Lu}/u.test(piece.text))
      if (!flows(piece.el, before.el)) more++;
    return { ...piece, line: piece.line + more };
  });
}

/** 'Ký duyệt · hạn 30/11/2026': the step with its limit behind it. */
const LIMITED =
  /^(\S.{2,118}?)\s*[·•|,;(–-]+\s*(?:đến\s+|hết\s+|thời\s+)?hạn(?:\s+(?:bước|xử lý|xong))*\s*:?\s+([^\p{L}]*\d[^\p{L}()]*)\)?$/iu;

function takeProcedure(draft: Draft, { where, sure, pieces, el }: Found): void {
  const text = joined(pieces);
  const code = procedureCodeIn(text);
  if (code) draft.put("procedureCode", code, where, sure, el);
  const level = pieces.find((p) => isLevel(p.text));
  if (level) draft.putExtra("level", level.text);
  const line = linesOf(pieces)
    .map(procedureNameOf)
    .find((l) => /\p{L}{2}/u.test(l));
  if (line && line.length >= 4 && line.length <= 600 && !isLabelText(line) && statusNamed(line) === null)
    draft.put("procedureName", withoutBullet(line), where, sure, el);
}
