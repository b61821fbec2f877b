/** Machines of one commune, each the built demo extension in a browser of its own, joined as people join but without their clicks. */
import { COMMUNE, type OfficeServer } from "../../demo/office/server.ts";
import { until } from "../../demo/stops/stop.ts";
import type { Sync } from "../../lib/commune/sync.ts";
import type { CommuneDo, CommuneRow, CommuneView } from "../../lib/messages/commune-calls.ts";
import type { Answer } from "../browser/extension.ts";

/** One who works on a machine, and how that machine's worker is asked. */
export interface Worker {
  officer: string;
  name: string;
  role: "officer" | "head";
  ask(name: string, args?: unknown): Promise<Answer>;
}

const PATIENCE = 30_000;

/** Makes its keys. Resolves with the row for the server's list. */
export async function beginAt({ officer, name, role, ask }: Worker, url: string): Promise<string> {
  const commune = { servers: [url], code: COMMUNE, name: "Xã Mẫu", officer, officerName: name, role };
  const { value } = told(await ask("settingsGet"));
  told(await ask("settingsSet", { parts: { commune: { ...value.settings.commune, ...commune } } }));
  const { part } = await act({ ask }, { do: "begin" });
  if (part.kind === "none") throw new Error("no keys were made");
  return [COMMUNE, officer, role, part.device, part.nkey].join(",");
}

/** The head admits an officer whose row the server knows: the digits go from one machine to the other. */
export async function admitted(head: Worker, officer: Worker): Promise<void> {
  const row = await rowOf(head, officer, "asks");
  const whose = { officer: row.officer, device: row.device };
  await act(head, { do: "answer", ...whose });
  const { digits } = await partOf(officer, "officer", ({ digits }) => digits !== null);
  await rowOf(head, officer, "open");
  await act(head, { do: "admit", ...whose, digits: digits! });
  await act(officer, { do: "match", match: true });
  await partOf(officer, "officer", ({ state }) => state === "in");
}

/** All of them; resolves when each has sent and heard everything. */
export async function joinAll(server: OfficeServer, url: string, workers: readonly Worker[]): Promise<void> {
  const rows: string[] = [];
  for (const it of workers) rows.push(await beginAt(it, url));
  await server.admit(rows);
  const head = workers.find(({ role }) => role === "head")!;
  for (const it of workers) if (it !== head) await admitted(head, it);
  await inStep(workers);
}

/** Nothing waits on any of them, and each has heard all. */
export async function inStep(workers: readonly Worker[], patience = PATIENCE): Promise<void> {
  for (const { name, ask } of workers)
    await until(
      async () => told(await ask("communeSync")).value.sync as Sync | null,
      (it) => it?.inSync === true && it.rows === 0,
      `${name} is not in step`,
      patience,
    );
}

const told = (answer: Answer) => {
  if (!answer.ok) throw new Error(`${answer.error.key} ${answer.error.args}`);
  return answer;
};

const act = async ({ ask }: Pick<Worker, "ask">, what: CommuneDo): Promise<CommuneView> =>
  told(await ask("communeDo", what)).value.view;

type Part<K extends string> = Extract<CommuneView["part"], { kind: K }>;

async function partOf<K extends "officer" | "head">(
  { ask, name }: Worker,
  kind: K,
  holds: (part: Part<K>) => boolean,
): Promise<Part<K>> {
  const is = (part: CommuneView["part"]): part is Part<K> => part.kind === kind && holds(part as Part<K>);
  const part = await until(
    async () => (told(await ask("communeView")).value as CommuneView).part,
    is,
    `${name}: joining stands still`,
    PATIENCE,
  );
  return part as Part<K>;
}

async function rowOf(head: Worker, { officer }: Worker, state: CommuneRow["state"]): Promise<CommuneRow> {
  const isIt = (row: CommuneRow) => row.officer === officer && row.state === state;
  const { rows } = await partOf(head, "head", (part) => part.rows.some(isIt));
  return rows.find(isIt)!;
}
