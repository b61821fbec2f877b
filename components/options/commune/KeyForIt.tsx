import { useState } from "preact/hooks";
import type { Say } from "../../../lib/words/say.ts";

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
  const [copied, setCopied] = useState<boolean | null>(null);
  // A row of the table that the server's people keep (server/list.ts).
  const text = [commune, officer, props.as, device, nkey].join(",");
  return (
    <div class="own">
      <p>{say("commune_key_for_it")}</p>
      <p>
        <code class="code block">{text}</code>
      </p>
      <div class="line">
        <button type="button" class="btn small" onClick={async () => setCopied(await props.onCopy(text))}>
          {say("commune_copy")}
        </button>
        <span role="status" class="small">
          {copied !== null && say(copied ? "commune_copied" : "commune_not_copied")}
        </span>
      </div>
    </div>
  );
}
