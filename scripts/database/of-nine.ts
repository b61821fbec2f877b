/** What form 9 of the database can hold. */
import { mergeSighting } from "../../lib/dossier/merge.ts";
import { emptyProfile, pinned } from "../../lib/portals/profile.ts";
import { keepApology } from "../../lib/store/apologies.ts";
import { beginFile, endFile, takeLetters, takeSome } from "../../lib/store/beside.ts";
import { keepBookDay } from "../../lib/store/book.ts";
import { keepSightings } from "../../lib/store/dossiers.ts";
import { beginImport, takePart } from "../../lib/store/imports.ts";
import { keepIntake } from "../../lib/store/intakes.ts";
import { appendEntries } from "../../lib/store/ledger.ts";
import { keepListSeen } from "../../lib/store/lists.ts";
import { setMark } from "../../lib/store/marks.ts";
import { keyedPrint, ownersIn, ownersOf } from "../../lib/store/owners.ts";
import { keepPapers } from "../../lib/store/papers.ts";
import { shelfOf } from "../../lib/store/shelf.ts";
import { keepCommitted, keepFault, LETTERHEAD, TARGETS, writeDocument } from "../../lib/store/small.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { withTyped } from "../../lib/targets/edits.ts";
import { noTargetsYet } from "../../lib/targets/schema.ts";
import {
  code,
  DAY,
  DETAIL,
  entry,
  KNOWN,
  LISTED,
  MACHINE,
  NOW,
  OTHER,
  PORTAL,
  read,
  sighting,
} from "./invented.ts";

export async function ofNine(bed: Bed): Promise<void> {
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
