import { isStatusNumber, STATUS_NAMES } from "../../lib/dossier/status.ts";
import type { Pin } from "../../lib/portals/profile.ts";
import type { CheckRow, CheckWhat } from "../../lib/reading/setup/check-row.ts";
import { capital } from "../../lib/words/clock.ts";
import { sayWhere } from "../../lib/words/reason.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayUnread } from "../../lib/words/unread.ts";
import { Icon } from "../base/Icon.tsx";
import { type PointWhat, pinFor, sayWhat } from "./choices.ts";
import { LateSelect } from "./LateSelect.tsx";

const TONE = { read: "good", doubt: "soon", missing: "late", absent: "muted" } as const;
const ICON = { read: "check", doubt: "hourglass", missing: "triangle", absent: "dashed" } as const;

/** Each meaning with what was read, from where, how surely; colour, shape and words say the same. */
export function CheckTable(props: {
  rows: CheckRow[];
  say: Say;
  /** The row being pointed for. */
  pointing: PointWhat | null;
  onPoint(what: CheckWhat): void;
  onPin(pin: Pin): void;
}) {
  const { say } = props;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say("setup_col_what")}</th>
          <th scope="col">{say("setup_col_read")}</th>
          <th scope="col">
            <span class="vh">{say("setup_point")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <Row key={row.what} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, say, pointing, onPoint, onPin }: { row: CheckRow } & Parameters<typeof CheckTable>[0]) {
  const name = sayWhat(say, row.what);
  const first = row.samples.find((it) => it.where !== null);
  const part = row.state !== "absent" && row.read > 0 && row.read < row.of;
  return (
    <tr class={row.state} data-what={row.what}>
      <th scope="row">{capital(name)}</th>
      <td>
        <span class={`state ${TONE[row.state]}`}>
          <Icon of={ICON[row.state]} />
          <span class={row.state === "read" ? "vh" : ""}>{say(`setup_state_${row.state}`)}</span>
        </span>
        {[...new Set(row.samples.map((it) => sayValue(say, row.what, it.text)))].map((text) => (
          <span class="value" key={text}>
            {text}
          </span>
        ))}
        {part && (
          <span class="from">
            {capital(
              say(row.what.startsWith("paper") ? "setup_part_papers" : "setup_part", row.read, row.of),
            )}
          </span>
        )}
        {first?.where && row.what !== "papers" && (
          <span class="from">
            {sayWhere(say, first.where)}
            {first.sure !== null && ` · ${say("setup_sure", Math.round(first.sure * 100))}`}
          </span>
        )}
        {row.foreign?.map((label) => (
          <LateSelect
            key={label}
            label={say("setup_status_which", label)}
            empty={say("setup_choose")}
            options={Object.keys(STATUS_NAMES).map((n) => ({ value: n, text: say(`setup_status_${n}`) }))}
            onTake={(value) => {
              const as = Number(value);
              if (isStatusNumber(as)) onPin({ part: "statuses", label, as });
            }}
          />
        ))}
        {row.why
          .filter((why) => why.key !== "unread_status_foreign") // asked about above
          .map((why) => capital(sayUnread(say, why)))
          .map((why) => (
            <span class="from soon" key={why}>
              {why}
            </span>
          ))}
      </td>
      <td class="act">
        {pinFor(row.what) && (
          <button
            type="button"
            class="link"
            data-point={row.what}
            aria-label={say("setup_point_which", name)}
            aria-pressed={pointing === row.what}
            onClick={() => onPoint(row.what)}
          >
            {say("setup_point")}
          </button>
        )}
      </td>
    </tr>
  );
}

function sayValue(say: Say, what: CheckWhat, text: string): string {
  if (what === "paperFiles") return say("setup_files", text);
  if (what === "channel") return say(`setup_channel_${text}`);
  if (what === "timeAllowed") {
    const [amount = "", unit = ""] = text.split(" ");
    return say(`setup_unit_${unit.replace("-", "_")}`, amount);
  }
  if (text === "—") return say("dossier_value_noDueDate");
  // The whole date and time, as the page gave it: here it is held against the page.
  const moment = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(text);
  if (!moment) return text;
  const [, year, month, day, time] = moment;
  return `${day}/${month}/${year}${time ? ` ${time}` : ""}`;
}
