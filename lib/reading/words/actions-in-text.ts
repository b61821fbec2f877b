/** The action that a title, a question or a field's label speaks of, and whether it means it. */

import type { ActionKind } from "../../dossier/action-kinds.ts";
import { actionOf } from "./action-words.ts";
import { clean, fold } from "./fold.ts";
import { type Turn, turnOf } from "./negations.ts";
import { isAlike, STOP_IN_TEXT } from "./stopping.ts";

/** A player, an account, a notice or a business can be paused too. */
const NO_DOSSIER =
  "(?! (?:thong bao|tai khoan|phat|dich vu|chuc nang|nguoi dung|dong bo|video|am thanh|kinh doanh|hoat dong))";
const PAUSES = `(?:tam dung|tam ngung|tam hoan)${NO_DOSSIER}|${STOP_IN_TEXT}`;
const ASKS = "yeu cau|de nghi|thong bao|phieu|noi dung|ly do|can|cho";
const SAID: [ActionKind, RegExp][] = [
  ["resume", /tiep tuc (?:xu ly|giai quyet)|hoan thanh bo sung|xu ly lai ho so/g],
  [
    "supplement",
    new RegExp(
      `(?:${ASKS})(?: (?!(?:${ASKS})\\b)\\S+){0,3} bo sung(?! ket qua)|(?:cong dan|nguoi dan|nguoi nop|chu ho so) (?:hoan thien|nop them|cung cap them)`,
      "g",
    ),
  ],
  [
    "pause",
    new RegExp(
      `${PAUSES}|(?:thuc hien|xac dinh) (?:nghia vu tai chinh|nvtc)|gia han (?:ho so|giai quyet|thoi)|niem yet`,
      "g",
    ),
  ],
  ["refuse", /tu choi|khong tiep nhan|khong du dieu kien giai quyet/g],
  ["cancel", /(?:huy|xoa|rut)(?: bo)? (?:cac |\d+ )?ho so/g],
  [
    "return",
    /(?:tra lai|chuyen tra|thu hoi(?! (?:dat|giay|chung))|tra ve buoc|(?<!(?:hen|han) )tra ho so)\b/g,
  ],
  ["release", /(?<!(?:ngay|hen|gian|han|noi|thuc|diem) )(?:tra|ban giao) (?:ket qua|kq)/g],
  [
    "forward",
    /chuyen (?:buoc|xu ly|tiep|ho so|lanh dao)|trinh (?:lanh dao|ky|duyet|phe duyet)|ky duyet|phe duyet|ket thuc (?:ho so|xu ly)|cap nhat ket qua/g,
  ],
  ["intake", /(?<!(?:giay|phieu|ngay|noi|can bo|phan|gian|thuc) )tiep nhan/g],
];
const PAUSE = new RegExp(`^(?:${PAUSES})`);

export interface Said {
  kind: ActionKind;
  /** null: it is meant. Else the words only mention it. */
  turn: Turn | null;
}

/** What a text names: 'Lý do tạm dừng' → pause; 'Hủy chuyển bước' → forward, undone; 'Hủy tạm dừng' → resume. */
export function saidOf(text: string): Said | null {
  const said = fold(text);
  const marked = clean(text).toLowerCase();
  const shown = marked.length === said.length ? marked : said;
  const undoing: [number, number][] = [];
  let mention: Said | null = null;
  let meant: Said | null = null;
  for (const [kind, pattern] of SAID) {
    const turns: (Turn | null)[] = [];
    if (kind === "pause" && isAlike(text)) continue;
    for (const { index: at } of said.matchAll(pattern)) {
      if (undoing.some(([from, to]) => at >= from && at < to)) continue;
      const turned = turnOf(said, at, shown);
      if (turned?.turn === "undone") {
        undoing.push([turned.from, at]);
        // What ends a stop sets the clock going again; a stop that is denied never was.
        if (PAUSE.test(said.slice(at)) && !DENIES.test(said.slice(turned.from)))
          return { kind: "resume", turn: null };
      }
      turns.push(turned?.turn ?? null);
    }
    const [first] = turns;
    if (first === undefined) continue;
    if (turns.includes(null)) meant ??= { kind, turn: null };
    else mention ??= { kind, turn: first };
  }
  return meant ?? mention;
}
const DENIES = /^(?:khong|chua|bo qua|tu choi)/;

/** The action a title, question or field label asks for, or null: it speaks of none, or only mentions one. */
export function spokenOf(text: string): ActionKind | null {
  const said = saidOf(text);
  return said && said.turn === null ? said.kind : null;
}

/** The same for a heading, whose whole words may be a button's. */
export function titleOf(title: string): Said | null {
  const word = actionOf(title);
  if (word) return { kind: word.kind, turn: null };
  return title.length < 120 ? saidOf(bare(title)) : null;
}

/** Without codes and names a title's words stand alone: 'Chi tiết hồ sơ' speaks of nothing. */
const bare = (title: string) => title.replace(/[A-Z\d][\w.]*-\d{6}-\d+/g, " ");
