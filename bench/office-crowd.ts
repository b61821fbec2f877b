/** Many machines of an office or a province, each with a wire of its own to a real server, all in this process. Their stores are in memory. */
import { readFileSync } from "node:fs";
import type { PostKind } from "../lib/commune/post.ts";
import type { Office } from "../tests/commune/office.ts";
import { type Machine, makeMachine, startOffice } from "../tests/commune/office.ts";
import { Sender } from "../tests/commune/wire-machine.ts";

const CLOCK_TICKS = 100;
const TEN = ["lan", "minh", "hoa", "son", "thu", "dung", "mai", "tuan", "nga", "binh"] as const;
/** As large as a dossier's record is. */
const BODY = "x".repeat(300);

/** Communes of ten officers each, the first of each its head. */
export const people = (communes: number, each: number = TEN.length): Machine[] =>
  Array.from({ length: communes }, (_, commune) =>
    TEN.slice(0, each).map((officer, at) =>
      makeMachine(
        `c${commune}`,
        officer,
        `${officer}${"0".repeat(8 - officer.length)}`,
        at === 0 ? "head" : "officer",
      ),
    ),
  ).flat();

export const crowd = (office: Office, who: readonly Machine[]): Sender[] =>
  who.map((it) => new Sender(it, office.urls));

export { type Machine, type Office, type Sender, startOffice };

/** Waits until it holds; throws after `patience` seconds. */
export async function until(what: string, holds: () => boolean, patience = 300): Promise<void> {
  const end = Date.now() + patience * 1_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what}: not within ${patience} s`);
    await new Promise((next) => setTimeout(next, 5));
  }
}

/** One of a day's events: of thirty, three are entries of the ledger, fifteen changes of some sixty dossiers, twelve papers. */
export function event(on: Sender, n: number): void {
  const kind: PostKind = n % 10 === 0 ? "ledger" : n % 2 === 0 ? "paper" : "dossier";
  if (kind === "ledger") on.write(kind, n / 10 + 1, BODY);
  else if (kind === "paper") on.write(kind, `owner${n}.1`, BODY);
  else on.write(kind, `portal.code${n % 60}`, `${BODY} ${n}`);
}

function byCommune(all: readonly Sender[]): Sender[][] {
  const communes = new Map<string, Sender[]>();
  for (const it of all) communes.set(it.whose.commune, [...(communes.get(it.whose.commune) ?? []), it]);
  return [...communes.values()];
}

/** What is missing or older among colleagues of what each has written: over all machines. */
export function lostAmong(all: readonly Sender[]): { views: number; lost: number } {
  let [views, lost] = [0, 0];
  for (const office of byCommune(all))
    for (const from of office)
      for (const [subject, { v, kind }] of from.own)
        for (const to of office) {
          if (kind === "ledger" && to.whose.role !== "head") continue;
          views++;
          if (to.known.get(subject)?.v !== v) lost++;
        }
  return { views, lost };
}

/** Subjects on the server beyond those that were written: each is there once, or it is there twice. */
export async function doubledOn(office: Office, all: readonly Sender[]): Promise<number> {
  let doubled = 0;
  for (const machines of byCommune(all)) {
    const head = machines.find(({ whose }) => whose.role === "head")!;
    const link = await office.connect(head.whose);
    let there = 0;
    for (const stream of ["LEDGER", "DOSSIER", "PAPER"]) {
      const said = await link.request(`api.STREAM.INFO.${stream}`, "", { timeout: 20_000 });
      there += said.json<{ state: { messages: number } }>().state.messages;
    }
    await link.close();
    doubled += there - machines.reduce((sum, { own }) => sum + own.size, 0);
  }
  return doubled;
}

/** Seconds of CPU and the highest memory in MB that a server has taken. */
export function costOf(pid: number): { cpu: number; memory: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
  return { cpu: (Number(stat[11]) + Number(stat[12])) / CLOCK_TICKS, memory: Number(peak) / 1_024 };
}
