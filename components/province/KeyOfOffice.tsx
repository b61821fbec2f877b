import type { ProvinceView } from "../../lib/messages/province-calls.ts";
import type { Say } from "../../lib/words/say.ts";
import { Notice } from "../base/Notice.tsx";
import { RowToCopy } from "../options/base/RowToCopy.tsx";

/** What is still to be done until this machine reads the communes' counts, one step at a time; nothing where all is done. */
export function KeyOfOffice(props: {
  view: ProvinceView;
  say: Say;
  onBegin(): void;
  onCopy(text: string): Promise<boolean>;
  onOptions(): void;
}) {
  const { say, view } = props;
  if (!view.named)
    return (
      <Notice
        kind="info"
        text={say("province_not_named")}
        means={say("province_not_named_means")}
        say={say}
        action={{ label: say("queue_options"), onClick: props.onOptions }}
      />
    );
  if (!view.reader)
    return (
      <Notice
        kind="info"
        text={say("province_no_key")}
        means={say("province_no_key_means")}
        say={say}
        action={{ label: say("province_make_key"), onClick: props.onBegin }}
      />
    );
  if (view.communes.length === 0)
    return (
      <Notice
        kind="info"
        text={say("province_no_communes")}
        means={say("province_no_communes_means")}
        say={say}
        action={{ label: say("queue_options"), onClick: props.onOptions }}
      />
    );
  if (view.line !== "refused") return null;
  // As it stands in the server's list (server/list.ts); no secret.
  const row = JSON.stringify({ name: view.reader.name, key: view.reader.nkey });
  return (
    <section class="own card">
      <RowToCopy say={say} text={say("province_key_for_it")} row={row} onCopy={props.onCopy} />
    </section>
  );
}
