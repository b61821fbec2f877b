/** The page script's part that looks into files: loaded where one is chosen, since it is large and most pages take none. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { lookInto } from "../../lib/files/look.ts";
import { viFiles } from "../../lib/words/vi-files.ts";
import { type Kit, kitFor, kitIn } from "../portal/life/kit.ts";
import { isRootFrame } from "../portal/parts/frames.ts";
import { pixelsHere } from "./pixels.ts";
import { noticeScans } from "./scan-notice.ts";
import { worstPut } from "./worst-put.ts";

export default defineUnlistedScript(() => {
  const kit = kitFor("files");
  if (!kit) return;
  kit.link.learn(viFiles);
  kit.chosen = {
    worstPut,
    noticeScans: (...asked) => noticeScans(...asked, (name) => rootKit(window).isBeside?.(name) ?? false),
  };
  kit.lookInto = async (file, at) => {
    const fact = await lookInto(file, {
      signal: kit.end.signal,
      now: () => performance.now(),
      pixels: pixelsHere,
    });
    const root = rootKit(window);
    root.looks.push({ file, fact, at });
    root.looked();
    return fact;
  };

  /** Of the frame that draws for all of the page's. */
  function rootKit(win: Window): Kit {
    const own = kitIn(win) ?? kit!;
    return isRootFrame(win) ? own : rootKit(win.parent);
  }
});
