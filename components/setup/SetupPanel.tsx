import type { PageKind } from "../../lib/dossier/model.ts";
import { clashOf, type Pin, pinsOf } from "../../lib/portals/profile.ts";
import type { PortalProduct, PortalProfile } from "../../lib/portals/schema.ts";
import type { CheckRow } from "../../lib/reading/setup/check-row.ts";
import type { PauseStep } from "../../lib/reading/setup/pause-step.ts";
import type { Pointed } from "../../lib/reading/setup/pointed.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { Answers, type AnswersProps } from "./Answers.tsx";
import { CheckTable } from "./CheckTable.tsx";
import { type PointWhat, sayWhat } from "./choices.ts";
import { useFocusBack } from "./focus-back.ts";
import { PauseGuide } from "./PauseGuide.tsx";
import { Pins } from "./Pins.tsx";
import { PointForm } from "./PointForm.tsx";

export interface SetupPanelProps {
  say: Say;
  side: "left" | "right";
  kind: PageKind;
  product: PortalProduct | null;
  dossiers: number;
  rows: CheckRow[];
  profile: PortalProfile | null;
  /** What is being pointed at, for which row; null: nothing. */
  pointing: PointWhat | null;
  /** Nothing there could be a label. */
  nothing: boolean;
  /** What was pointed at just now, to be named. */
  found: Pick<Pointed, "as" | "label" | "place">[] | null;
  wanted: PointWhat;
  /** Where one stands with the pause of this page; null: nothing of it is known here. */
  pause: PauseStep | null;
  missed: boolean;
  /** The row was offered because another one was just answered. */
  next: boolean;
  /** What the page loads; null: nothing of it is of use here. */
  answers: Omit<AnswersProps, "say"> | null;
  /** A report stands ready; `copied` null: it has to be copied by hand. */
  report: { text: string; copied: boolean } | null;
  fault: string | null;
  onPoint(what: PointWhat | null): void;
  /** The row asked for isn't on this page: on to the next open one. */
  onSkip(): void;
  onPin(pin: Pin): void;
  onCancel(): void;
  onUndo(pin: Pin): void;
  onReport(): void;
  onSide(): void;
  onClose(): void;
}

/** What was read of this page, and how to show what wasn't. Docked at an edge; the page stays usable. */
export function SetupPanel(props: SetupPanelProps) {
  const { say, profile, pointing, found } = props;
  const pins = profile ? pinsOf(profile) : [];
  const panel = useFocusBack(props.wanted, pointing !== null, found !== null);
  // The page is wanted now, not the table: what is looked for, and how to leave.
  const title =
    pointing === null || pointing === "any"
      ? say("setup_title")
      : pointing === "try"
        ? say("setup_guide_try_do")
        : say("setup_point_which", sayWhat(say, pointing));
  return (
    <section
      ref={panel}
      class={`dh panel ${props.side}${pointing === null ? "" : " small"}`}
      lang={say("words_lang")}
      aria-label={say("setup_title")}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" class="tool" aria-label={say("setup_side")} onClick={props.onSide}>
          <Icon of={icons.fold} />
        </button>
        <button type="button" class="tool" aria-label={say("setup_close")} onClick={props.onClose}>
          <Icon of={icons.cross} />
        </button>
      </header>
      <div class="scroll">
        <div hidden={pointing !== null}>
          <p class={props.kind === "none" ? "late" : ""}>
            <b>{say(`setup_kind_${props.kind}`)}</b>
            {props.dossiers > 0 && ` · ${say("setup_count", props.dossiers)}`}
          </p>
          <p class="from">
            {props.kind === "none" ? say("setup_none_hint") : productText(say, props.product)}
          </p>
        </div>
        {props.fault && (
          <p class="late" role="alert">
            {props.fault}
          </p>
        )}
        {found && found.length > 0 && (
          <PointForm
            key={found.map((it) => it.label).join("|")}
            found={found}
            wanted={props.wanted}
            clashOf={(pin) => (profile ? clashOf(profile, pin) : null)}
            say={say}
            onPin={props.onPin}
            onAgain={() => props.onPoint(props.wanted)}
            onCancel={props.onCancel}
          />
        )}
        <p class="form" role="status" hidden={pointing === null}>
          {pointing !== null && (
            <>
              {say(
                props.nothing
                  ? "setup_nothing"
                  : pointing === "try"
                    ? "setup_guide_trying"
                    : "setup_pointing",
              )}{" "}
              {props.next && (
                <>
                  <button type="button" class="link" onClick={props.onSkip}>
                    {say("setup_skip")}
                  </button>
                  {" · "}
                </>
              )}
              <button type="button" class="link" onClick={() => props.onPoint(null)}>
                {say("setup_cancel")}
              </button>
            </>
          )}
        </p>
        <div hidden={pointing !== null}>
          {profile && pins.length > 0 && (
            <Pins pins={pins} version={profile.version} say={say} onUndo={props.onUndo} />
          )}
          {props.pause && !found && (
            <PauseGuide at={props.pause} missed={props.missed} say={say} onPoint={props.onPoint} />
          )}
          {props.answers && !found && <Answers {...props.answers} say={say} />}
          <CheckTable
            rows={props.rows}
            say={say}
            pointing={pointing}
            onPoint={props.onPoint}
            onPin={props.onPin}
          />
          <button type="button" class="link" data-point="any" onClick={() => props.onPoint("any")}>
            {say("setup_point_any")}
          </button>
          <div class="report">
            <button type="button" class="btn small" onClick={props.onReport}>
              {say("setup_report")}
            </button>
            <p class="from" role="status">
              {props.report
                ? say(props.report.copied ? "setup_report_copied" : "setup_report_by_hand")
                : say("setup_report_means")}
            </p>
            {props.report && (
              <textarea readOnly rows={6} aria-label={say("setup_report_text")} value={props.report.text} />
            )}
          </div>
        </div>
      </div>
    </section>
  );
}

function productText(say: Say, product: PortalProduct | null): string {
  if (!product) return say("setup_product_none");
  const [year, month, day] = (product.lastVerified ?? "").split("-");
  return product.lastVerified
    ? say("setup_product_verified", product.name, `${day}/${month}/${year}`)
    : say("setup_product_unverified", product.name);
}
