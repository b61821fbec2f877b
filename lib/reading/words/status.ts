/** Status words and what stands with them: countdowns, reasons, placeholders. */

import type { Channel, StatusNumber } from "../../dossier/model.ts";
import { isStopped } from "../../dossier/status.ts";
import { spelledOut } from "./abbreviations.ts";
import { readChannel } from "./channels.ts";
import { clean, fold } from "./fold.ts";

const list = (text: string) => text.split("|");
/** Whole folded wordings per national status. What is not here has no number; it is never guessed. */
const STATUS: [StatusNumber, string[]][] = [
  [
    1,
    list(
      "moi dang ky|moi nop|cho tiep nhan|cho tiep nhan ho so|cho tiep nhan truc tuyen|ho so cho tiep nhan|da nop|chua tiep nhan|ho so moi dang ky|dang cho tiep nhan",
    ),
  ],
  [
    2,
    list(
      "duoc tiep nhan|da tiep nhan|moi tiep nhan|da duoc tiep nhan|ho so da tiep nhan|tiep nhan|vua tiep nhan",
    ),
  ],
  [
    3,
    list("khong duoc tiep nhan|khong tiep nhan|tu choi tiep nhan|bi tu choi tiep nhan|da tu choi tiep nhan"),
  ],
  [
    4,
    list(
      "dang xu ly|dang giai quyet|dang thu ly|cho xu ly|da chuyen xu ly|dang tham dinh|dang xu li|ho so dang xu ly|dang duoc xu ly|cho giai quyet|dang xac minh|dang thuc hien|cho phe duyet|cho ky duyet|cho ky|dang trinh ky|dang trinh ky duyet|dang trinh lanh dao",
    ),
  ],
  [
    7,
    list(
      "cong dan yeu cau rut ho so|yeu cau rut ho so|rut ho so|xin rut ho so|da rut ho so|cong dan rut ho so|da rut|cong dan xin rut ho so",
    ),
  ],
];
/** The same, of those that have many wordings made alike. */
const SHAPED: [StatusNumber, RegExp][] = [
  [
    5,
    /^(?:(?:(?:tam dung|dang) )?cho(?: (?:cong dan|nguoi dan))?|(?:da |dang )?yeu cau|can) bo sung(?: giay to| ho so)?$|^bo sung ho so$/,
  ],
  [
    6,
    /^(?:(?:yeu cau|cho)(?: (?:cong dan|(?:co quan )?thue))?(?: (?:thuc hien|nop|xac dinh))?|thuc hien) (?:nghia vu tai chinh|nvtc)$/,
  ],
  [
    8,
    /^(?:ho so )?(?:dang |da )?(?:tam dung(?: (?:xu ly|ho so|giai quyet|thoi gian xu ly|tinh(?: (?:thoi gian|han))?))?|dung (?:xu ly|tinh))$/,
  ],
  [
    9,
    /^(?:(?:da )?(?:co ket qua|xu ly xong|hoan thanh xu ly)|da (?:giai quyet(?: xong)?|xong)|(?:(?:da )?(?:co ket qua|xu ly xong|giai quyet),? )?(?:dang )?cho tra(?: ket qua)?)$/,
  ],
  [
    10,
    /^da tra(?: (?:kq|ket qua(?: (?:ho so|(?:cho )?cong dan|qua buu (?:dien|chinh)|truc (?:tiep|tuyen)))?))?$/,
  ],
];
const shaped = (word: string): StatusNumber | undefined => SHAPED.find(([, shape]) => shape.test(word))?.[0];

/** Said of a dossier only where a label says that a status follows; by themselves they are what a button does. */
const LABELLED = new Map<string, StatusNumber>([
  ...list("tu choi|bi tu choi|da tu choi|tu choi giai quyet|da tu choi giai quyet").map(
    (w) => [w, 3] as const,
  ),
  ["xin rut", 7],
  ...list("trinh ky|trinh ky duyet|trinh duyet|trinh phe duyet|trinh lanh dao|trinh lanh dao ky").map(
    (w) => [w, 4] as const,
  ),
  ["moi nhan", 2],
]);
const NUMBER = new Map<string, StatusNumber>(STATUS.flatMap(([n, all]) => all.map((w) => [w, n] as const)));

/** What is put around a status and changes nothing: 'Hồ sơ đang xử lý', 'Đang xử lý hồ sơ', 'Đang được xử lý'. */
const coreOf = (word: string): string =>
  spelledOut(word)
    .replace(/\b(tam )?ngung(?= |$)/g, "$1dung")
    .replace(/\bdoi(?= (?:dan|cong dan|nguoi|bo sung|thue|co quan|y kien))/g, "cho")
    .replace(/^(?:trang thai|tinh trang)\s*:?\s+/, "")
    .replace(/^(?:ho so|hs) (?:nay )?(?=dang|da|cho|tam|bi|moi|duoc|khong|yeu)/, "")
    .replace(/^(dang|da|cho) (?:duoc|trong qua trinh) /, "$1 ")
    .replace(/(?<=^(?:dang|da|cho|moi|tam|yeu|duoc) .*) (?:ho so|hs)(?: nay)?$/, "")
    .replace(
      /(?<=^(?:da |dang )?(?:yeu cau bo sung|bo sung|tam dung|dung tinh).*) lan (?:thu )?\d{1,2}$/,
      "",
    );
function numberOf(word: string): StatusNumber | null {
  const known = NUMBER.get(word) ?? shaped(word);
  if (known !== undefined) return known;
  const core = coreOf(word);
  return NUMBER.get(core) ?? shaped(core) ?? null;
}

const DOING =
  "xu ly|xu li|giai quyet|thu ly|lam|xem xet|tham dinh|tham tra|xac minh|xac nhan|phe duyet|duyet|ky|trinh|lanh dao|kiem tra|soan thao|du thao|lay y kien|phoi hop|phan cong|luan chuyen|dong dau|ban hanh|thuc hien|chuyen xu ly|cap so|vao so|chuyen vien|can bo";
const GIVEN_BACK =
  "(?: (?:cho|tai|qua|cong dan|nguoi dan|nguoi nop|to chuc|mot cua|bo phan|truc tiep|truc tuyen|buu dien|buu chinh|cong ich))*";
/** Statuses by how they are worded, under a label that says that one follows. */
const WORDED: [StatusNumber, RegExp][] = [
  [
    5,
    /^(?:(?:dang |da )?(?:tam dung|dung(?: (?:xu ly|giai quyet|tinh(?: han| gio| thoi gian| thoi han)?))?),? (?:de )?)?(?:dang(?= bo sung)|(?:dang |da )?(?:yeu cau|cho|doi|can|de nghi))(?: (?:cong dan|nguoi dan|dan|nguoi nop|to chuc|chu ho so))? (?:bo sung|(?:nop|cung cap) them)(?:,? (?:va |, )?(?:hoan thien|ho so|giay to|thong tin|tai lieu|thanh phan|tu cong dan))*$/,
  ],
  [
    6,
    /^(?:(?:dang |da )?(?:tam dung|dung(?: (?:xu ly|giai quyet|tinh(?: han| gio| thoi gian| thoi han)?))?),? (?:de )?)?(?:dang |da )?(?:yeu cau|cho|doi)(?: (?:cong dan|nguoi dan|nguoi nop|co quan thue|chi cuc thue|thue))?(?: (?:thuc hien|hoan thanh|nop|xac dinh|thong bao))? (?:nghia vu tai chinh|nvtc)$/,
  ],
  [
    8,
    /^(?:dang |da )?(?:bi )?(?:tam (?:dung|hoan|treo|dinh chi)|dung (?:xu ly|giai quyet|thu ly|tinh|dem|dong ho|thoi gian|thoi han)|dung(?= (?:cho|de|doi) )|(?<=^(?:dang|da) (?:bi )?)(?:dung|treo)$)(?!.*\b(?:bo sung|nghia vu|nvtc|het|huy|ket thuc|bo|khong)\b).{0,50}$/,
  ],
  [
    9,
    new RegExp(
      `^(?:da (?:xu ly|giai quyet) xong,? )?(?:dang )?cho tra (?:ket qua|kq|ho so)${GIVEN_BACK}$|^(?:da )?(?:hoan thanh|hoan tat)(?: (?:xu ly|giai quyet))?(?: ho so)?$|^da (?:co ket qua|xu ly xong|giai quyet xong)(?: (?:ho so|giai quyet|xu ly|tthc))?$`,
    ),
  ],
  [10, new RegExp(`^da (?:tra|giao|phat|ban giao) (?:ket qua|kq)(?: ho so)?${GIVEN_BACK}$`)],
  [3, /^(?:da |bi )?tu choi(?: (?:tiep nhan|giai quyet|ho so))*$|^khong (?:duoc )?tiep nhan(?: ho so)?$/],
  [
    1,
    /^(?:dang )?cho (?:can bo )?tiep nhan(?: (?:ho so|truc tuyen|tai mot cua))*$|^moi (?:nop|gui|dang ky)(?: (?:ho so|truc tuyen))*$/,
  ],
  [4, /^(?:moi|vua) (?:duoc )?(?:(?:chuyen )?den|phan cong|giao|chuyen(?: (?:xu ly|thu ly))?)$/],
  [4, new RegExp(`^da bo sung(?: ho so| giay to| xong)*,? (?:dang |cho )(?:${DOING})$`)],
  [
    4,
    new RegExp(
      `^(?:dang (?!ky\\b)|cho |dang cho )(?:duoc )?(?:${DOING})(?!.*\\b(?:bo sung|tam dung|dung|tra ket qua|rut|nghia vu|nvtc|thue|tu choi|huy)\\b).{0,50}$|^da (?:chuyen|phan cong) (?:xu ly|thu ly|phong chuyen mon|chuyen vien)$`,
    ),
  ],
];
const wordedNumber = (word: string): StatusNumber | null => {
  const core = coreOf(word);
  return LABELLED.get(core) ?? WORDED.find(([, shape]) => shape.test(core))?.[0] ?? null;
};

/** 'Còn 1 ngày', 'Quá hạn 2.25 ngày', 'Trễ 3 giờ', 'Đúng hạn': hints about time, never a status and never a source. */
const COUNTDOWN =
  /^(?:(?:da |sap |con |dang |chua )?(?:qua|tre|den|dung|som|trong|con) han\b.*|(?:con|qua|tre|som|con lai|da qua|cham)\s*:?\s*[\d<>]+.*|(?:buoc|ho so)\s+(?:con|qua)\b.*|khong quy dinh.*|sap het han.*|het han.*)$/;

export function isCountdown(text: string): boolean {
  return COUNTDOWN.test(fold(text).replace(/^[-–(\s]+|[)\s]+$/g, ""));
}

export interface StatusRead {
  text: string;
  status: StatusNumber | null;
  /** null: the words do not say. */
  paused: boolean | null;
  channel: Channel | null;
}

/**
 * A status cell's lines: the status is the first that is not a countdown.
 * 'Tạm dừng xử lý' in the countdown's place says that the clock is stopped,
 * whatever the status says.
 */
export function readStatus(lines: string[], labelled = false): StatusRead | null {
  const key = `${labelled ? "=" : ""}${lines.join("\n")}`;
  const known = statuses.get(key);
  if (known !== undefined) return known;
  const made = makeStatus(lines, labelled);
  if (statuses.size > 2000) statuses.clear();
  statuses.set(key, made);
  return made;
}
const statuses = new Map<string, StatusRead | null>();

/** What is drawn before a status or parts it from the next. */
const MARKED = /^[^\p{L}\d]/u;
const MARKS = /^[-–•·|✓✔✅☑●○■▶⏸⏳⌛]\uFE0F?\s*|\s*[-–•·|:]$/gu;

/** 'Tạm dừng - chờ công dân bổ sung', 'Từ chối: do không đủ điều kiện': a state, and why or what for. */
const REASONED =
  /^([^-–—:|•·]+?)(?:\s+[-–—]|:)\s+((?:đang )?(?:chờ|đợi|do|vì|để|thiếu|yêu cầu|tạm dừng|dừng|ngừng|ngưng)\s[^-–—:|•·\d]+)$/iu;

/** Markup may leave a label in one piece with its status. */
const OWN_LABEL = /^(?:trạng thái|tình trạng)\s*[:：]?\s+(?=\p{L})/iu;

function makeStatus(lines: string[], labelled: boolean): StatusRead | null {
  const parts = lines
    .flatMap((line) => (REASONED.test(line) ? [line] : line.split(/\s+[-–—|•·]\s+/)))
    .map((l) => clean(l).replace(MARKS, "").trim());
  const named = parts.filter((p) => p !== "" && /\p{L}/u.test(p) && !isCountdown(p));
  const first = named[0];
  if (first === undefined || first.length > 80 || isPlaceholder(first)) return null;
  // How long is left, and over a lane how many there are, is no part of a state.
  const text = first.replace(OWN_LABEL, "").replace(/\s*\((?:\d+|(?:còn|quá|trễ|sớm)[^()]*)\)$/iu, "");
  const bare = fold(text).replace(/\s*\([^()]*\)$/, "");
  const inBracket = /\(([^()]*)\)$/.exec(text)?.[1];
  const [, state, reason] = REASONED.exec(text) ?? [];
  // 'Tạm dừng (chờ bổ sung)': what is waited for says which of the stops it is.
  const why = inBracket ?? reason;
  const within = why ? (numberOf(fold(why)) ?? (labelled ? wordedNumber(fold(why)) : null)) : null;
  const core = state === undefined ? bare : fold(state);
  const waits = state !== undefined && labelled && /^(?:tam )?(?:dung|ngung)$/.test(core);
  const plain = numberOf(fold(text)) ?? numberOf(core) ?? (waits ? 8 : labelled ? wordedNumber(core) : null);
  const status = plain === 8 && within !== null && isStopped(within) ? within : plain;
  const stopped = named.slice(1).some((p) => numberOf(fold(p)) === 8) || status === 8;
  return {
    text,
    status,
    paused: stopped || (status !== null && isStopped(status)) ? true : status !== null ? false : null,
    channel: inBracket ? readChannel(inBracket) : null,
  };
}

const PLACEHOLDER = /^(?:chọn|tất cả|nhập|lựa chọn)(?=\s|$)|^[-–—]\s*(?:chọn|tất cả|nhập|lựa chọn|[-–—]|$)/iu;
/** What a system writes where it has nothing. */
const NOTHING =
  /^(?:[-–—_.…/\s]+|n\/a|none|null|undefined|nan|nil|tbd|invalid date|khong|khong co|khong co du lieu|chua co|chua cap|chua ro|chua xac dinh|chua cap nhat|chua nhap|chua chon|dang cap nhat|trong|\(trong\)|\(chua co\)|\(khong co\))$/;
export const isPlaceholder = (text: string): boolean =>
  text.length <= 40 && (PLACEHOLDER.test(clean(text)) || NOTHING.test(fold(text)));

/** The status a whole text names, or null: for bare cells without a label. */
export function statusNamed(text: string): StatusNumber | null {
  return text.length <= 80
    ? (numberOf(fold(text)) ?? (MARKED.test(text) ? numberOf(fold(text.replace(MARKS, ""))) : null))
    : null;
}
