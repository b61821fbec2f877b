/** The demo office: one portal, one server, and three machines that know nothing of each other yet. */
import { type Portal, startPortal } from "../portal/server.ts";
import { TOUR_NOW } from "../stage.ts";
import { Desk, type Person } from "./desk.ts";
import { type OfficeServer, startServer } from "./server.ts";

const HEAD: Person = { officer: "hoa", name: "Nguyễn Thị Hòa", role: "head" };
const A: Person = { officer: "lan", name: "Lê Thị Lan", role: "officer" };
const B: Person = { officer: "binh", name: "Trần Văn Bình", role: "officer" };

export interface OfficeStage {
  portal: Portal;
  server: OfficeServer;
  head: Desk;
  a: Desk;
  b: Desk;
  desks: readonly Desk[];
  close(): Promise<void>;
}

/** `headless`: all clocks stand at `TOUR_NOW`; otherwise windows open and clocks go. */
export async function setOffice(extension: string, headless: boolean): Promise<OfficeStage> {
  const now = headless ? TOUR_NOW : null;
  const server = await startServer();
  const portal = await startPortal(now === null ? {} : { now });
  const [head, a, b] = [HEAD, A, B].map((person) => new Desk({ person, extension, headless, now })) as [
    Desk,
    Desk,
    Desk,
  ];
  const desks = [head, a, b];
  const close = async () => {
    for (const desk of desks) await desk.close();
    await portal.close();
    await server.close();
  };
  try {
    for (const desk of desks) await desk.open();
  } catch (error) {
    await close();
    throw error;
  }
  return { portal, server, head, a, b, desks, close };
}
