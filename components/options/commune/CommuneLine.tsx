import type { CommuneView } from "../../../lib/messages/commune-calls.ts";
import type { Say } from "../../../lib/words/say.ts";

/** How it stands with the server; `joined`: the server knew this machine once. */
export function CommuneLine({ say, line, joined }: { say: Say; line: CommuneView["line"]; joined: boolean }) {
  const what = line === "refused" && !joined ? "refused_new" : line;
  return (
    <p class={`on-line small ${line === "connected" ? "good" : "muted"}`} role="status">
      {say(`commune_line_${what}`)}
    </p>
  );
}
