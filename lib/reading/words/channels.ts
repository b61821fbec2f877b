/** How a dossier came in, by the words for it. */

import type { Channel } from "../../dossier/model.ts";
import { fold } from "./fold.ts";

const KINDS: [Channel, RegExp][] = [
  ["post", /\b(?:buu chinh|bcci|bccn|buu dien|vnpost|vietnam post|buu ta)\b/g],
  [
    "online",
    /\b(?:truc tuyen|online|internet|qua mang|mang|dvctt|dvcqg|vneid|cong(?: thong tin)? (?:dich vu cong|dvc)(?:qg| quoc gia| tinh| truc tuyen)?|cong quoc gia)\b/g,
  ],
  [
    "direct",
    /\b(?:truc tiep|tai quay|tai (?:bpmc|bptn(?:tkq)?|tt ?pvhcc|tt ?hcc|tt ?hccc)|tai(?: bo phan)? mot cua|tai (?:bo phan|trung tam) (?:tiep nhan va tra ket qua|tntkq|(?:phuc vu )?hanh chinh cong|pvhcc|mot cua))\b/g,
  ],
];
/** What may stand beside the one word that tells the channel. */
const AROUND_CHANNEL =
  /\b(?:nop|tiep nhan|gui|ho so|hinh thuc|kenh|phuong thuc|dang ky|thuc hien|qua|tai|tren|theo|so|lien thong|bang|den|duong|he thong|dich vu cong|dich vu|dvc|cong ich|chuyen phat|toan trinh|toan phan|mot phan|muc do|muc|[1-4]|bo phan|mot cua|trung tam|phuc vu hanh chinh cong|hanh chinh cong|quay|bpmc|bptn|bptntkq|tt|ttpvhcc|tthcc|pvhcc|hcc|ubnd|cap|xa|phuong|huyen|tinh|quoc gia|truc|cua|cong dan|va|tntkq|tra ket qua|ho)\b/g;
const channels = new Map<string, Channel | null>();

/**
 * Trực tiếp, trực tuyến, bưu chính, however it is worded: one word tells it, and all others are such as belong
 * to it. With any other word the text is of something else ('Chờ tiếp nhận trực tuyến', 'Nhận kết quả trực tiếp').
 */
export function readChannel(text: string): Channel | null {
  if (text.length > 80) return null;
  const known = channels.get(text);
  if (known !== undefined) return known;
  const made = makeChannel(fold(text));
  if (channels.size > 2000) channels.clear();
  channels.set(text, made);
  return made;
}

function makeChannel(text: string): Channel | null {
  const word = text.replace(/[.,:;()[\]/|·•–—-]+/g, " ");
  if (/\b(?:nhan|tra) ket qua\b/.test(word.replace(/tiep nhan va tra ket qua/g, ""))) return null;
  const told = KINDS.filter(([, shape]) => word.search(shape) >= 0);
  const [kind] = told;
  if (!kind || told.length > 1) return null;
  const left = word.replace(kind[1], " ").replace(AROUND_CHANNEL, " ");
  return left.trim() === "" ? kind[0] : null;
}
