/** What the ledger's tab holds: loaded when it is first looked at, asked anew when something changed. */
import type { Checked } from "../../components/side/ledger/LedgerTools.tsx";
import type { OnlineCount } from "../../components/side/ledger/OnlineCounts.tsx";
import type { Whose } from "../../components/side/ledger/UnitLedgers.tsx";
import { dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { csvBytes, ledgerTable, toCsv, unprovenTable } from "../../lib/ledger/export.ts";
import type { Recorded } from "../../lib/ledger/groups.ts";
import type { UnitLedger } from "../../lib/messages/unit-calls.ts";
import type { QueueItem } from "../../lib/queue/types.ts";
import type { Say } from "../../lib/words/say.ts";
import { now } from "../edge/clock.ts";
import { excelFile, saveFile } from "../edge/files.ts";
import { call, sayFault } from "../edge/page.ts";

/** So many records go over the wire at a time. */
const PAGE = 1_000;

export class Book {
  records: Recorded[] | null = null;
  total = 0;
  online: OnlineCount[] = [];
  checked: Checked | "busy" | null = null;
  exported: number | null = null;
  fault: string | null = null;
  /** Colleagues' ledgers, on the head's machine. */
  ledgers: UnitLedger[] = [];
  whose: Whose = null;
  #shown: () => void;

  constructor(shown: () => void) {
    this.#shown = shown;
  }

  /** As many records as were shown before, asked anew. */
  async load(say: Say, more = 0): Promise<void> {
    const wanted = Math.max(PAGE, (this.records?.length ?? 0) + more);
    const whose = this.whose;
    const read = whose ? await readColleagues(say, whose, wanted) : await readRecords(say, wanted);
    if (whose !== this.whose) return;
    if (typeof read === "string") this.fault = read;
    else {
      if (read.total !== this.total) this.exported = null;
      Object.assign(this, read, { fault: null });
    }
    const online = await call("onlineCounts", {});
    if (online.ok) this.online = online.value.counts;
    this.#shown();
  }

  /** Checks colleagues' ledgers: all of them are walked, so only when somebody comes to look. */
  async check(): Promise<void> {
    const answer = await call("unitLedgers", {});
    if (answer.ok) this.ledgers = answer.value.ledgers;
    this.#shown();
  }

  async turnTo(say: Say, whose: Whose): Promise<void> {
    Object.assign(this, { whose, records: null, exported: null });
    this.#shown();
    await Promise.all([this.load(say), this.check()]);
  }

  async verify(say: Say): Promise<void> {
    this.checked = "busy";
    this.#shown();
    const answer = await call("ledgerVerify", {});
    this.checked = answer.ok ? answer.value : null;
    this.fault = answer.ok ? null : sayFault(say, answer.error);
    this.#shown();
  }

  /** The whole ledger into a file, whatever is shown of it. */
  async export(say: Say, kind: "csv" | "xlsx", waiting: QueueItem[]): Promise<void> {
    const read = await readRecords(say, Number.POSITIVE_INFINITY);
    if (typeof read === "string") this.fault = read;
    else
      try {
        await save(say, kind, read.records, waiting);
        this.exported = read.records.length;
        this.fault = null;
      } catch {
        this.fault = say("errors_failed");
      }
    this.#shown();
  }
}

async function save(
  say: Say,
  kind: "csv" | "xlsx",
  records: Recorded[],
  waiting: QueueItem[],
): Promise<void> {
  const name = `${say("ledger_file")}-${isoDay(dayOf(await now()))}`;
  const table = ledgerTable(records, say);
  if (kind === "csv")
    return saveFile(`${name}.csv`, new Blob([csvBytes(toCsv(table))], { type: "text/csv;charset=utf-16le" }));
  const unproven = waiting.map((it) => ({
    ...it,
    since: it.dossier.pausedSince ?? it.step.pausedSince,
  }));
  const sheets = [
    { name: say("ledger_title"), table },
    { name: say("ledger_supervise_title"), table: unprovenTable(unproven, say) },
  ];
  saveFile(`${name}.xlsx`, await excelFile(sheets));
}

interface Part {
  limit: number;
  before?: number;
}
interface Some {
  records: Recorded[];
  total: number;
}

/** A colleague's newest, as far as they can be opened here; text: what went wrong. */
const readColleagues = (say: Say, { officer, device }: NonNullable<Whose>, wanted: number) =>
  readParts(wanted, async (part) => {
    const answer = await call("unitLedger", { officer, device, ...part });
    if (!answer.ok) return sayFault(say, answer.error);
    const closed = new Set(answer.value.closed);
    const records = answer.value.records.map((it) =>
      closed.has(it.seq) ? { ...it, closed: true as const } : it,
    );
    return { records, total: answer.value.total };
  });

/** The newest records up to a number; text: what went wrong. */
const readRecords = (say: Say, wanted: number) =>
  readParts(wanted, async (part) => {
    const answer = await call("ledgerList", part);
    return answer.ok ? answer.value : sayFault(say, answer.error);
  });

async function readParts(
  wanted: number,
  read: (part: Part) => Promise<Some | string>,
): Promise<Some | string> {
  const records: Recorded[] = [];
  for (;;) {
    const before = records.at(-1)?.seq;
    const limit = Math.min(PAGE, wanted - records.length);
    const some = await read({ limit, ...(before === undefined ? {} : { before }) });
    if (typeof some === "string") return some;
    records.push(...some.records);
    const { total } = some;
    if (some.records.length < limit || records.length >= Math.min(wanted, total)) return { records, total };
  }
}
