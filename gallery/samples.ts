import type { NotAskedFor } from "../lib/catalogue/not-asked.ts";
import type { Verdict } from "../lib/guard/types.ts";
import type { Slip } from "../lib/reuse/slip.ts";
import type { Standing } from "../lib/reuse/tally.ts";
import type { PaperMatch } from "../lib/reuse/types.ts";
import { NOW } from "../lib/words/samples.ts";

export { DAY, NOW, STATES } from "../lib/words/samples.ts";

const said = (key: string, ...args: (string | number)[]) => ({ key, args });
export const VERDICT: Verdict = {
  level: "ask",
  findings: [
    {
      rule: "pause-without-paper",
      ruleVersion: 1,
      level: "ask",
      what: said("rules_pausePaper_what"),
      todo: said("rules_pausePaper_todo"),
      citation: said("rules_pausePaper_cite"),
    },
  ],
  inOrder: [said("rules_pauseAgain_ok"), said("rules_pauseOverdue_ok")],
};
export const VERDICT_MANY: Verdict = {
  level: "ask",
  findings: [
    ...VERDICT.findings,
    {
      rule: "pause-again",
      ruleVersion: 1,
      level: "ask",
      what: said("rules_pauseAgain_what", "H52.5.12-261118-0001"),
      todo: said("rules_pauseAgain_todo"),
      citation: said("rules_pauseAgain_cite"),
    },
    {
      rule: "pause-last-tenth",
      ruleVersion: 1,
      level: "remind",
      what: said("rules_pauseLastTenth_what", "H52.5.12-261118-0001"),
      todo: said("rules_pauseLastTenth_todo"),
      citation: said("rules_pauseStretch_cite"),
    },
  ],
  inOrder: [],
};
export const CODES = ["0001", "0002", "0006", "0008", "0011", "0015"].map((n) => `H52.5.12-261118-${n}`);

const known = {
  name: "Giấy chứng nhận kết hôn của cha mẹ",
  dossierCode: "H52.5.12-250312-0041",
  dated: "2025-03-12",
  seenAt: NOW,
  kind: "paper" as const,
};
export const MATCH: PaperMatch = {
  required: "Giấy chứng nhận kết hôn của cha mẹ",
  known,
  validity: { state: "no-term" },
  check: null,
};
export const MATCH_ASK: PaperMatch = { ...MATCH, check: { why: "somebody", who: "cha mẹ" } };
export const MATCH_UNKNOWN: PaperMatch = {
  required: "Giấy xác nhận thông tin về cư trú",
  known: { ...known, name: "Giấy xác nhận thông tin về cư trú" },
  validity: { state: "unknown", source: "hạn ghi trên giấy" },
  check: null,
};
export const MATCH_OVER: PaperMatch = {
  required: "Giấy xác nhận tình trạng hôn nhân",
  known: { ...known, name: "Giấy xác nhận tình trạng hôn nhân", dated: "2026-02-03", kind: "result" },
  validity: { state: "over", until: "2026-08-03", source: "NĐ 123/2015, Điều 23" },
  check: null,
};

export const NOT_ASKED: NotAskedFor = {
  paper: "Căn cước",
  database: "Cơ sở dữ liệu quốc gia về dân cư",
  rule: "Khoản 1 Điều 2, Nghị định số 123/2015/NĐ-CP",
  source: "Nghị quyết 66.7/2025/NQ-CP",
  from: "2026-01-01",
  to: "2027-02-28",
};

/** A row of each standing, and a second note. */
export const INTAKE_ROWS: { name: string; standing: Standing; match: PaperMatch | null; toFill?: true }[] = [
  { name: "Tờ khai đăng ký khai sinh theo mẫu", standing: "folded", match: null, toFill: true },
  { name: "Đối với giấy tờ gửi kèm theo:", standing: "folded", match: null },
  { name: "Giấy chứng sinh", standing: "attached", match: null },
  { name: MATCH.required, standing: "there", match: MATCH },
  { name: "Giấy chứng nhận quyền sử dụng đất", standing: "check", match: MATCH_ASK },
  { name: MATCH_UNKNOWN.required, standing: "unknown", match: MATCH_UNKNOWN },
  { name: MATCH_OVER.required, standing: "over", match: MATCH_OVER },
  { name: "Thẻ căn cước", standing: "not-asked", match: null },
  { name: "Văn bản ủy quyền", standing: "case", match: null },
  { name: "Ảnh chân dung", standing: "needed", match: null },
];

export const SLIP_SAMPLE: Slip = {
  procedure: "Thủ tục đăng ký khai sinh",
  at: NOW,
  due: NOW + 3 * 1440,
  bring: [
    { name: "Giấy chứng sinh", over: false, shown: false },
    { name: "Giấy xác nhận tình trạng hôn nhân", over: true, shown: false },
    { name: "Hộ chiếu", over: false, shown: true },
  ],
  cases: [`Văn bản ủy quyền ${"theo quy định của pháp luật ".repeat(12)}`],
  forms: ["Tờ khai đăng ký khai sinh"],
  looked: ["Giấy tờ chứng minh nơi cư trú"],
};

/** Words that only the gallery says: in the product these keys are the engine's. */
export const GALLERY_WORDS = {
  gallery_missing: "Trang không ghi hạn và thời hạn giải quyết.",
  gallery_reason: "Hạn bước đọc từ trang.",
  gallery_shifted: "Hẹn trả ghi $1 (thứ Bảy), chuyển sang ngày làm việc kế tiếp $2.",
};
