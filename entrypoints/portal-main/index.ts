import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startMainLine } from "./start.ts";

/** The guard's second line, in the page's own world; registered at run time for allowed portals only. */
export default defineUnlistedScript(() => {
  startMainLine();
});
