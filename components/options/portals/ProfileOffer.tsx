import { isFor, type Pin, pinsOf } from "../../../lib/portals/profile.ts";
import type { ProfileFault } from "../../../lib/portals/profile-file.ts";
import type { PortalProfile as Profile } from "../../../lib/portals/schema.ts";
import type { Say } from "../../../lib/words/say.ts";

/** So many faults help; a file with more is another file altogether. */
const FAULTS = 6;

/** Looked at before it holds: what it is, whom it is for, and what it takes the place of. */
export function Offer(props: {
  say: Say;
  host: string;
  profile: Profile;
  held: Profile | null;
  onUse(use: boolean): void;
}) {
  const { say, profile, host, held } = props;
  return (
    <div class="preview" role="status">
      <p>{say("profiles_offer", ...told(say, profile), host)}</p>
      {!isFor(profile, host) && (
        <p class="soon">{say("profiles_offer_other", (profile.hosts ?? []).join(", "))}</p>
      )}
      {held && <p class="muted small">{say("profiles_offer_replaces", held.version)}</p>}
      <div class="line">
        <button type="button" class="btn small main" onClick={() => props.onUse(true)}>
          {say("profiles_use")}
        </button>
        <button type="button" class="btn small" onClick={() => props.onUse(false)}>
          {say("profiles_use_not")}
        </button>
      </div>
    </div>
  );
}

export function Faults({ outcome, say }: { outcome: { name: string; faults: ProfileFault[] }; say: Say }) {
  return (
    <div class="faults" role="alert">
      <p>{say("profiles_wrong", outcome.name)}</p>
      <FaultList faults={outcome.faults} say={say} />
    </div>
  );
}

export function FaultList({ faults, say }: { faults: ProfileFault[]; say: Say }) {
  return (
    <ul>
      {faults.slice(0, FAULTS).map(({ path, key, args }) => (
        <li key={`${path} ${key}`}>
          {path === "" ? say(key, ...args) : say("profiles_fault_at", path, say(key, ...args))}
        </li>
      ))}
    </ul>
  );
}

/** Name, version, day, and how many labels and buttons. */
export function told(say: Say, profile: Profile): (string | number)[] {
  const pins = pinsOf(profile);
  const labels = pins.filter((it) => !isButton(it)).length;
  const day = profile.date ? shownDay(profile.date) : say("profiles_undated");
  return [profile.name, profile.version, day, labels, pins.length - labels];
}

const isButton = ({ part, as }: Pin): boolean =>
  part === "actions" || (part === "papers" && (as === "upload" || as === "store"));

/** `20/11/2026`. */
export const shownDay = (iso: string): string => iso.split("-").reverse().join("/");
