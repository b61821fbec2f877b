import { needBrowser } from "../../scripts/browser.ts";

/** Before any browser test: there is a browser, or the message says what to install. */
export default function setup() {
  process.env.DUNG_HEN_BROWSER = needBrowser();
}
