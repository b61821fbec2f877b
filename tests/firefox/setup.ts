import { firefoxOrInstall, NO_FIREFOX } from "../../scripts/firefox.ts";

/** Before any Firefox test: there is a Firefox, or its tests are left out and the message says what to install. */
export default function setup() {
  const found = firefoxOrInstall();
  if (found) process.env.DUNG_HEN_FIREFOX = found;
  else console.warn(`${NO_FIREFOX}\nThe Firefox tests are left out.`);
}
