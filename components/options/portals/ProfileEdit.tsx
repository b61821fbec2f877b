import { useState } from "preact/hooks";
import { edited, typedOf } from "../../../lib/portals/edit.ts";
import type { ProfileFault } from "../../../lib/portals/profile-file.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";
import type { Say } from "../../../lib/words/say.ts";
import { FaultList } from "./ProfileOffer.tsx";

/** What a profile is called and which portals it is for, to be changed before it is handed on. */
export function ProfileEdit(props: {
  say: Say;
  host: string;
  profile: PortalProfile;
  /** Today, `2026-11-20`. */
  day: string;
  onSave(profile: PortalProfile): void;
  onLeave(): void;
}) {
  const { say, host, profile } = props;
  const [typed, setTyped] = useState(typedOf(profile));
  const [faults, setFaults] = useState<ProfileFault[]>([]);
  const id = `dh-profile-${profile.id}`;
  return (
    <form
      class="preview"
      aria-label={say("profiles_edit_which", host)}
      onSubmit={(event) => {
        event.preventDefault();
        const made = edited(profile, typed, props.day);
        if ("faults" in made) return setFaults(made.faults);
        if (made.profile === profile) props.onLeave();
        else props.onSave(made.profile);
      }}
    >
      <div class="row">
        <label for={`${id}-name`}>{say("profiles_name")}</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={120}
          autocomplete="off"
          value={typed.name}
          aria-describedby={`${id}-faults`}
          onInput={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
      </div>
      <div class="row top">
        <label for={`${id}-hosts`}>
          {say("profiles_hosts")}
          <span class="muted small">{say("profiles_hosts_hint")}</span>
        </label>
        <textarea
          id={`${id}-hosts`}
          rows={3}
          spellcheck={false}
          autocomplete="off"
          value={typed.hosts}
          aria-describedby={`${id}-faults`}
          onInput={(event) => setTyped({ ...typed, hosts: event.currentTarget.value })}
        />
      </div>
      <div id={`${id}-faults`} role="alert">
        {faults.length > 0 && <FaultList faults={faults} say={say} />}
      </div>
      <div class="line">
        <button type="submit" class="btn small main">
          {say("profiles_save")}
        </button>
        <button type="button" class="btn small" onClick={props.onLeave}>
          {say("profiles_use_not")}
        </button>
      </div>
    </form>
  );
}
