/** The page script's third part, loaded when somebody checks how a page is read: the panel that sets a portal up. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { viSetup } from "../../lib/words/vi-setup.ts";
import { kitFor } from "../portal/life/kit.ts";
import { setupPanel } from "./setup-panel.tsx";

export default defineUnlistedScript(() => {
  const kit = kitFor("setup");
  if (!kit) return;
  kit.link.learn(viSetup);
  kit.setup = setupPanel(kit);
});
