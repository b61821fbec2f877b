/** An invented office: its dossiers, decisions and people, as what is told of it is made of them. */
import type { Sighting } from "../../lib/dossier/model.ts";
import { minuteOf } from "../../lib/dossier/moment.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";

export const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
export const DAY = 1440;
export const PORTAL = "https://motcua.example.gov.vn";
export const OTHER = "https://dichvu.example.gov.vn";
export const MACHINE = "aaaaaaaaaaaaaaaaaaaa";

/** Somebody invented whose papers are known, and the portal on which they are. */
export const KNOWN = { portal: PORTAL, idNumber: "001099012345" };
/** Somebody invented of the office's list of results. */
export const LISTED = { portal: OTHER, idNumber: "052090000001", office: [PORTAL, OTHER] };

/** Of the settings what isn't as it ships. */
export const SETTINGS = {
  language: "en",
  soon: { minutes: 50 },
  desktop: { level: "urgent", reports: "week", minutes: 45, quiet: null },
};

export const read = <T>(value: T, name: string, sure = 0.95) => ({
  value,
  where: { kind: "column" as const, name },
  sure,
});
export const code = (n: number) => `H15.50.05.13-261118-${String(n).padStart(4, "0")}`;

export function sighting(n: number, more: Partial<Sighting> = {}): Sighting {
  const status = read(4 as const, "Trạng thái");
  const { values, ...rest } = more;
  return {
    portal: PORTAL,
    code: code(n),
    seenAt: NOW,
    page: "list",
    address: `/ho-so/${code(n)}`,
    values: { status, dueAt: read("2026-11-24T16:30:00+07:00", "Hạn xử lý"), ...values },
    steps: [],
    pauses: [],
    papers: [],
    ...rest,
  };
}

export const DETAIL = sighting(2, {
  page: "detail",
  seenAt: NOW + 5,
  values: {
    procedureCode: read("1.001193", "Mã thủ tục"),
    procedureName: read("Đăng ký khai sinh", "Thủ tục"),
    receivedAt: read("2026-11-18T08:15:00+07:00", "Ngày tiếp nhận"),
    timeAllowed: read({ amount: 3, unit: "working-days" } as const, "Thời hạn giải quyết"),
    officer: read("Lê Thị An", "Người xử lý"),
    unit: read("Bộ phận Tư pháp", "Đơn vị"),
    fee: read(8_000, "Lệ phí"),
  },
  steps: [
    {
      name: "Tiếp nhận",
      from: "2026-11-18T08:15:00+07:00",
      to: "2026-11-18T09:00:00+07:00",
      dueAt: null,
      hours: 4,
    },
    {
      name: "Thẩm định",
      from: "2026-11-18T09:00:00+07:00",
      to: null,
      dueAt: "2026-11-20",
      hours: 8,
      officer: "Lê Thị An",
    },
  ],
  pauses: [{ from: "2026-11-19", to: "2026-11-20T08:00:00+07:00", hasPaper: true, supplement: "asked" }],
  papers: [{ name: "Giấy chứng sinh", required: true, files: 1, digitised: true }],
});

export const entry = (n: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `0000000000000000-${n}`,
  at: NOW + n,
  action: "pause",
  label: "Tạm dừng hồ sơ",
  codes: [code(n)],
  count: 1,
  level: "ask",
  missing: [{ rule: "pause-without-paper", version: 1, level: "ask" }],
  decision: "anyway",
  reason: "Chờ xác minh hộ tịch",
  files: [],
  ...more,
});
