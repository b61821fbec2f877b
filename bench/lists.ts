/** Scrolling ten thousand dossiers as a wheel does, against scrolling as much of nothing. */
import type { Page } from "playwright-core";
import { PAGE } from "../gallery/shot.ts";
import { launch } from "../scripts/launch.ts";
import { bundle } from "../tests/browser/bundle.ts";

/** CSS pixels a frame, 6,000 a second: a hard push at the wheel. */
const STEP = 100;
const FRAMES = 120;

export interface Scrolled {
  /** Milliseconds of the longest piece of script or layout between two frames. */
  longest: number;
  /** Share of the frames that came in their time (16.7 ms, with what a clock of the screen wavers by). */
  inTime: number;
  frames: number;
  /** Milliseconds until the page is drawn and laid out. */
  drawn: number;
}

export interface ListFigures {
  panel: Scrolled;
  office: Scrolled;
  floor: Scrolled;
}

export async function benchLists(rounds: number): Promise<ListFigures> {
  const code = await bundle("gallery/index.ts", "gallery");
  const { context, close } = await launch();
  try {
    // One at a time: a page behind another has no frames.
    const measured = async (width: number, run: string) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 768 });
      await page.setContent(PAGE);
      await page.addScriptTag({ content: code });
      const drawn = (await page.evaluate(
        `(() => { const from = performance.now(); ${run}; document.body.offsetHeight; return performance.now() - from; })()`,
      )) as number;
      const all: Omit<Scrolled, "drawn">[] = [];
      for (let n = 0; n < rounds; n++) all.push(await scrolled(page));
      await page.close();
      // On a busy machine the calmest round is what the page costs.
      all.sort((a, b) => b.inTime - a.inTime || a.longest - b.longest);
      return { ...all[0]!, drawn };
    };
    return {
      floor: await measured(
        380,
        "document.body.style = 'height:540000px;background:repeating-linear-gradient(#fff 0 53px,#d8dee8 53px 54px)'",
      ),
      panel: await measured(380, "gallery.showQueue(gallery.sayVi, gallery.heard, 'long')"),
      office: await measured(1366, "gallery.showOffice(gallery.sayVi, gallery.heard, 'long')"),
    };
  } finally {
    await close();
  }
}

async function scrolled(page: Page): Promise<Omit<Scrolled, "drawn">> {
  await page.evaluate("scrollTo(0, 0)");
  await page.waitForTimeout(300);
  await page.evaluate(SCROLL, [STEP, FRAMES]);
  const made = await page.waitForFunction("globalThis.scrolled", null, { polling: 200, timeout: 120_000 });
  return (await made.jsonValue()) as Omit<Scrolled, "drawn">;
}

/** Scrolls a step each frame; looks at each frame's time, and at how long the thread is held in it. */
const SCROLL = ([step, many]: number[]) => {
  const times: number[] = [];
  let longest = 0;
  let began = 0;
  const { port1, port2 } = new MessageChannel();
  // Comes after the frame's script, style, layout and paint.
  port2.onmessage = () => {
    longest = Math.max(longest, performance.now() - began);
  };
  Object.assign(globalThis, { scrolled: null });
  const frame = (time: number) => {
    times.push(time);
    began = performance.now();
    scrollBy(0, step!);
    port1.postMessage(null);
    if (times.length <= many!) return void requestAnimationFrame(frame);
    const took = times.slice(1).map((it, n) => it - times[n]!);
    // 60 frames a second, with what the clock of a screen wavers by.
    const inTime = took.filter((it) => it <= 17.2).length / took.length;
    Object.assign(globalThis, { scrolled: { longest, inTime, frames: took.length } });
  };
  requestAnimationFrame(frame);
};
