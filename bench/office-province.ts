/** Half a day of a province's communes at many times its speed, on one server or on three of which one is killed. */
import { costOf, crowd, doubledOn, event, lostAmong, people, startOffice, until } from "./office-crowd.ts";

export interface Province {
  events: number;
  seconds: number;
  views: number;
  lost: number;
  doubled: number;
  /** Of each server. */
  cost: { cpu: number; memory: number }[];
}

export async function province(
  communes: number,
  each: number,
  nodes: 1 | 3,
  spread: number,
): Promise<Province> {
  const who = people(communes);
  const office = await startOffice({
    machines: who,
    nodes,
    quota: { ledger: "8MB", dossier: "8MB", paper: "8MB" },
  });
  try {
    const all = crowd(office, who);
    // As they come on a morning, not in one moment.
    for (const [n, it] of all.entries()) {
      it.start();
      if (n % 20 === 19) await new Promise((next) => setTimeout(next, 50));
    }
    await until("all are connected", () => all.every((it) => it.inSync));
    const begun = performance.now();
    const killed = office.nodes[1];
    for (let n = 0; n < each; n++) {
      const at = performance.now();
      for (const it of all) event(it, n);
      if (killed && n === Math.floor(each / 3)) void killed.kill();
      if (killed && n === Math.floor((each * 2) / 3)) void killed.start();
      // A tenth is cut off half-way, as by a cable, and comes back.
      if (n === Math.floor(each / 2))
        for (const it of all.filter((_, m) => m % 10 === 3)) void it.kill().then(() => it.start());
      const rest = (spread * 1_000) / each - (performance.now() - at);
      await new Promise((next) => setTimeout(next, Math.max(0, rest)));
    }
    await until(
      "all is everywhere",
      () => all.every((it) => it.inSync) && lostAmong(all).lost === 0,
      600,
    ).catch(() => {});
    const seconds = (performance.now() - begun) / 1_000;
    const found = lostAmong(all);
    const doubled = await doubledOn(office, all);
    const cost = office.nodes.map(({ pid }) => costOf(pid!));
    for (const it of all) await it.kill();
    return { events: each * who.length, seconds, ...found, doubled, cost };
  } finally {
    await office.remove();
  }
}
