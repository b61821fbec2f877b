/** Status words and what stands with them: countdowns, channels, time allowed. */
import type { Channel, StatusNumber } from "../../dossier/model.ts";
import { isStopped } from "../../dossier/status.ts";
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
    5,
    list(
      "yeu cau bo sung|yeu cau bo sung giay to|yeu cau bo sung ho so|cho bo sung|cho bo sung ho so|cho bo sung giay to|dang cho bo sung|can bo sung|da yeu cau bo sung|cho cong dan bo sung|dang yeu cau bo sung|bo sung ho so|cho nguoi dan bo sung|tam dung cho bo sung|dang cho cong dan bo sung|dang cho nguoi dan bo sung|dang cho bo sung ho so|dang cho bo sung giay to|cho cong dan bo sung ho so",
    ),
  ],
  [
    6,
    list(
      "yeu cau thuc hien nghia vu tai chinh|cho thuc hien nghia vu tai chinh|cho cong dan thuc hien nghia vu tai chinh|cho cong dan thuc hien nvtc|cho thuc hien nvtc|yeu cau thuc hien nvtc|thuc hien nghia vu tai chinh|cho nghia vu tai chinh|cho nop nghia vu tai chinh|cho xac dinh nghia vu tai chinh|cho co quan thue xac dinh nvtc|cho thue xac dinh nghia vu tai chinh|cho co quan thue xac dinh nghia vu tai chinh",
    ),
  ],
  [
    7,
    list(
      "cong dan yeu cau rut ho so|yeu cau rut ho so|rut ho so|xin rut ho so|da rut ho so|cong dan rut ho so|da rut|cong dan xin rut ho so",
    ),
  ],
  [
    8,
    list(
      "dung xu ly|tam dung|tam dung xu ly|dang tam dung|dang tam dung xu ly|tam dung ho so|da tam dung|tam dung giai quyet|tam dung tinh|dung tinh|ho so tam dung|dang dung xu ly|tam dung tinh thoi gian|tam dung thoi gian xu ly|tam dung tinh han|ho so dang tam dung|ho so dang tam dung xu ly|ho so tam dung xu ly|ho so da tam dung|ho so dang dung xu ly|dang tam dung tinh thoi gian",
    ),
  ],
  [
    9,
    list(
      "da xu ly xong|da co ket qua|cho tra ket qua|da giai quyet|da giai quyet xong|hoan thanh xu ly|da hoan thanh xu ly|xu ly xong|co ket qua|dang cho tra ket qua|cho tra|da xong|da co ket qua, cho tra|da co ket qua cho tra|da co ket qua, cho tra ket qua|da co ket qua cho tra ket qua|co ket qua, cho tra|da xu ly xong, cho tra ket qua|da giai quyet, cho tra ket qua",
    ),
  ],
  [
    10,
    list(
      "da tra ket qua|da tra|da tra kq|da tra ket qua cho cong dan|da tra ket qua ho so|da tra ket qua qua buu dien|da tra ket qua qua buu chinh|da tra ket qua truc tiep|da tra ket qua truc tuyen",
    ),
  ],
];
/** Said of a dossier only where a label says that a status follows; by themselves they are what a button does. */
const LABELLED = new Map<string, StatusNumber>([
  ...list("tu choi|bi tu choi|da tu choi|tu choi giai quyet|da tu choi giai quyet").map(
    (w) => [w, 3] as const,
  ),
  ["xin rut", 7],
]);
const NUMBER = new Map<string, StatusNumber>(STATUS.flatMap(([n, all]) => all.map((w) => [w, n] as const)));

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

function makeStatus(lines: string[], labelled: boolean): StatusRead | null {
  const parts = lines
    .flatMap((line) => line.split(/\s+[-–|•·]\s+/))
    .map((l) => clean(l).replace(MARKS, "").trim());
  const named = parts.filter((p) => p !== "" && /\p{L}/u.test(p) && !isCountdown(p));
  const first = named[0];
  if (first === undefined || first.length > 80 || PLACEHOLDER.test(first)) return null;
  const text = first.replace(/\s*\((?:còn|quá|trễ|sớm)[^()]*\)$/iu, "");
  const bare = fold(text).replace(/\s*\([^()]*\)$/, "");
  const status = NUMBER.get(fold(text)) ?? NUMBER.get(bare) ?? (labelled ? LABELLED.get(bare) : null) ?? null;
  const stopped = named.slice(1).some((p) => NUMBER.get(fold(p)) === 8) || status === 8;
  const inBracket = /\(([^()]*)\)$/.exec(text)?.[1];
  return {
    text,
    status,
    paused: stopped || (status !== null && isStopped(status)) ? true : status !== null ? false : null,
    channel: inBracket ? readChannel(inBracket) : null,
  };
}

const PLACEHOLDER = /^(?:chọn|tất cả|nhập|lựa chọn)(?=\s|$)|^[-–—]/iu;
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(clean(text));

/** The status a whole text names, or null: for bare cells without a label. */
export function statusNamed(text: string): StatusNumber | null {
  return text.length <= 80
    ? (NUMBER.get(fold(text)) ??
        (MARKED.test(text) ? NUMBER.get(fold(text.replace(MARKS, ""))) : null) ??
        null)
    : null;
}

const CHANNEL: [Channel, RegExp][] = [
  [
    "post",
    /^(?:qua |nop qua |tiep nhan qua |dich vu )?(?:buu chinh(?: cong ich)?|bcci|buu dien|dich vu buu chinh(?: cong ich)?|dich vu bcci)$/,
  ],
  [
    "online",
    /^(?:nop |tiep nhan |ho so |qua |dang ky )?(?:truc tuyen|online|mang|qua mang|dvc truc tuyen|cong dich vu cong(?: quoc gia)?|cong dvc(?:qg)?|dvcqg)$/,
  ],
  [
    "direct",
    /^(?:nop |tiep nhan |ho so )?(?:truc tiep|tai quay|tai mot cua|tai bo phan mot cua|truc tiep tai (?:quay|bo phan mot cua|trung tam))$/,
  ],
];

/** Trực tiếp, trực tuyến, bưu chính: only where the whole text says so. */
export function readChannel(text: string): Channel | null {
  const word = fold(text)
    .replace(/\s*\((?:dvc )?(?:toan trinh|mot phan|muc (?:do )?[1-4])\)$/, "")
    .replace(/[.()[\]]/g, "")
    .trim();
  return CHANNEL.find(([, shape]) => shape.test(word))?.[0] ?? null;
}
