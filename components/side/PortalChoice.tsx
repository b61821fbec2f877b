import type { PortalId } from "../../lib/dossier/model.ts";
import type { QueueView } from "../../lib/queue/types.ts";
import type { Say } from "../../lib/words/say.ts";
import { hostOf } from "../base/host.ts";

/** Narrows everything to one portal, where there are several. */
export function PortalChoice(props: {
  portals: QueueView["portals"];
  portal: PortalId | null;
  say: Say;
  onPortal(portal: PortalId | null): void;
}) {
  const { say, portals } = props;
  return (
    <div class="part">
      <label class="vh" for="dh-portal">
        {say("queue_portal")}
      </label>
      <select
        id="dh-portal"
        class="portal"
        value={props.portal ?? ""}
        onChange={(event) => props.onPortal(event.currentTarget.value || null)}
      >
        <option value="">{say("queue_all_portals", portals.length)}</option>
        {portals.map((it) => (
          <option key={it.portal} value={it.portal}>
            {say("queue_portal_count", hostOf(it.portal), it.dossiers)}
          </option>
        ))}
      </select>
    </div>
  );
}
