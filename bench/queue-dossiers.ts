/** Dossiers as a commune's year leaves them behind: most have ended, some hundreds or thousands are in work. */
import type { Dossier, DossierValues, Minute } from "../lib/dossier/model.ts";
import { isoDay, minuteOf, momentOf } from "../lib/dossier/moment.ts";
import { dice } from "../lib/privacy/spellings.fixture.ts";

export const NOW: Minute = minuteOf("2026-11-20T15:40:00+07:00")!;
const DAY = 1440;
const STEPS = ["Tiếp nhận hồ sơ", "Thẩm định hồ sơ", "Trình ký", "Văn thư đóng dấu", "Trả kết quả"];
const FIELDS = ["Hộ tịch", "Đất đai", "Chứng thực", "Bảo trợ xã hội", "Xây dựng"];
const NAMES = ["Trần Thị Hoa", "Lê Văn Minh", "Phạm Thu Hà", "Ngô Quang Vinh", "Đỗ Thị Lan"];

/** So many dossiers of one portal, `open` of them in work; the same ones at every call. */
export function* yearOf(portal: string, count: number, open: number): Generator<Dossier> {
  const roll = dice(14);
  for (let i = 0; i < count; i++) yield dossier(portal, i, i < open, roll);
}

function dossier(portal: string, i: number, open: boolean, roll: (of: number) => number): Dossier {
  const received = open ? NOW - roll(12 * DAY) : NOW - 2 * DAY - roll(338 * DAY);
  const allowed = (3 + roll(18)) * DAY;
  const officer = NAMES[roll(NAMES.length)]!;
  const values: Partial<DossierValues> = {
    procedureCode: `1.00${4000 + (i % 180)}`,
    procedureName: `Thủ tục đăng ký, xác nhận số ${i % 180} theo quy định của pháp luật`,
    receivedAt: momentOf(received),
    // Of ten in work three are due within two days or late.
    dueAt: momentOf(open ? NOW + roll(14 * DAY) - 2 * DAY : received + allowed),
    channel: roll(10) < 6 ? "online" : "direct",
    field: FIELDS[i % FIELDS.length]!,
    unit: "Phòng Văn hóa - Xã hội",
    officer,
  };
  if (open)
    Object.assign(values, {
      status: i % 12 === 0 ? 5 : i % 17 === 0 ? 8 : 4,
      statusText: "Đang xử lý",
      stepName: STEPS[1 + (i % 4)],
      stepDueAt: momentOf(NOW + roll(3 * DAY) - DAY / 3),
      stepStartedAt: momentOf(received + 60),
    });
  else
    Object.assign(values, {
      status: 10,
      statusText: "Đã trả kết quả",
      finishedAt: momentOf(Math.min(NOW, received + roll(allowed + DAY))),
    });
  const read = Object.entries(values).map(([name, value]) => [
    name,
    { value, where: { kind: "column", name: "Cột của danh sách" }, sure: 0.95, seenAt: NOW },
  ]);
  // A third was also looked at on its own page, which shows the way it went.
  const steps = i % 3 === 0 ? stepsFrom(received, open ? 2 : 4, open, officer) : [];
  return {
    portal,
    code: `H15.50.05.13-${isoDay(Math.floor(received / DAY))
      .slice(2)
      .replaceAll("-", "")}-${String(i).padStart(5, "0")}`,
    firstSeenAt: received,
    lastSeenAt: NOW - 30,
    address: `/ho-so/chi-tiet?id=${100_000 + i}`,
    values: Object.fromEntries(read) as Dossier["values"],
    steps,
    pauses: [],
    papers: steps.length > 0 ? [{ name: "Tờ khai theo mẫu", required: true, files: 1 }] : [],
    doubts: [],
    changedAt: NOW - roll(9 * DAY),
  };
}

function stepsFrom(received: Minute, count: number, open: boolean, officer: string): Dossier["steps"] {
  return STEPS.slice(0, count).map((name, n) => ({
    name,
    from: momentOf(received + n * 500),
    to: open && n === count - 1 ? null : momentOf(received + n * 500 + 400),
    dueAt: momentOf(received + n * 500 + 480),
    hours: 8,
    officer,
    unit: null,
  }));
}
