/** What bare text says without any label: only words that can mean nothing else. */
import { closestTo } from "../../dom/safe.ts";
import type { Where } from "../../dossier/model.ts";
import { isCodeButton } from "../sight/saying.ts";
import { joined, type Piece } from "../sight/text.ts";
import { isLikeProcedure, isNamedProcedure, isTask, isTitleOfProcedure } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { ownCode } from "../words/code-under-label.ts";
import type { CodesIn } from "../words/codes.ts";
import { withoutBullet } from "../words/fold.ts";
import { procedureCodeIn, procedureNameOf } from "../words/procedure-names.ts";
import { readStatus } from "../words/read-status.ts";
import { isSector } from "../words/sectors.ts";
import { statusNamed } from "../words/status.ts";
import type { Draft } from "./draft.ts";
import { statusLines } from "./take-status.ts";

const CONTROL = "button, a, [role=button], [role=link], [role=menuitem], [onclick], label";
const HEADING = "h1, h2, h3, h4, h5, h6, [role=heading], [class*=title], [class*=Title]";
const BARE: Where = { kind: "cell", name: "" };

/** What a button or link says is what it does, not what the dossier is; one that says a code opens that dossier. */
function isSaid({ field, el }: Piece): boolean {
  const control = field ? null : el.closest(CONTROL);
  return !field && (control === null || isCodeButton(control));
}

export function takeBare(draft: Draft, all: Piece[], codesIn: CodesIn, root: Element): void {
  const { code, aliases } = ownCode(codesIn(joined(all)));
  if (code) draft.putCode(code, 0.8, all.find((p) => p.text.includes(code))?.el ?? root);
  if (draft.code !== null) for (const alias of aliases) draft.aliases.add(alias);
  const pieces = all.filter(isSaid);
  takeBehindCode(draft, pieces);
  const states = statusLines(pieces)
    .filter((line) => line.length <= 80)
    .map((line) => readStatus([line]))
    .filter((read) => read?.status != null);
  const [status] = states;
  // Of two states one may be the step's: what both say is so, and which of them it is called is not known.
  const agree = <T>(of: (read: NonNullable<typeof status>) => T) =>
    new Set(states.map((it) => of(it as NonNullable<typeof status>))).size === 1;
  if (status?.status && !draft.has("status")) {
    const el = pieces.find((p) => status.text.startsWith(p.text.slice(0, 8)))?.el ?? root;
    if (agree((it) => it.text)) draft.put("statusText", status.text, BARE, 0.7, el);
    if (agree((it) => it.status)) draft.put("status", status.status, BARE, 0.7, el);
    if (status.paused !== null && agree((it) => it.paused)) draft.put("paused", status.paused, BARE, 0.7, el);
  }
  for (const piece of pieces) {
    if (piece.text.length > 80) continue;
    const since = draft.has("paused") ? null : SINCE.exec(piece.text);
    if (since?.[1] && readStatus([since[1]], true)?.paused) draft.put("paused", true, BARE, 0.7, piece.el);
    const channel = readChannel(piece.text);
    if (channel && !draft.has("channel")) draft.put("channel", channel, BARE, 0.75, piece.el);
    const procedure = procedureCodeIn(piece.text);
    if (procedure && !draft.has("procedureCode")) draft.put("procedureCode", procedure, BARE, 0.75, piece.el);
  }
  if (!draft.has("procedureName")) takeProcedureLine(draft, pieces);
}

/** 'Ngừng tính giờ từ 20/11/2026': the clock is stopped, and has been since that day. */
const SINCE = /^[^\p{L}]*(\p{L}.+?)\s+(?:kể\s+)?từ(?:\s+(?:ngày|lúc))?\s+[\d/:.,\s-]+$/iu;

/** 'H12.34-…-0001 (Thẩm định hồ sơ)': what stands in brackets behind a code is the step or the state the dossier is in. */
function takeBehindCode(draft: Draft, pieces: Piece[]): void {
  const { code } = draft;
  const at = code === null ? -1 : pieces.findIndex((p) => p.text.includes(code));
  const first = pieces[at];
  if (code === null || !first) return;
  const line = joined(pieces.filter((p) => p.line === first.line));
  const said = /^\s*\(([^()]{4,80})\)\s*$/.exec(line.slice(line.indexOf(code) + code.length))?.[1];
  if (said === undefined || statusNamed(said) !== null || draft.has("stepName") || !isTask(said)) return;
  draft.put("stepName", said, BARE, 0.75, first.el);
}

/**
 * The one line that names a procedure: by the procedure's code on it, by 'Thủ tục …', in a cell that says a
 * dossier's code by the dash before it and words that are no task, state, person or place, or as a card's title.
 */
function takeProcedureLine(draft: Draft, pieces: Piece[]): void {
  const lines = [...new Set(pieces.map((p) => p.line))].map((n) => {
    const own = pieces.filter((p) => p.line === n);
    return { text: joined(own), el: (own[0] as Piece).el };
  });
  const named = lines.filter(
    ({ text }) =>
      text.length <= 400 &&
      (procedureCodeIn(text) !== null || /^Thủ tục \p{L}+ \p{L}+/iu.test(text)) &&
      isName(nameIn(text)),
  );
  const packed = draft.code !== null && lines.some(({ text }) => text.includes(draft.code as string));
  const dashed = packed
    ? lines.filter(({ text }) => /^[-–—•]\s*\p{L}/u.test(text) && isNamedProcedure(withoutBullet(text)))
    : [];
  const headed = lines.filter(
    ({ text, el }) => closestTo(el, HEADING) !== null && isTitleOfProcedure(withoutBullet(text)),
  );
  // Beside its code may stand its field, and its name on the line before.
  const like = named.filter(({ text }) => isLikeProcedure(nameIn(text)));
  const titles = lines.filter(({ text }) => isTitleOfProcedure(withoutBullet(text)));
  const other = named.length > 0 && like.length === 0 ? titles : [];
  const found = [like, other, named, dashed, headed].find((some) => some.length > 0) ?? [];
  const [line] = found;
  if (!line || found.length > 1) return;
  const code = procedureCodeIn(line.text);
  if (code !== null && !draft.has("procedureCode")) draft.put("procedureCode", code, BARE, 0.75, line.el);
  const name = nameIn(line.text);
  if (isName(name)) draft.put("procedureName", name, BARE, 0.7, line.el);
}

const nameIn = (text: string): string => withoutBullet(procedureNameOf(withoutBullet(text)));
/** Beside a procedure's code may stand its field alone, or half a line of other things. */
const isName = (name: string): boolean =>
  /\p{L}{2}.*\s.*\p{L}{2}/u.test(name) && !/\d\.\d{6}|\s[·•|]\s/.test(name) && !isSector(name);
