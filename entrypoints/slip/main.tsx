/** The slip for a citizen: on the screen, and on an A5 sheet. */
import { SlipPage } from "../../components/pages/SlipPage.tsx";
import { SLIP } from "../../components/styles/slip.ts";
import { call, sayFault, sayIn, sayVi, stage } from "../edge/page.ts";

const draw = stage(SLIP);

async function load(): Promise<void> {
  const [held, answer] = await Promise.all([call("settingsGet", {}), call("slip", {})]);
  const say = held.ok ? await sayIn(held.value.settings.language) : sayVi;
  draw(
    <SlipPage
      slip={answer.ok ? answer.value.slip : null}
      fault={answer.ok ? null : sayFault(say, answer.error)}
      say={say}
      onPrint={() => window.print()}
    />,
  );
}

void load();
