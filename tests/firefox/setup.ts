import { firefoxOrInstall, NO_FIREFOX } from "../../scripts/firefox.ts";

/** Before any Firefox test: there is a Firefox, or none begins and the message says what to install. */
export default function setup() {
  const found = firefoxOrInstall();
  if (!found) throw new Error(NO_FIREFOX);
  process.env.DUNG_HEN_FIREFOX = found;
}
