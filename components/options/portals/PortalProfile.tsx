import { useRef, useState } from "preact/hooks";
import type { Minute } from "../../../lib/dossier/model.ts";
import { dayOf, isoDay } from "../../../lib/dossier/moment.ts";
import { PRODUCTS } from "../../../lib/portals/products.ts";
import type { ProfileFault } from "../../../lib/portals/profile-file.ts";
import type { PortalProfile as Profile } from "../../../lib/portals/schema.ts";
import type { Say } from "../../../lib/words/say.ts";
import { hostOf } from "../../base/host.ts";
import { AnswerParts } from "./AnswerParts.tsx";
import { ProfileEdit } from "./ProfileEdit.tsx";
import { Faults, Offer, shownDay, told } from "./ProfileOffer.tsx";

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

/** One portal's product, the office's profile of it, and what the guard can rely on there. */
export function PortalProfile(props: {
  say: Say;
  origin: string;
  allowed: boolean;
  product: string | null;
  profile: Profile | null;
  now: Minute;
  actions: ProfileActions;
}) {
  const { say, origin, profile, actions } = props;
  const file = useRef<HTMLInputElement>(null);
  const [doing, setDoing] = useState<"edit" | "remove" | null>(null);
  const host = hostOf(origin);
  const outcome = actions.profileOutcome?.origin === origin ? actions.profileOutcome : null;
  return (
    <div class="portal-more">
      <p class="muted small">{sayProduct(say, props.product)}</p>
      <p class="muted small">
        {profile ? say("profiles_held", ...told(say, profile)) : say("profiles_none")}
      </p>
      {profile && (
        <p class="muted small">
          {profile.hosts?.length ? say("profiles_for", profile.hosts.join(", ")) : say("profiles_for_any")}
        </p>
      )}
      {props.allowed && <Lines say={say} product={props.product} profile={profile} />}
      <div class="line">
        {props.allowed && (
          <Small name="check" host={host} say={say} onClick={() => actions.onCheck(origin)} />
        )}
        {profile && <Small name="edit" host={host} say={say} onClick={() => setDoing("edit")} />}
        {profile && (
          <Small name="export" host={host} say={say} onClick={() => actions.onProfileExport(origin)} />
        )}
        <Small name="import" host={host} say={say} onClick={() => file.current?.click()} />
        {profile && <Small name="remove" host={host} say={say} onClick={() => setDoing("remove")} />}
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
      {profile?.answers && (
        <AnswerParts
          say={say}
          profile={profile}
          day={isoDay(dayOf(props.now))}
          onSave={(next) => actions.onProfileUse({ origin, profile: next })}
        />
      )}
      {profile && doing === "edit" && (
        <ProfileEdit
          key={profile.version}
          say={say}
          host={host}
          profile={profile}
          day={isoDay(dayOf(props.now))}
          onLeave={() => setDoing(null)}
          onSave={(next) => {
            setDoing(null);
            actions.onProfileUse({ origin, profile: next });
          }}
        />
      )}
      {profile && doing === "remove" && (
        <fieldset class="wipe">
          <legend>{say("profiles_remove_ask", profile.name)}</legend>
          <div class="line">
            <button
              type="button"
              class="btn small danger"
              onClick={() => {
                setDoing(null);
                actions.onProfileRemove(origin);
              }}
            >
              {say("options_wipe_yes")}
            </button>
            <button type="button" class="btn small" onClick={() => setDoing(null)}>
              {say("options_wipe_no")}
            </button>
          </div>
        </fieldset>
      )}
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

/** Of which line of the guard it is sure here that it asks, and what else the portal is read by. */
function Lines({ say, ...of }: { say: Say; product: string | null; profile: Profile | null }) {
  const product = PRODUCTS.find(({ id }) => id === of.product);
  const commits = of.profile?.commits ?? product?.commits ?? [];
  const answers = of.profile?.answers ?? product?.answers ?? [];
  const kinds = [...new Set(commits.flatMap(({ kind }) => kind ?? []))];
  const worded = kinds.map((kind) => say(`ledger_action_${kind}`).toLocaleLowerCase()).join(", ");
  return (
    <>
      <p class="muted small">
        {kinds.length > 0 ? say("profiles_both_lines", worded) : say("profiles_first_line")}
      </p>
      {answers.length > 0 && <p class="muted small">{say("profiles_answers")}</p>}
    </>
  );
}

function Small(props: {
  name: "check" | "edit" | "export" | "import" | "remove";
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

function sayProduct(say: Say, id: string | null): string {
  const product = PRODUCTS.find((it) => it.id === id);
  if (!product) return say("profiles_product_unknown");
  return product.lastVerified === null
    ? say("profiles_product_unverified", product.name)
    : say("profiles_product_verified", product.name, shownDay(product.lastVerified));
}
