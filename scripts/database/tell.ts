/**
 * What an invented office tells the store, for the databases of released versions (docs/releasing.md). Told of old, it stays as
 * it is, or an older fixture no longer holds what is told here; what a later form of the database adds is told behind it.
 */

import { dossierSubject, ledgerSubject, paperSubject, unitSubject } from "../../lib/commune/subjects.ts";
import { mergeSighting } from "../../lib/dossier/merge.ts";
import type { Sighting } from "../../lib/dossier/model.ts";
import { minuteOf, msFromMinute } from "../../lib/dossier/moment.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import { emptyProfile, pinned } from "../../lib/portals/profile.ts";
import { keepApology } from "../../lib/store/apologies.ts";
import { beginFile, endFile, takeLetters, takeSome } from "../../lib/store/beside.ts";
import { keepBookDay } from "../../lib/store/book.ts";
import { subjectKey } from "../../lib/store/compose.ts";
import { joinCommune } from "../../lib/store/cursors.ts";
import { keepSightings } from "../../lib/store/dossiers.ts";
import { inboxOf } from "../../lib/store/heard.ts";
import { beginImport, takePart } from "../../lib/store/imports.ts";
import { keepIntake } from "../../lib/store/intakes.ts";
import { appendEntries } from "../../lib/store/ledger.ts";
import { keepListSeen } from "../../lib/store/lists.ts";
import { setMark } from "../../lib/store/marks.ts";
import { withOutbox } from "../../lib/store/outbox-bed.ts";
import { keyedPrint, ownersIn, ownersOf } from "../../lib/store/owners.ts";
import { keepPapers } from "../../lib/store/papers.ts";
import { shelfOf } from "../../lib/store/shelf.ts";
import { keepCommitted, keepFault, LETTERHEAD, TARGETS, writeDocument } from "../../lib/store/small.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { withTyped } from "../../lib/targets/edits.ts";
import { noTargetsYet } from "../../lib/targets/schema.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const DAY = 1440;
const PORTAL = "https://motcua.example.gov.vn";
const OTHER = "https://dichvu.example.gov.vn";
const MACHINE = "aaaaaaaaaaaaaaaaaaaa";

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

const read = <T>(value: T, name: string, sure = 0.95) => ({
  value,
  where: { kind: "column" as const, name },
  sure,
});
const code = (n: number) => `H15.50.05.13-261118-${String(n).padStart(4, "0")}`;

function sighting(n: number, more: Partial<Sighting> = {}): Sighting {
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

const DETAIL = sighting(2, {
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

const entry = (n: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
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

/** Told to the form of the database that bears this number, and to every later one. */
const TOLD: readonly { since: number; tell: (bed: Bed) => Promise<void> }[] = [
  { since: 9, tell: ofNine },
  { since: 10, tell: ofTen },
];

/** Tells a store all that a database of this number can hold. */
export async function tellOffice(bed: Bed, database: number): Promise<void> {
  for (const { since, tell } of TOLD) if (since <= database) await tell(bed);
}

async function ofNine(bed: Bed): Promise<void> {
  const ended = {
    status: read(10 as const, "Trạng thái"),
    finishedAt: read("2026-11-20T15:00:00+07:00", "Ngày trả"),
  };
  await keepSightings(
    bed,
    PORTAL,
    [1, 2, 3, 4, 5, 6].map((n) => sighting(n)),
  );
  const late = { dueAt: read("2026-11-19T16:30:00+07:00", "Hạn xử lý") };
  const wrong = { receivedAt: read("2026-11-25", "Ngày tiếp nhận") };
  const paused = { status: read(6 as const, "Trạng thái"), paused: read(true, "Trạng thái") };
  const news = [{ values: ended }, { values: late }, { values: wrong }, { values: paused }];
  await keepSightings(bed, PORTAL, [
    DETAIL,
    ...news.map((more, n) => sighting(n + 3, { ...more, seenAt: NOW + 6 })),
  ]);
  await keepSightings(bed, OTHER, [sighting(1, { portal: OTHER })]);
  await appendEntries(bed, [
    { portal: PORTAL, entry: entry(1), version: "0.1.0" },
    {
      portal: PORTAL,
      entry: entry(2, { decision: "back", codes: [code(2), code(3)], count: 2 }),
      version: "0.1.0",
    },
  ]);
  await setMark(bed, { portal: PORTAL, code: code(1) }, { kind: "later", until: NOW + DAY }, NOW);
  await setMark(bed, { portal: PORTAL, code: code(2) }, { kind: "done" }, NOW + 10);
  const letter = { portal: PORTAL, code: code(4), by: "Lê Thị An", due: NOW - DAY };
  await keepApology(bed, { ...letter, at: NOW, newDue: NOW + 3 * DAY });
  await keepApology(bed, { ...letter, at: NOW + DAY, newDue: NOW + 6 * DAY });
  const side = { count: 12, codes: [code(1), code(2)] };
  await keepBookDay(bed, { day: "2026-11-20", at: NOW, received: side, returned: { count: 3, codes: null } });
  const rows = { list: "dangxuly1", title: "Hồ sơ đang xử lý", from: 1, page: 1, pages: 1 };
  await keepListSeen(bed, PORTAL, { ...rows, to: 3, total: 3, codes: [1, 2, 5].map(code) }, NOW + 7);
  await keepListSeen(bed, PORTAL, { ...rows, to: 2, total: 2, codes: [1, 2].map(code) }, NOW + 30);
  await keepIntake(bed, {
    id: "taken-1",
    portal: PORTAL,
    at: NOW,
    code: code(2),
    procedure: "1.001193",
    needing: 4,
    withFile: 2,
    reused: 1,
  });
  await tellBeside(bed);
  await tellPapers(bed);
  await keepCommitted(bed, PORTAL, "tam dung", NOW);
  await keepFault(bed, NOW, "guard", "TypeError at judge");
  await tellDocuments(bed);
}

async function tellBeside(bed: Bed): Promise<void> {
  await beginFile(bed, { machine: MACHINE, whose: "chị Lan", at: NOW + 20 }, NOW + 25);
  const seen = [sighting(2, { seenAt: NOW + 9 }), sighting(7)].map((it) => mergeSighting(null, it));
  await takeSome(bed, MACHINE, [...seen, { code: "?" }], true);
  const letter = {
    portal: PORTAL,
    code: code(7),
    at: NOW,
    by: null,
    due: NOW - DAY,
    newDue: NOW + 2 * DAY,
    times: 1,
  };
  await takeLetters(bed, MACHINE, [letter], true);
  await endFile(bed, MACHINE);
}

async function tellPapers(bed: Bed): Promise<void> {
  const { own } = await ownersOf(bed, { portal: PORTAL, office: [] }, KNOWN.idNumber);
  const paper = { portal: PORTAL, dossierCode: code(2), seenAt: NOW, kind: "paper" as const };
  await keepPapers(bed, own, [
    { ...paper, name: "Giấy chứng sinh", dated: "2026-09-01" },
    { ...paper, name: "Giấy khai sinh", dated: null, kind: "result", number: "12/2019" },
  ]);
  const [owner] = await ownersIn(bed, { portal: null, office: LISTED.office }, [LISTED.idNumber]);
  const listed = {
    name: "Giấy khai sinh",
    kind: "result" as const,
    dossierCode: null,
    dated: "2015-05-12",
    number: "3/2015",
  };
  const print = await keyedPrint(bed, "ket-qua.xlsx");
  await beginImport(bed, print, { at: NOW, rows: 1, portal: null, anew: false });
  const owners = [{ owner: owner!, papers: [listed] }];
  await takePart(bed, print, { from: null, to: shelfOf(owner!), rows: 1, owners, last: true });
}

async function tellDocuments(bed: Bed): Promise<void> {
  const profile = emptyProfile("motcua.example.gov.vn", "2026-11-20");
  const shown = pinned(profile, { part: "wordings", label: "Số HS", as: "code" }, "2026-11-20");
  await writeDocument(bed, `profile ${PORTAL}`, shown);
  const typed = { id: "onTime95" as const, value: 9_850, by: "Lê Thị An", at: NOW };
  await writeDocument(bed, TARGETS, withTyped(noTargetsYet(), typed));
  const head = { above: "UBND thành phố", office: "UBND phường Mẫu", place: "Mẫu", signer: "Chủ tịch" };
  await writeDocument(bed, LETTERHEAD, head);
  await writeDocument(bed, "machine", "bbbbbbbbbbbbbbbbbbbb");
}

/** The office works together: this machine is in a commune, has something to send, and has heard of a colleague. */
async function ofTen(plain: Bed): Promise<void> {
  const ms = msFromMinute(NOW + 60);
  const bed = withOutbox(plain, () => ms);
  await joinCommune(bed, { officer: "an", device: "a1b2c3d4" });
  await keepSightings(bed, PORTAL, [sighting(8, { seenAt: NOW + 60 })]);
  const ask = { names: async () => true, now: async () => NOW + 61 };
  const { take } = inboxOf(bed, ask);
  const lan = { officer: "lan", device: "e5f6a7b8" };
  const said = { v: 5, o: lan.officer, dev: lan.device, at: NOW + 60 };
  const body = (it: object) => JSON.stringify({ ...said, ...it });
  const dossier = mergeSighting(null, sighting(9, { seenAt: NOW + 59 }));
  const keys = [subjectKey(PORTAL), subjectKey(code(9))] as const;
  await take("DOSSIER", [{ seq: 1, subject: dossierSubject(lan, ...keys), body: body({ dossier }) }], {
    seq: 1,
    created: "2026-11-20",
  });
  const owner = "o".repeat(43);
  const papers = [
    {
      portal: PORTAL,
      name: "Giấy khai sinh",
      dossierCode: code(9),
      dated: null,
      seenAt: NOW + 58,
      kind: "paper",
    },
  ];
  await take(
    "PAPER",
    [{ seq: 1, subject: paperSubject(lan, owner, "1"), body: body({ owner: `${owner}.1`, papers }) }],
    { seq: 1, created: "2026-11-20" },
  );
  const { reason: _reason, ...shared } = entry(9);
  const hashes = { previous: "0".repeat(64), hash: "1".repeat(64) };
  const decision = { seq: 1, portal: PORTAL, entry: shared, version: "0.1.0", ...hashes, sealed: null };
  await take("LEDGER", [{ seq: 1, subject: ledgerSubject(lan, 1), body: body(decision) }], {
    seq: 1,
    created: "2026-11-20",
  });
  const member = {
    officer: "lan",
    name: "Trần Thị Lan",
    role: "officer",
    since: NOW,
    until: null,
    devices: [],
  };
  await take("UNIT", [{ seq: 1, subject: unitSubject("member", "lan"), body: body(member) }], {
    seq: 1,
    created: "2026-11-20",
  });
}
