import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { dossierSubject, paperSubject, unitSubject } from "../commune/subjects.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { Dossier } from "../dossier/model.ts";
import { dayOf, isoDay } from "../dossier/moment.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { dice, spellings, undone } from "../privacy/spellings.fixture.ts";
import { dropApology, keepApology } from "./apologies.ts";
import { beginFile, takeSome } from "./beside.ts";
import { mendAll } from "./blocks.ts";
import { keepBookDay } from "./book.ts";
import { subjectKey } from "./compose.ts";
import { joinCommune } from "./cursors.ts";
import { keepSightings } from "./dossiers.ts";
import { inboxOf } from "./heard.ts";
import { openIdbBed } from "./idb-bed.ts";
import { keepIntake } from "./intakes.ts";
import { appendEntry } from "./ledger.ts";
import { keepListSeen } from "./lists.ts";
import { setMark } from "./marks.ts";
import { portalsKnown } from "./open-numbers.ts";
import { postUnit } from "./outbox.ts";
import { withOutbox } from "./outbox-bed.ts";
import { keepPapers } from "./papers.ts";
import { exportTables } from "./retention.ts";
import { COUNTED, entry, NOW, PORTAL, sighting } from "./sample.ts";
import { Catalogue } from "./sample-counted.ts";
import { keepCommitted, keepFault, writeDocument } from "./small.ts";
import type { Bed } from "./tables.ts";

/** A list of one row. */
const ONE_PAGE = { list: "abcdefgh", from: 1, to: 1, total: 1, page: 1, pages: 1 };
const owner = "a".repeat(43);
const MACHINE = "a".repeat(20);

/** A database on which another machine's file is being laid. */
async function opened(name: string) {
  const bed = withOutbox(await openIdbBed(name));
  await joinCommune(bed, { officer: "lan", device: "a1b2c3d4" });
  await beginFile(bed, { machine: MACHINE, whose: null, at: NOW }, NOW);
  return bed;
}
const where = (name: string) => ({ kind: "column", name }) as const;
const read = <T>(value: T, name = "Cột") => ({ value, where: where(name), sure: 1 });

/** All texts of some data, keys too, one under the other. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) => [key, ...textsOf(it)]);
}

/** Writes one text into everything that takes a text, of one dossier. */
async function write(bed: Bed, n: number, text: string, spelt: string) {
  const code = `H15-261120-${String(n).padStart(4, "0")}`;
  const seen = sighting(code, {
    address: `/ho-so/${encodeURIComponent(spelt)}?x=${encodeURIComponent(spelt)}`,
    values: {
      procedureCode: read(text, text),
      procedureName: read(text),
      stepName: read(text),
      statusText: read(text),
    },
    steps: [{ name: text, from: null, to: null, dueAt: null, hours: null }],
    papers: [{ name: text, required: null, files: 1 }],
  });
  const { dossiers } = await keepSightings(bed, PORTAL, [seen]);
  // As a file would bring it that was written by other hands than ours.
  await takeSome(bed, MACHINE, [mergeSighting(null, { ...seen, portal: PORTAL })], true);
  await hear(bed, n, text, mergeSighting(null, { ...seen, portal: PORTAL }));
  await postUnit(bed, "settings", [], { settings: { note: text, [spelt]: text } }, Date.now());
  for (const it of dossiers) await setMark(bed, it, { kind: "done" }, NOW);
  await keepApology(bed, { portal: PORTAL, code, at: NOW, by: spelt, due: null, newDue: NOW + n + 1 });
  const side = { count: 1, codes: [code, text.slice(0, 80), spelt] };
  await keepBookDay(bed, { day: isoDay(dayOf(NOW) - n), at: NOW, received: side, returned: side });
  await writeDocument(bed, "letterhead", { above: text, office: text, place: text, signer: text });
  await keepListSeen(bed, PORTAL, { ...ONE_PAGE, title: text, codes: [code] }, NOW);
  const paper = {
    portal: PORTAL,
    dossierCode: code,
    dated: null,
    seenAt: NOW,
    kind: "paper" as const,
  };
  await keepPapers(bed, owner, [{ ...paper, name: text, number: text, issuer: text }]);
  await keepIntake(bed, { ...COUNTED, id: code, code });
  const files = [{ name: `${spelt}.pdf`, size: 1, sha256: null }];
  const more: Partial<LedgerEntry> = { label: text, reason: text, files, codes: [code] };
  await appendEntry(bed, PORTAL, entry(String(n), more), "1");
  await keepCommitted(bed, PORTAL, text, NOW);
  await keepFault(bed, NOW, text, text);
  await writeDocument(bed, "procedures", [{ name: text, papers: [{ name: text }], fee: text }]);
  return code;
}

/** A colleague's machine sends what no border of its own has cleaned. */
async function hear(bed: Bed, seq: number, text: string, dossier: Dossier) {
  const inbox = inboxOf(bed, { names: async () => true, now: async () => NOW });
  const of = { officer: "binh", device: "b1b2c3d4" };
  const said = { v: seq + 1, o: of.officer, dev: of.device, at: NOW };
  const heard = (subject: string, body: object) => [
    { seq, subject, body: JSON.stringify({ ...said, ...body }) },
  ];
  const cursor = { seq, created: "then" };
  const subject = dossierSubject(of, subjectKey(dossier.portal), subjectKey(dossier.code));
  await inbox.take("DOSSIER", heard(subject, { dossier }), cursor);
  const known = { portal: PORTAL, dossierCode: null, dated: null, seenAt: NOW, kind: "paper" };
  const papers = [{ ...known, name: text, number: text, issuer: text }];
  const theirs = "o".repeat(43);
  await inbox.take("PAPER", heard(paperSubject(of, theirs, "1"), { owner: `${theirs}.1`, papers }), cursor);
  await inbox.take("UNIT", heard(unitSubject("settings"), { settings: { note: text } }), cursor);
}

test("2,000 spellings through every border are found nowhere in what is kept or taken along", async () => {
  const bed = await opened("spellings");
  const all = spellings(2_000, 11);
  const SOME = 25;
  let last = "";
  for (let at = 0; at < all.length; at += SOME) {
    const text = all
      .slice(at, at + SOME)
      .map((it) => it.spelt)
      .join(" và ");
    last = await write(bed, at / SOME, text, all[at]!.spelt);
  }
  await portalsKnown(bed);
  await mendAll(bed, new Catalogue().by());
  await dropApology(bed, PORTAL, last);
  const tables = await exportTables(bed);
  for (const [table, rows] of Object.entries(tables))
    if (table !== "broken" && table !== "imports") expect(rows, table).not.toEqual([]);
  const kept = textsOf(tables)
    .map((it) => undone(it).replace(/\D/g, ""))
    .join(" ");
  for (const { number, spelt } of all) expect(kept, spelt).not.toContain(number);
}, 60_000);

test("ids and phones, however spelt, are no dossier's code", async () => {
  const bed = await opened("spelt-codes");
  const people = spellings(400, 3).filter(({ number }) => /^(?:0\d{11}|(?:84|0)[35789]\d{8})$/.test(number));
  expect(people.length).toBeGreaterThan(100);
  for (const [n, { spelt }] of people.entries()) {
    const paper = { portal: PORTAL, dated: null, seenAt: NOW, kind: "paper" as const, name: "x" };
    await keepSightings(bed, PORTAL, [sighting(spelt)]);
    await keepListSeen(bed, PORTAL, { ...ONE_PAGE, title: null, codes: [spelt] }, NOW);
    await takeSome(bed, MACHINE, [mergeSighting(null, sighting(spelt))], true);
    await keepPapers(bed, owner, [{ ...paper, dossierCode: spelt }]);
    await keepIntake(bed, { ...COUNTED, id: String(n), code: spelt });
    await appendEntry(bed, PORTAL, entry(`c${n}`, { codes: [spelt] }), "1");
  }
  const kept = textsOf(await exportTables(bed)).map((it) => undone(it).replace(/\D/g, ""));
  for (const { number, spelt } of people) expect(kept.join(" "), spelt).not.toContain(number);
}, 60_000);

test("people's names in a list's heading are found nowhere in what is kept", async () => {
  const bed = await opened("names-as-titles");
  const names = ["Nguyễn Văn An", "Trần Thị Lan", "LÊ HOÀNG NAM", "Phạm Minh Tuấn", "Hơ Nia Êban"];
  for (const [n, name] of names.entries()) {
    const list = `abcdefg${n}`;
    await keepListSeen(bed, PORTAL, { ...ONE_PAGE, list, title: `Hồ sơ của ông ${name}`, codes: ["A"] }, NOW);
    await keepListSeen(bed, PORTAL, { ...ONE_PAGE, list: `${list}x`, title: name, codes: ["B"] }, NOW);
  }
  const tables = await exportTables(bed);
  expect(tables.lists).toHaveLength(2 * names.length);
  const kept = textsOf(tables).join("\n");
  for (const name of names) expect(kept).not.toContain(name);
});

test("500 codes, dates, amounts and numbers of decisions stay whole", async () => {
  const bed = await opened("kept");
  const roll = dice(5);
  const two = (n: number) => String(n).padStart(2, "0");
  const day = () => `${two(1 + roll(28))}/${two(1 + roll(12))}/${2020 + roll(8)}`;
  const kinds = [
    () =>
      `H${10 + roll(80)}.${10 + roll(80)}.${two(roll(99))}-26${two(1 + roll(12))}${two(1 + roll(28))}-${two(roll(99))}${two(roll(99))}`,
    () =>
      `000.00.${two(roll(99))}.H${10 + roll(80)}-24${two(1 + roll(12))}${two(1 + roll(28))}-00${two(roll(99))}`,
    () =>
      `${1 + roll(3)}.${String(100_000 + roll(900_000))
        .slice(0, 3)
        .padStart(3, "0")}${100 + roll(899)}.000.00.00.H${10 + roll(80)}`,
    day,
    () => `${day()} ${two(roll(24))}:${two(roll(60))}`,
    () => `${1 + roll(900)}.${100 + roll(899)}.${100 + roll(899)} đồng`,
    () => `${1 + roll(9_999)}/${2020 + roll(8)}/QĐ-UBND`,
  ];
  const forms = Array.from({ length: 500 }, (_, i) => kinds[i % kinds.length]!());
  const SOME = 10;
  for (let at = 0; at < forms.length; at += SOME)
    await write(bed, at / SOME, `Theo ${forms.slice(at, at + SOME).join(", đã xem, theo ")}.`, "x");
  const kept = textsOf(await exportTables(bed)).filter((it) => it.startsWith("Theo "));
  for (const form of forms) expect(kept.filter((it) => it.includes(form)).length, form).toBeGreaterThan(7);
}, 60_000);
