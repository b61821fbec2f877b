/** An office's machines over a real server on this machine. */
import { crowd, doubledOn, event, lostAmong, people, startOffice, until } from "./office-crowd.ts";

/** Milliseconds from a change on one machine to its being kept on another, each time. */
export async function changes(times: number): Promise<number[]> {
  const who = people(1, 2);
  const office = await startOffice({ machines: who });
  const [a, b] = crowd(office, who) as [ReturnType<typeof crowd>[0], ReturnType<typeof crowd>[0]];
  try {
    a.start();
    b.start();
    await until("both are connected", () => a.inSync && b.inSync);
    const took: number[] = [];
    for (let n = 0; n < times; n++) {
      const begun = performance.now();
      const subject = a.write("dossier", "portal.code", `${n}`);
      while (b.known.get(subject)?.v !== n + 1) await new Promise(setImmediate);
      took.push(performance.now() - begun);
      await new Promise((next) => setTimeout(next, 20));
    }
    return took.sort((x, y) => x - y);
  } finally {
    await a.kill();
    await b.kill();
    await office.remove();
  }
}

export interface Morning {
  /** Seconds that the outbox took, kills included. */
  sent: number;
  lost: number;
  doubled: number;
  /** Seconds in which a new machine has heard all of it. */
  caughtUp: number;
}

/** An outbox of so many, its worker killed at 30 % and at 65 %; then a machine that has heard nothing yet. */
export async function morning(items: number): Promise<Morning> {
  const who = people(1, 2);
  const office = await startOffice({
    machines: who,
    quota: { ledger: "64MB", dossier: "64MB", paper: "64MB" },
  });
  const [head, a] = crowd(office, who) as [ReturnType<typeof crowd>[0], ReturnType<typeof crowd>[0]];
  try {
    for (let n = 0; n < items; n++) event(a, n);
    const { size } = a.waiting;
    const begun = performance.now();
    for (const share of [0.7, 0.35]) {
      a.start();
      await until("its outbox is sent", () => a.waiting.size <= size * share);
      await a.kill();
    }
    a.start();
    await until("its outbox is sent", () => a.inSync);
    const sent = (performance.now() - begun) / 1_000;
    const from = performance.now();
    head.start();
    await until("all is caught up with", () => head.inSync);
    const caughtUp = (performance.now() - from) / 1_000;
    return { sent, caughtUp, lost: lostAmong([head, a]).lost, doubled: await doubledOn(office, [head, a]) };
  } finally {
    await head.kill();
    await a.kill();
    await office.remove();
  }
}
