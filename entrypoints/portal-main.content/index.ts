import { defineContentScript } from "wxt/utils/define-content-script";
import { startMainLine } from "./line.ts";

/** The guard's second line, in the page's world; registered at runtime for allowed portals only. */
export default defineContentScript({
  matches: [],
  registration: "runtime",
  world: "MAIN",
  runAt: "document_start",
  allFrames: true,
  main() {
    startMainLine(window);
  },
});
