import { isFixed } from "../../../lib/settings/policy.ts";
import { hostOf } from "../../base/host.ts";
import { type PartProps, Section } from "../base/Section.tsx";
import type { PortalRow } from "../portals/Portals.tsx";

/** Which portals are the office's own: a person's papers are known in all of them. */
export function OfficePortals({ part, portals }: { part: PartProps; portals: PortalRow[] }) {
  const { say, settings, fixed } = part;
  const own = settings.office.portals;
  // One that is not allowed any more still stands here as long as the office says that it is its own.
  const shown = portals.map((it) => it.origin).filter((it, i) => portals[i]!.allowed || own.includes(it));
  for (const it of own) if (!shown.includes(it)) shown.push(it);
  return (
    <Section
      id="office"
      title={say("known_office")}
      hint={say("known_office_hint")}
      path="office"
      part={part}
    >
      {shown.length === 0 && <p>{say("known_office_none")}</p>}
      {shown.map((origin) => (
        <label class="check" key={origin}>
          <input
            type="checkbox"
            checked={own.includes(origin)}
            disabled={isFixed(fixed, "office.portals")}
            onChange={(event) =>
              part.onChange({
                office: {
                  portals: event.currentTarget.checked ? [...own, origin] : own.filter((it) => it !== origin),
                },
              })
            }
          />
          {hostOf(origin)}
        </label>
      ))}
    </Section>
  );
}
