/**
 * The model: an office of four machines (two of one officer) does anything in any order, workers and lines end between any two
 * steps, the server is put back from a backup; then each machine has one quiet night, and all must show the same.
 */
import fc from "fast-check";
import { sharedDossier } from "../../lib/commune/border.ts";
import { dossierSubject, ledgerSubject } from "../../lib/commune/subjects.ts";
import type { Dossier, PaperSeen, PauseSeen, Sighting, StatusNumber } from "../../lib/dossier/model.ts";
import { minuteOf, msFromMinute } from "../../lib/dossier/moment.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import type { KnownPaper } from "../../lib/reuse/types.ts";
import { someTogether } from "../../lib/store/beside.ts";
import { subjectKey } from "../../lib/store/compose.ts";
import { allDossiers, keepSightings } from "../../lib/store/dossiers.ts";
import { checkLedgers, type LedgerOf } from "../../lib/store/heard-unit.ts";
import { appendEntry, ledgerLength } from "../../lib/store/ledger.ts";
import { postUnit } from "../../lib/store/outbox.ts";
import { ownersOf } from "../../lib/store/owners.ts";
import { keepPapers, papersOf } from "../../lib/store/papers.ts";
import { admit } from "../../lib/store/sample-admitted.ts";
import type { Bed } from "../../lib/store/tables.ts";
import type { Engine } from "./engine.ts";
import { type Machine, machine, opened, STREAMS } from "./machines.ts";
import { Ended } from "./mortal.ts";

const PORTAL = "https://motcua.example.gov.vn";
const PLACE = { portal: PORTAL, office: [PORTAL] };
const PEOPLE = ["001099012345", "052090000001"];
const START = minuteOf("2026-11-20T08:00:00+07:00")!;
const DAY = ["2026-11-16", "2026-11-17", "2026-11-18"] as const;

/** Whose machines they are, and by how many minutes their clocks differ. */
const OFFICE = [
  { officer: "lan", device: "aaaaaaa1", skew: -300 },
  { officer: "lan", device: "aaaaaaa2", skew: 190 },
  { officer: "binh", device: "bbbbbbb1", skew: 0 },
  { officer: "head", device: "ccccccc1", skew: 480 },
] as const;

interface Shown {
  status: StatusNumber;
  received: string;
  due: string | null;
  step: string | null;
  pause: PauseSeen | null;
  paper: PaperSeen | null;
}
export type Action = { on: number; dies: number | null } & (
  | { do: "see"; code: number; shown: Shown }
  | { do: "decide"; code: number; reason: string }
  | { do: "paper"; person: number; name: string; number: string | null }
  | { do: "settings"; value: number }
  | { do: "sync" | "backup" | "restore" }
  | { do: "wait"; minutes: number }
);

const shown: fc.Arbitrary<Shown> = fc.record({
  status: fc.constantFrom<StatusNumber>(2, 4, 6, 9, 10),
  received: fc.constantFrom(...DAY),
  due: fc.option(fc.constantFrom("2026-11-17", "2026-11-24")),
  step: fc.option(fc.constantFrom("Tiếp nhận", "Thẩm định")),
  pause: fc.option(
    fc.record({
      from: fc.constantFrom(...DAY),
      to: fc.option(fc.constant("2026-11-19")),
      hasPaper: fc.constantFrom(true, null),
    }),
  ),
  paper: fc.option(
    fc.record({
      name: fc.constantFrom("Tờ khai", "Giấy chứng sinh"),
      required: fc.constant(true),
      files: fc.nat(2),
    }),
  ),
});
const common = {
  on: fc.nat(OFFICE.length - 1),
  // Most work ends well; what doesn't, ends anywhere in it.
  dies: fc.option(fc.nat(60), { freq: 2 }),
};
export const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...common, do: fc.constant("see" as const), code: fc.nat(3), shown }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...common,
      do: fc.constant("decide" as const),
      code: fc.nat(3),
      reason: fc.constantFrom("", "Chờ xác minh"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...common,
      do: fc.constant("paper" as const),
      person: fc.nat(1),
      name: fc.constantFrom("Giấy khai sinh", "Giấy chứng tử"),
      number: fc.option(fc.constantFrom("12/2019", "7/2020")),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...common, do: fc.constant("settings" as const), value: fc.nat(9) }) },
  { weight: 6, arbitrary: fc.record({ ...common, do: fc.constant("sync" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ ...common, do: fc.constantFrom("backup" as const, "restore" as const) }),
  },
  { weight: 2, arbitrary: fc.record({ ...common, do: fc.constant("wait" as const), minutes: fc.nat(200) }) },
);

/** What each machine shows at the end, and what its own ledger came to. */
export interface End {
  views: string[][];
  papers: string[][];
  ledgers: LedgerOf[][];
  entries: Map<string, number>;
  waiting: number[];
  forks: number;
  /** Dossiers and decisions of which the server had an older state, or none, though every machine had sent all. */
  unsent: string[];
}

/** Does all of it, gives each machine its quiet night, and looks. */
export async function play(
  actions: readonly Action[],
  openBed: () => Promise<Bed>,
  engine: Engine,
): Promise<End> {
  let clock = START;
  let count = 0;
  const machines: Machine[] = [];
  for (const { skew, ...of } of OFFICE) machines.push(await machine(await openBed(), of, () => clock, skew));
  // The head's word may come late, as any; here it is there before all else.
  const colleagues = machines.filter(({ officer }) => officer !== "head");
  for (const it of machines) await admit(it.inbox, colleagues, machines.at(-1)!);
  // What joining offers is over with: from here on a row that isn't written is missed.
  for (const it of machines) await it.sync(engine);
  for (const it of actions) {
    const at = machines[it.on]!;
    at.life.steps = it.dies;
    try {
      if (it.do === "wait") clock += it.minutes;
      else if (it.do === "backup" || it.do === "restore") await engine[it.do]();
      else if (it.do === "sync") await at.sync(engine);
      else await work(at, it, ++count);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
    // A new worker, at once.
    at.life.steps = null;
    clock += 1;
  }
  // Where the server lost nothing, nothing need be offered again for all to be there.
  const restored = actions.some((it) => it.do === "restore");
  for (const it of restored ? [] : machines) await it.sync(engine);
  const unsent = restored ? [] : await whatIsMissing(machines, engine);
  for (const it of machines)
    for (const stream of STREAMS) {
      await it.outbox.reoffer(stream, 1);
      await it.inbox.forget(stream);
    }
  for (let night = 0; night < 2; night++) for (const it of machines) await it.sync(engine);
  return { ...(await look(machines)), unsent };
}

async function work(at: Machine, it: Action, n: number): Promise<void> {
  if (it.do === "see") await keepSightings(at.bed, PORTAL, [sightingOf(it.code, it.shown, at)]);
  if (it.do === "decide") await appendEntry(at.bed, PORTAL, entryOf(it, at, n), "0.1.0");
  if (it.do === "settings")
    await postUnit(at.bed, "settings", [], { settings: { soon: it.value } }, msFromMinute(at.now()));
  if (it.do !== "paper") return;
  const { own } = await ownersOf(at.bed, PLACE, PEOPLE[it.person]!);
  const paper: KnownPaper = {
    portal: PORTAL,
    name: it.name,
    dossierCode: null,
    dated: "2026-11-02",
    seenAt: at.now(),
    kind: "result",
    ...(it.number ? { number: it.number } : {}),
  };
  await keepPapers(at.bed, own, [paper]);
}

const codeOf = (n: number) => `H15.50.05.13-261118-${String(n).padStart(4, "0")}`;

function sightingOf(n: number, it: Shown, { now }: Machine): Sighting {
  const read = <T>(value: T, name: string) => ({ value, where: { kind: "label" as const, name }, sure: 0.9 });
  return {
    portal: PORTAL,
    code: codeOf(n),
    seenAt: now(),
    page: "detail",
    address: `/ho-so/${n}`,
    values: {
      status: read(it.status, "Trạng thái"),
      receivedAt: read(it.received, "Ngày tiếp nhận"),
      officer: read("Lê Thị An", "Người xử lý"),
      ...(it.due ? { dueAt: read(it.due, "Hạn xử lý") } : {}),
      ...(it.step ? { stepName: read(it.step, "Bước") } : {}),
    },
    steps: it.step ? [{ name: it.step, from: it.received, to: null, dueAt: null, hours: 8 }] : [],
    pauses: it.pause ? [it.pause] : [],
    papers: it.paper ? [it.paper] : [],
  };
}

const entryOf = (it: { code: number; reason: string }, { now }: Machine, n: number): LedgerEntry => ({
  id: `0000000000000000-${n}`,
  at: now(),
  action: "pause",
  label: "Tạm dừng hồ sơ",
  codes: [codeOf(it.code)],
  count: 1,
  level: "ask",
  missing: [{ rule: "pause-paper", version: 1, level: "ask" }],
  decision: "anyway",
  reason: it.reason,
  files: it.reason ? [{ name: "quyet-dinh.pdf", sha256: "0".repeat(64), size: 17 }] : [],
});

async function look(machines: readonly Machine[]): Promise<Omit<End, "unsent">> {
  const end: Omit<End, "unsent"> = {
    views: [],
    papers: [],
    ledgers: [],
    entries: new Map(),
    waiting: [],
    forks: 0,
  };
  for (const it of machines) {
    const { seen } = await someTogether(it.bed, null, null, 100);
    end.views.push(seen.map(({ dossier }) => plain(dossier)));
    const papers: KnownPaper[] = [];
    for (const person of PEOPLE)
      papers.push(...(await papersOf(it.bed, PLACE, await ownersOf(it.bed, PLACE, person))));
    end.papers.push(papers.map((paper) => plain(paper)).sort());
    end.ledgers.push(await checkLedgers(it.bed, { open: opened, verify: async () => true }));
    end.entries.set(`${it.officer}.${it.device}`, await ledgerLength(it.bed));
    end.waiting.push((await it.outbox.waiting()).rows);
    end.forks += it.forks.size;
  }
  return end;
}

async function whatIsMissing(machines: readonly Machine[], engine: Engine): Promise<string[]> {
  const missing: string[] = [];
  for (const it of machines) {
    for (const own of await allDossiers(it.bed)) {
      const subject = dossierSubject(it, subjectKey(own.portal), subjectKey(own.code));
      const there = await engine.last(subject);
      const { dossier } = JSON.parse(there?.body ?? "{}") as { dossier?: Dossier };
      if (!dossier || calm(dossier) !== calm(own)) missing.push(subject);
    }
    for (let seq = 1; seq <= (await ledgerLength(it.bed)); seq++)
      if (!(await engine.last(ledgerSubject(it, seq)))) missing.push(ledgerSubject(it, seq));
  }
  return missing;
}

/** A dossier without the minutes at which it was seen. */
const calm = (it: Dossier): string => plain(it).replace(/"(?:seenAt|firstSeenAt|lastSeenAt)":\d+/g, "");

/** In one order of keys, and of a dossier what colleagues may know. */
function plain(it: Dossier | KnownPaper): string {
  const shared = "values" in it ? sharedDossier(it) : it;
  return JSON.stringify(shared, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
