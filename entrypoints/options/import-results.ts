/**
 * Takes an office's list of digitised results in: the file is read here, each person's number is turned into an owner key by
 * the worker, and the papers go there shelf by shelf. The worker says how far it has come, so that all of it may end at any
 * moment and be gone on with.
 */
import { gatherResults, type ResultsFault } from "../../lib/lists/results-file.ts";
import type { ImportState } from "../../lib/messages/import-calls.ts";
import type { Fault } from "../../lib/messages/result.ts";
import type { Count, Gathered } from "../../lib/results/gather.ts";
import { type Progress, timeLeft } from "../../lib/results/progress.ts";
import type { RowTools } from "../../lib/results/row.ts";
import { OwnerKeys } from "./owner-keys.ts";
import { type Call, Refused, sure } from "./sure.ts";

export interface ImportChoice {
  /** The portal whose people's papers they are; null: of all portals of the office. */
  portal: string | null;
  /** From the beginning, though the list was taken in. */
  anew: boolean;
}

export type ImportOutcome =
  /** `before`: it had been taken in as a whole already, and nothing was done. */
  | { kind: "done"; state: ImportState; count: Count; before: boolean }
  | { kind: "cancelled"; taken: number }
  | { kind: "fault"; fault: ResultsFault | Fault };

export interface ImportWatch {
  signal: AbortSignal;
  onProgress(progress: Progress, left: number | null): void;
}

/** What makes another list of the same file: the kinds that it is read by, and whose papers they are. */
const printWith = async (print: string, how: string): Promise<string> => {
  const bytes = new TextEncoder().encode(`${print}\n${how}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (it) => it.toString(16).padStart(2, "0")).join("");
};

export async function importResults(
  call: Call,
  file: Blob,
  { portal, anew }: ImportChoice,
  /** `how`: what else the reading and the keys depend on. */
  tools: RowTools & { how: string },
  { signal, onProgress }: ImportWatch,
): Promise<ImportOutcome> {
  const now = () => performance.now();
  const begun = now();
  const tell = (progress: Progress, readFor: number, keptFor: number) =>
    onProgress(progress, timeLeft(progress, readFor, keptFor));
  const watch = { now, signal, onProgress: (read: number) => tell({ read, kept: 0 }, now() - begun, 0) };
  const keys = new OwnerKeys(call, portal, signal);
  const read = await gatherResults(file, tools, watch, (ids) => keys.ask(ids));
  if (read.kind === "cancelled") return { kind: "cancelled", taken: 0 };
  if (read.kind === "fault") return { kind: "fault", fault: read.fault };
  const { gathered } = read;
  const print = await printWith(read.print, `${tools.how}\n${portal}`);
  const readFor = now() - begun;
  let taken = 0;
  try {
    const started = await sure(call, "importBegin", { print, rows: gathered.papers, portal, anew });
    const { count } = gathered;
    if (started.ended) return { kind: "done", state: started, count, before: true };
    const skipped = started.taken;
    const from = now();
    const most = Math.max(1, gathered.papers - skipped);
    let state = started;
    taken = state.taken;
    const people = await keys.inOrder();
    let parts = partsOf(people, gathered, started.done);
    const send = ({ owners, ...rest }: OnePart) => {
      const kept = sure(call, "importPart", { print, ...rest, owners: JSON.stringify(owners) });
      kept.catch(() => {}); // told when its turn comes
      return kept;
    };
    const sent: { part: OnePart; kept: Promise<ImportState> }[] = [];
    for (let more = true; more || sent.length > 0; ) {
      signal.throwIfAborted();
      while (more && sent.length < AT_ONCE) {
        const { value: part } = parts.next();
        if (part) sent.push({ part, kept: send(part) });
        else more = false;
      }
      const first = sent.shift();
      if (!first) break;
      state = await first.kept;
      taken = state.taken;
      if (state.done === null || state.done < first.part.to) {
        // It came before the part before it, or another page takes the same list in: on from where that stands.
        parts = partsOf(people, gathered, state.done);
        sent.length = 0;
        more = true;
      }
      tell({ read: 1, kept: (taken - skipped) / most }, readFor, now() - from);
    }
    return { kind: "done", state, count, before: false };
  } catch (error) {
    if (signal.aborted) return { kind: "cancelled", taken };
    if (error instanceof Refused) return { kind: "fault", fault: error.fault };
    throw error;
  }
}

/** Papers that are sent at once, about. */
const PAPERS = 4_000;
const shelfOf = (owner: string): string => owner.slice(0, 2);

/** The worker keeps one while the next ones are on their way to it. */
const AT_ONCE = 3;

interface OnePart {
  from: string | null;
  to: string;
  rows: number;
  owners: { owner: string; papers: ReturnType<Gathered["papersOf"]> }[];
  last: boolean;
}

/** Whole shelves, those behind `done`, together some thousand papers. */
function* partsOf(
  people: [string, string][],
  gathered: Gathered,
  done: string | null,
): Generator<OnePart, undefined> {
  const empty = (from: string | null): OnePart => ({ from, to: "", rows: 0, owners: [], last: false });
  let part = empty(done);
  for (const [i, [owner, id]] of people.entries()) {
    const shelf = shelfOf(owner);
    const next = people[i + 1];
    if (done === null || shelf > done) {
      part.to = shelf;
      part.rows += gathered.rowsOf(id);
      part.owners.push({ owner, papers: gathered.papersOf(id) });
    }
    const whole = !next || shelfOf(next[0]) !== shelf;
    if (!whole || part.to === "" || (next && part.rows < PAPERS)) continue;
    yield { ...part, last: !next };
    part = empty(part.to);
  }
}
