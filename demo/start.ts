/**
 * `npm start`: builds the demo extension, starts the sample portal and opens a browser on
 * its list; with `--office` a server and three browsers of one commune. Where there is no display,
 * or with `--tour`, the guided tour runs headless.
 */
import { launch } from "../scripts/launch.ts";
import { buildExtension } from "./build.ts";
import { openOffice } from "./office/open.ts";
import { officeTour } from "./office/tour.ts";
import { type Portal, startPortal } from "./portal/server.ts";
import { extensionReady } from "./ready.ts";
import { tour } from "./tour.ts";

const USUAL_PORT = 4780;

/** Windows and macOS always have one; elsewhere a display server must have told us. */
export function hasDisplay(platform: string, env: Record<string, string | undefined>): boolean {
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

async function openPortal(): Promise<Portal> {
  try {
    return await startPortal({ port: USUAL_PORT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return startPortal();
  }
}

/** Stays until the window is closed or Ctrl-C is pressed. */
async function stayOpen(extension: string): Promise<void> {
  const portal = await openPortal();
  const browser = await launch({ extension, headless: false, viewport: null }).catch(
    async (error: unknown) => {
      await portal.close();
      throw error;
    },
  );
  const gone = new Promise<void>((closed) => {
    browser.context.once("close", () => closed());
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      // The browser's driver would end the process at once, before the profile is cleared away.
      process.removeAllListeners(signal);
      process.once(signal, () => closed());
    }
  });
  await extensionReady(browser.context, extension);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(portal.url);
  // The first-run page has opened in front of it.
  await page.bringToFront();
  console.log(`Cổng mẫu: ${portal.url}   (đóng cửa sổ hoặc bấm Ctrl-C để dừng)`);
  await gone;
  await browser.close().catch(() => {});
  await portal.close();
}

async function main(): Promise<number> {
  console.log("Dựng tiện ích …");
  const extension = await buildExtension();
  const office = process.argv.includes("--office");
  const guided = process.argv.includes("--tour");
  if (!guided && hasDisplay(process.platform, process.env)) {
    await (office ? openOffice(extension) : stayOpen(extension));
    return 0;
  }
  console.log(guided ? "Đi một vòng:" : "Máy không có màn hình nên đi một vòng không cửa sổ:");
  return (await (office ? officeTour : tour)(extension)) ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
