/**
 * The part that runs in the page's own world while somebody sets a portal up: it hands what looks into answers to the
 * second line (portal-main/looks.ts), which lies there already and holds them. It leaves nothing else behind.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { lookAt } from "../../lib/answers/look.ts";
import type { ShownRow } from "../../lib/answers/looked.ts";

/** The same word stands in portal-main/looks.ts. */
const LOOK = "dung-hen-look";

export default defineUnlistedScript(() => {
  const look = (answer: unknown, shown: string): string =>
    JSON.stringify(lookAt(answer, JSON.parse(shown) as ShownRow[]));
  document.dispatchEvent(new CustomEvent(LOOK, { detail: look }));
});
