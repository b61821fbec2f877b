import type { Say } from "../../../lib/words/say.ts";
import { RowToCopy } from "../base/RowToCopy.tsx";

/** What the people of the server have to put into its list: no secret. */
export function KeyForIt(props: {
  say: Say;
  commune: string;
  officer: string;
  device: string;
  nkey: string;
  as: "officer" | "head";
  onCopy(text: string): Promise<boolean>;
}) {
  const { say, commune, officer, device, nkey } = props;
  // A row of the table that the server's people keep (server/list.ts).
  const row = [commune, officer, props.as, device, nkey].join(",");
  return (
    <div class="own">
      <RowToCopy say={say} text={say("commune_key_for_it")} row={row} onCopy={props.onCopy} />
    </div>
  );
}
