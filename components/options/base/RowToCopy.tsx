import { useState } from "preact/hooks";
import type { Say } from "../../../lib/words/say.ts";

/** A row for the list of the people of the server, with what it is for and a button that copies it: no secret. */
export function RowToCopy(props: {
  say: Say;
  text: string;
  row: string;
  onCopy(row: string): Promise<boolean>;
}) {
  const { say, text, row } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <p>{text}</p>
      <p>
        <code class="code block">{row}</code>
      </p>
      <div class="line">
        <button type="button" class="btn small" onClick={async () => setCopied(await props.onCopy(row))}>
          {say("commune_copy")}
        </button>
        <span role="status" class="small">
          {copied !== null && say(copied ? "commune_copied" : "commune_not_copied")}
        </span>
      </div>
    </>
  );
}
