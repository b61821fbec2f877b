import { must, type Stop, until } from "../../stops/stop.ts";
import type { Desk } from "../desk.ts";
import { headCounts } from "../head-page.ts";
import { pausable, pauseAnyway, pauseAsked } from "../pause.ts";
import type { OfficeStage } from "../stage.ts";

interface Sync {
  phase: string | null;
  inSync: boolean;
  rows: number;
  forks: number;
}
const sync = async (desk: Desk) => (await desk.ask<{ sync: Sync | null }>("communeSync")).sync;
/** Entries of a machine's own ledger, which must be whole. */
async function entries(desk: Desk): Promise<number> {
  const ledger = await desk.ask<{ whole: boolean; entries: number }>("ledgerVerify");
  must(ledger.whole, `sổ của ${desk.person.name} không còn nguyên vẹn`);
  return ledger.entries;
}

/** The server is down, B works on, and B's machine loses its power with that work in its outbox. */
export const killedAndBack: Stop<OfficeStage> = {
  title: "Máy chủ dừng, máy cán bộ mất điện giữa chừng: bật lại thì không mất, không thừa",
  async visit({ portal, server, head, b, desks }, { say, picture }) {
    const before = await server.held();
    await server.stop();
    const dossier = (await pausable(portal))[0]!;
    await pauseAnyway(await pauseAsked(b.page, portal, dossier.id), portal, dossier.code);
    const own = await until(
      () => entries(b),
      (it) => it > 0,
      "quyết định của cán bộ không vào sổ",
    );
    // The page reads the dossier anew when the portal has answered; what it reads is the work that must not be lost.
    await until(
      () => b.ask<{ counts: Record<string, number> }>("glance", { portal: null }),
      ({ counts }) => counts["paused-without-paper"] === 1,
      "máy của cán bộ không ghi hồ sơ vừa tạm dừng",
    );
    const waiting = await until(
      () => sync(b),
      (it) => it !== null && it.rows > 0 && it.phase !== "connected",
      "việc làm khi mất máy chủ không nằm chờ gửi",
    );
    say(`máy chủ dừng; ${dossier.code} vẫn tạm dừng được ở cổng, ${waiting!.rows} mục chờ gửi`);
    await b.kill();
    await server.start();
    must((await server.held()).LEDGER === before.LEDGER, "máy chủ khởi động lại mà sổ khác trước");
    say("máy cán bộ mất điện; máy chủ chạy lại, chưa có gì của việc ấy");
    await b.open();
    for (const desk of desks)
      await until(
        () => sync(desk),
        (it) => it?.inSync === true && it.rows === 0 && it.forks === 0,
        `máy của ${desk.person.name} chưa đồng bộ lại`,
        60_000,
      );
    must((await entries(b)) === own, "sổ của máy mất điện khác trước khi mất điện");
    let all = 0;
    for (const desk of desks) all += await entries(desk);
    const { LEDGER } = await server.held();
    must(LEDGER === all, `ba sổ có ${all} mục mà máy chủ giữ ${LEDGER}`);
    const paused = portal.log().flatMap(({ kind, codes }) => (kind === "pause" ? codes : []));
    await headCounts(head.page, paused);
    say(
      `ba sổ ${all} mục, máy chủ giữ ${LEDGER}; trưởng nhóm thấy ${paused.join(" và ")}, mỗi hồ sơ một lần`,
    );
    await picture("8-khong-mat-khong-thua", head.page);
  },
};
