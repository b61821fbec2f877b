/** States in which a dossier's clock stands still or its way ends, by how they are worded under a label that says that one follows. */
import type { StatusNumber } from "../../dossier/model.ts";
import { coreOf } from "./status.ts";

const WORDED: [StatusNumber, RegExp][] = [
  [
    5,
    /^(?:(?:dang |da )?(?:tam dung|dung(?: (?:xu ly|giai quyet|tinh(?: han| gio| thoi gian| thoi han)?))?),? (?:de )?)?(?:dang(?= bo sung)|(?:dang |da )?(?:yeu cau|cho|can|de nghi))(?: (?:cong dan|nguoi dan|dan|nguoi nop|to chuc|chu ho so))? (?:bo sung|(?:nop|cung cap) them)(?:,? (?:va |, )?(?:hoan thien|ho so|giay to|thong tin|tai lieu|thanh phan|tu cong dan))*$/,
  ],
  [
    8,
    /^(?:dang |da )?(?:bi )?(?:tam (?:dung|hoan|treo|dinh chi)|dung (?:xu ly|giai quyet|thu ly|tinh|dem|dong ho|thoi gian|thoi han)|dung(?= (?:cho|de) )|(?<=^(?:dang|da) (?:bi )?)(?:dung|treo)$)(?!.*\b(?:bo sung|nghia vu|nvtc|het|huy|ket thuc|bo|khong)\b).{0,50}$/,
  ],
  [3, /^(?:da |bi )?tu choi(?: (?:tiep nhan|giai quyet|ho so))*$|^khong (?:duoc )?tiep nhan(?: ho so)?$/],
];
/** By themselves these are what a button does. */
const REFUSED = /^(?:bi |da )?tu choi(?: giai quyet)?$/;

/** @param word folded */
export function wordedStop(word: string): StatusNumber | null {
  const core = coreOf(word);
  if (REFUSED.test(core)) return 3;
  return WORDED.find(([, shape]) => shape.test(core))?.[0] ?? null;
}
