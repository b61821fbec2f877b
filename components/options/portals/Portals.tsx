import { useState } from "preact/hooks";
import type { Minute } from "../../../lib/dossier/model.ts";
import type { PortalProfile as Profile } from "../../../lib/portals/schema.ts";
import { hostOf } from "../../base/host.ts";
import { type PartProps, Section } from "../base/Section.tsx";
import { PortalProfile, type ProfileActions } from "./PortalProfile.tsx";

export interface PortalRow {
  origin: string;
  dossiers: number;
  allowed: boolean;
  /** Allowed by the agency's package: there is nothing to take back. */
  given: boolean;
  /** Id of the product that its pages were recognised as; null: none. */
  product: string | null;
  profile: Profile | null;
}

/** Which portals may be read: one origin at a time, each taken back by one button. */
export function Portals(props: {
  part: PartProps;
  portals: PortalRow[];
  onAllow(origin: string): void;
  onRemove(origin: string): void;
  now: Minute;
  profiles: ProfileActions;
}) {
  const { part, portals } = props;
  const { say } = part;
  return (
    <Section id="portals" title={say("options_portals")} hint={say("options_portals_hint")} part={part}>
      {portals.length === 0 && <p>{say("options_portals_none")}</p>}
      <ul class="list portals">
        {portals.map((it) => (
          <li key={it.origin}>
            <span class="grow">
              <b>{hostOf(it.origin)}</b>
              <span class="muted small">
                {say(it.allowed ? "options_portal_allowed" : "options_portal_not_allowed", it.dossiers)}
              </span>
            </span>
            {it.given && it.allowed ? (
              <span class="locked">{say("options_portal_given")}</span>
            ) : (
              <button
                type="button"
                class="btn small"
                aria-label={say(
                  it.allowed ? "options_remove_which" : "options_allow_which",
                  hostOf(it.origin),
                )}
                onClick={() => (it.allowed ? props.onRemove(it.origin) : props.onAllow(it.origin))}
              >
                {say(it.allowed ? "options_remove" : "options_allow")}
              </button>
            )}
            <PortalProfile {...it} say={say} now={props.now} actions={props.profiles} />
          </li>
        ))}
      </ul>
      <AddPortal part={part} onAllow={props.onAllow} />
    </Section>
  );
}

/** A portal by its address, pasted from wherever; the browser itself asks next. */
export function AddPortal({
  part,
  onAllow,
}: {
  part: Pick<PartProps, "say">;
  onAllow(origin: string): void;
}) {
  const { say } = part;
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const origin = originOf(text);
        setWrong(origin === null);
        if (!origin) return;
        setText("");
        onAllow(origin);
      }}
    >
      <label for="dh-new-portal">{say("options_add_portal")}</label>
      <div class="line">
        <input
          id="dh-new-portal"
          type="text"
          autocomplete="off"
          class="grow"
          placeholder="https://motcua.example.gov.vn"
          value={text}
          aria-invalid={wrong}
          aria-describedby="dh-new-portal-wrong"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {say("options_allow")}
        </button>
      </div>
      <p id="dh-new-portal-wrong" class="late small" role="alert">
        {wrong ? say("options_add_portal_wrong") : ""}
      </p>
    </form>
  );
}

/** The origin of whatever address an officer pastes; null when it is none that can be a portal. */
export function originOf(text: string): string | null {
  const typed = text.trim();
  if (typed === "") return null;
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
    const web = url.protocol === "https:" || url.protocol === "http:";
    return web && /^(localhost|[^.]+(\.[^.]+)+)$/.test(url.hostname) ? url.origin : null;
  } catch {
    return null;
  }
}
