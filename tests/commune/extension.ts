/** The built demo extension as a machine of a commune, in a real browser: joined, with a store full of what colleagues haven't got yet. */
import type { Dossier } from "../../lib/dossier/model.ts";
import { entry } from "../../lib/store/sample.ts";
import { type Running, runExtension } from "../browser/extension.ts";
import { type Machine, makeMachine, type Office, startOffice } from "./office.ts";

/** Dossiers that go into the page at once. */
const SOME = 2_000;
const DEVICE_OF = { commune: "c1", officer: "lan", role: "head" } as const;

export interface Filled {
  office: Office;
  /** Reads everything. */
  head: Machine;
  /** Subjects in all streams but the unit's own. */
  count(): Promise<{ ledger: number; dossiers: number }>;
}

/** Puts dossiers into its database as they would stand there, and decisions one by one, as pages do. */
export async function fill(it: Running, dossiers: Iterable<Dossier>, entries: number): Promise<void> {
  let some: Dossier[] = [];
  for (const dossier of dossiers) {
    some.push(dossier);
    if (some.length < SOME) continue;
    await it.page.evaluate(PUT, { table: "dossiers", rows: some });
    some = [];
  }
  await it.page.evaluate(PUT, { table: "dossiers", rows: some });
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/ho-so`);
  for (let n = 0; n < entries; n++) {
    const said = await it.askFrom(tab, "ledger", { entry: entry(String(n)) });
    if (!said.ok) throw new Error(said.error.key);
  }
  await tab.close();
}

/** Has the machine make its keys, starts a server that knows it, and names that server in the settings: as a head does it in the options. */
export async function join(it: Running): Promise<Filled> {
  const commune = { code: "c1", name: "Xã Mẫu", officer: "lan", officerName: "Lan", role: "head" };
  // Named, but not yet where it is: that is known when the server knows the machine's key.
  await named(it, { ...commune, servers: ["ws://127.0.0.1:1"] });
  const said = await it.ask("communeDo", { do: "begin" });
  if (!said.ok) throw new Error(said.error.key);
  const { device, nkey: key } = said.value.view.part;
  const head = makeMachine("c1", "minh", "minh0001", "head");
  const own: Machine = { ...DEVICE_OF, device, key, seed: "" };
  const office = await startOffice({
    machines: [own, head],
    quota: { ledger: "64MB", dossier: "256MB", paper: "4MB" },
  });
  const link = await office.connect(head);
  const messages = async (stream: string): Promise<number> => {
    const said = await link.request(`api.STREAM.INFO.${stream}`, "", { timeout: 10_000 });
    return said.json<{ state: { messages: number } }>().state.messages;
  };
  await named(it, { ...commune, servers: office.urls });
  return {
    office,
    head,
    count: async () => ({ ledger: await messages("LEDGER"), dossiers: await messages("DOSSIER") }),
  };
}

export async function named(it: Running, commune: object): Promise<void> {
  const set = await it.ask("settingsSet", { parts: { commune } });
  if (!set.ok) throw new Error(`${set.error.key} ${set.error.args}`);
}

export const again = (profile: string): Promise<Running> => runExtension({ profile });

const PUT = async ({ table, rows }: { table: string; rows: unknown[] }) => {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open("dung-hen");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const tx = db.transaction([table], "readwrite");
  for (const it of rows) tx.objectStore(table).put(it);
  await new Promise((done) => {
    tx.oncomplete = done;
  });
  db.close();
};
