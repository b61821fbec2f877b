/** Firefox and Chromium in one commune, over a real server. `npm run build:demo` and `npm run build:firefox:demo` first. */
import { expect, test } from "vitest";
import { type OfficeServer, startServer } from "../../demo/office/server.ts";
import { entry } from "../../lib/store/sample.ts";
import { runExtension } from "../browser/extension.ts";
import { fox } from "../firefox/fox.ts";
import { inStep, joinAll, type Worker } from "./joined.ts";

const at = fox();

test("an officer's Firefox joins, sends what it has, and hears what the head's Chromium sends", async () => {
  const server: OfficeServer = await startServer();
  const it = await runExtension();
  try {
    const head: Worker = { officer: "hoa", name: "Hòa", role: "head", ask: it.ask };
    const fox: Worker = { officer: "lan", name: "Lan", role: "officer", ask: at.ask };
    await joinAll(server, server.url, [head, fox]);

    await at.go("danh-sach/can-xu-ly");
    const tab = await it.context.newPage();
    await tab.goto(`${it.portals[0]}/ho-so`);
    expect(await it.askFrom(tab, "ledger", { entry: entry("1") })).toMatchObject({ ok: true });
    await expect.poll(async () => (await server.held()).DOSSIER).toBeGreaterThan(10);
    await expect.poll(async () => (await server.held()).LEDGER).toBe(1);
    await inStep([head, fox]);
    const { DOSSIER } = await server.held();
    const heard = await it.ask("exportAll");
    expect(heard.ok && JSON.parse(heard.value.json).tables.beside).toHaveLength(DOSSIER!);

    const codes = ["H52.9.1-261120-00001", "H52.9.1-261120-00002"];
    const read = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
    const sightings = codes.map((code) => ({
      portal: it.portals[0],
      code,
      seenAt: entry("1").at,
      page: "list",
      address: `/ho-so/${code}`,
      values: { status: read(4), dueAt: read("2026-11-20T16:30:00+07:00") },
      steps: [],
      pauses: [],
      papers: [],
    }));
    expect(await it.askFrom(tab, "sightings", { sightings })).toMatchObject({ value: { kept: 2 } });
    const there = async () => {
      const said = await at.ask("exportAll");
      const { beside } = said.ok ? JSON.parse(said.value.json).tables : { beside: [] };
      return (beside as { code: string }[]).map(({ code }) => code).sort();
    };
    await expect.poll(there).toEqual(codes);
  } finally {
    await it.close();
    await server.close();
  }
}, 180_000);
