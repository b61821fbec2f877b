/** The page script's part that looks into files: loaded where one is chosen, since it is large and most pages take none. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { lookInto } from "../../lib/files/look.ts";
import { kitFor } from "../portal/life/kit.ts";
import { pixelsHere } from "./pixels.ts";

export default defineUnlistedScript(() => {
  const kit = kitFor("files");
  if (!kit) return;
  kit.lookInto = (file) =>
    lookInto(file, { signal: kit.end.signal, now: () => performance.now(), pixels: pixelsHere });
});
