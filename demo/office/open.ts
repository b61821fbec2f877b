/** `npm start -- --office` where there is a display: three windows, joined, at work until Ctrl-C. */
import { admit, begin, compare, typeDigits } from "./join.ts";
import { setOffice } from "./stage.ts";

/** Stays until Ctrl-C is pressed or the head's window is closed. */
export async function openOffice(extension: string): Promise<void> {
  console.log("Mở máy chủ của xã, cổng mẫu và ba trình duyệt …");
  const stage = await setOffice(extension, false);
  const { server, portal, head, a, b, desks } = stage;
  try {
    const gone = new Promise<void>((closed) => {
      head.context.once("close", () => closed());
      for (const signal of ["SIGINT", "SIGTERM"] as const) {
        // The browser's driver would end the process at once, before profiles are cleared away.
        process.removeAllListeners(signal);
        process.once(signal, () => closed());
      }
    });
    const rows: string[] = [];
    for (const desk of desks) rows.push(await begin(desk, server.url));
    await server.admit(rows);
    for (const officer of [a, b]) {
      const digits = await compare(head, officer);
      await typeDigits(head, officer, digits);
      await admit(head, officer);
      console.log(`${officer.person.name}: ${digits}, đã vào nhóm`);
    }
    for (const officer of [a, b]) await officer.page.goto(portal.url);
    await head.page.goto(head.url("sidepanel.html"));
    for (const { page } of desks) await page.bringToFront();
    console.log(`Cổng mẫu: ${portal.url}   máy chủ của xã: ${server.url}   (bấm Ctrl-C để dừng)`);
    await gone;
  } finally {
    await stage.close();
  }
}
