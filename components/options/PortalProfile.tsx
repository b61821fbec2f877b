import { useRef } from "preact/hooks";
import { PRODUCTS } from "../../lib/portals/products.ts";
import { isFor, pinsOf } from "../../lib/portals/profile.ts";
import type { ProfileFault } from "../../lib/portals/profile-file.ts";
import type { PortalProfile as Profile } from "../../lib/portals/schema.ts";
import type { Say } from "../../lib/words/say.ts";
import { hostOf } from "../host.ts";

/** What came of a file chosen for one portal: something to be used or not, or what is wrong with it. */
export type ProfileOutcome = { origin: string; name: string } & (
  | { profile: Profile }
  | { faults: ProfileFault[] }
);

export interface ProfileActions {
  profileOutcome: ProfileOutcome | null;
  /** Shows the check in the portal's own open page. */
  onCheck(origin: string): void;
  onProfileExport(origin: string): void;
  onProfileFile(origin: string, name: string, text: string): void;
  /** The file that was looked at is taken; null: it isn't. */
  onProfileUse(use: { origin: string; profile: Profile } | null): void;
  onProfileRemove(origin: string): void;
}

/** So many faults help; a file with more is another file altogether. */
const FAULTS = 6;

/** One portal's product, the office's profile of it, and what the guard can rely on there. */
export function PortalProfile(props: {
  say: Say;
  origin: string;
  allowed: boolean;
  product: string | null;
  profile: Profile | null;
  actions: ProfileActions;
}) {
  const { say, origin, profile, actions } = props;
  const file = useRef<HTMLInputElement>(null);
  const host = hostOf(origin);
  const outcome = actions.profileOutcome?.origin === origin ? actions.profileOutcome : null;
  return (
    <div class="portal-more">
      <p class="muted small">{sayProduct(say, props.product)}</p>
      <p class="muted small">
        {profile ? say("profiles_held", ...told(say, profile)) : say("profiles_none")}
      </p>
      {props.allowed && <p class="muted small">{say("profiles_first_line")}</p>}
      <div class="line">
        {props.allowed && (
          <Small name="check" host={host} say={say} onClick={() => actions.onCheck(origin)} />
        )}
        {profile && (
          <Small name="export" host={host} say={say} onClick={() => actions.onProfileExport(origin)} />
        )}
        <Small name="import" host={host} say={say} onClick={() => file.current?.click()} />
        {profile && (
          <Small name="remove" host={host} say={say} onClick={() => actions.onProfileRemove(origin)} />
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={say("profiles_import_which", host)}
        onChange={async (event) => {
          const field = event.currentTarget;
          const chosen = field.files?.[0];
          if (chosen) actions.onProfileFile(origin, chosen.name, await chosen.text());
          field.value = "";
        }}
      />
      {outcome && "faults" in outcome && <Faults outcome={outcome} say={say} />}
      {outcome && "profile" in outcome && (
        <Offer
          say={say}
          host={host}
          profile={outcome.profile}
          held={profile}
          onUse={(use) => actions.onProfileUse(use ? { origin, profile: outcome.profile } : null)}
        />
      )}
    </div>
  );
}

function Small(props: {
  name: "check" | "export" | "import" | "remove";
  host: string;
  say: Say;
  onClick(): void;
}) {
  return (
    <button
      type="button"
      class="btn small"
      aria-label={props.say(`profiles_${props.name}_which`, props.host)}
      onClick={props.onClick}
    >
      {props.say(`profiles_${props.name}`)}
    </button>
  );
}

/** Looked at before it holds: what it is, whom it is for, and what it takes the place of. */
function Offer(props: {
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

function Faults({ outcome, say }: { outcome: { name: string; faults: ProfileFault[] }; say: Say }) {
  return (
    <div class="faults" role="alert">
      <p>{say("profiles_wrong", outcome.name)}</p>
      <ul>
        {outcome.faults.slice(0, FAULTS).map(({ path, key, args }) => (
          <li key={`${path} ${key}`}>
            {path === "" ? say(key, ...args) : say("profiles_fault_at", path, say(key, ...args))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Name, version, day, and how many labels and buttons. */
function told(say: Say, profile: Profile): (string | number)[] {
  const pins = pinsOf(profile);
  const labels = pins.filter((it) => it.part !== "actions").length;
  const day = profile.date ? dayOf(profile.date) : say("profiles_undated");
  return [profile.name, profile.version, day, labels, pins.length - labels];
}

function sayProduct(say: Say, id: string | null): string {
  const product = PRODUCTS.find((it) => it.id === id);
  if (!product) return say("profiles_product_unknown");
  return product.lastVerified === null
    ? say("profiles_product_unverified", product.name)
    : say("profiles_product_verified", product.name, dayOf(product.lastVerified));
}

const dayOf = (iso: string): string => iso.split("-").reverse().join("/");
