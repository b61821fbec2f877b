/** A dossier's state, by all the words in which one is told. */
import type { StatusNumber } from "../../dossier/model.ts";
import { type StatusRead, stateOf } from "./state-of.ts";
import { coreOf } from "./status.ts";
import { wordedStop } from "./worded-stops.ts";

/** Said of a dossier only where a label says that a status follows; by themselves they are what a button does. */
const LABELLED = new Map<string, StatusNumber>([
  ["xin rut", 7],
  ...[
    "trinh ky",
    "trinh ky duyet",
    "trinh duyet",
    "trinh phe duyet",
    "trinh lanh dao",
    "trinh lanh dao ky",
  ].map((w) => [w, 4] as const),
  ["moi nhan", 2],
]);

const DOING =
  "xu ly|xu li|giai quyet|thu ly|lam|xem xet|tham dinh|tham tra|xac minh|xac nhan|phe duyet|duyet|ky|trinh|lanh dao|kiem tra|soan thao|du thao|lay y kien|phoi hop|phan cong|luan chuyen|dong dau|ban hanh|thuc hien|chuyen xu ly|cap so|vao so|chuyen vien|can bo";
const GIVEN_BACK =
  "(?: (?:cho|tai|qua|cong dan|nguoi dan|nguoi nop|to chuc|mot cua|bo phan|truc tiep|truc tuyen|buu dien|buu chinh|cong ich))*";
/** Statuses by how they are worded, under a label that says that one follows. */
const WORDED: [StatusNumber, RegExp][] = [
  [
    9,
    new RegExp(
      `^(?:(?:da (?:xu ly|giai quyet) xong|hoan thanh),? )?(?:dang )?cho tra(?: (?:ket qua|kq|ho so))?${GIVEN_BACK}$|^(?:da )?(?:hoan thanh|hoan tat)(?: (?:xu ly|giai quyet))?(?: ho so)?$|^da (?:co ket qua|xu ly xong|giai quyet xong)(?: (?:ho so|giai quyet|xu ly|tthc))?$`,
    ),
  ],
  [10, new RegExp(`^da (?:tra|giao|phat|ban giao) (?:ket qua|kq)(?: ho so)?${GIVEN_BACK}$`)],
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
const worded = (word: string): StatusNumber | null => {
  const core = coreOf(word);
  return LABELLED.get(core) ?? wordedStop(word) ?? WORDED.find(([, shape]) => shape.test(core))?.[0] ?? null;
};

/**
 * A status cell's lines: the status is the first that is not a countdown.
 * 'Tạm dừng xử lý' in the countdown's place says that the clock is stopped,
 * whatever the status says.
 */
export function readStatus(lines: string[], labelled = false): StatusRead | null {
  const key = `${labelled ? "=" : ""}${lines.join("\n")}`;
  const known = statuses.get(key);
  if (known !== undefined) return known;
  const made = stateOf(lines, labelled ? worded : null);
  if (statuses.size > 2000) statuses.clear();
  statuses.set(key, made);
  return made;
}
const statuses = new Map<string, StatusRead | null>();
