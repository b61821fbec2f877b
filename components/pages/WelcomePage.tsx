import type { ComponentChildren } from "preact";
import { isFixed } from "../../lib/settings/policy.ts";
import { WEEKDAYS } from "../../lib/settings/schema.ts";
import { hoursText } from "../../lib/words/hours.ts";
import { hostOf } from "../base/host.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { Notice } from "../base/Notice.tsx";
import type { PartProps } from "../options/base/Section.tsx";
import { AddPortal, type PortalRow } from "../options/portals/Portals.tsx";
import { WelcomePicture } from "./WelcomePicture.tsx";

export interface WelcomePageProps extends PartProps {
  portals: PortalRow[];
  fault: string | null;
  onAllow(origin: string): void;
  onOptions(): void;
  /** Opens the queue; the tour is over and doesn't come back. */
  onDone(): void;
}

/** The hours most offices keep; others are set in the options. */
const USUAL = [
  ["07:30-11:30", "13:30-17:00"],
  ["07:00-11:30", "13:30-17:00"],
  ["08:00-12:00", "13:00-17:00"],
];

/** First run, under a minute: a portal, the hours, done. All three stand there at once; nothing has to be finished. */
export function WelcomePage(props: WelcomePageProps) {
  const { say, settings, portals, fault } = props;
  const allowed = portals.filter((it) => it.allowed);
  const hoursFixed = isFixed(props.fixed, "officeHours");
  return (
    <main class="dh options" lang={say("words_lang")}>
      <header class="bar">
        <Icon of={icons.clock} />
        <h1>{say("welcome_title")}</h1>
      </header>
      <p>{say("welcome_what")}</p>
      <WelcomePicture say={say} />
      {fault && <Notice kind="error" text={fault} say={say} />}
      <Step n={1} title={say("welcome_portal")} done={allowed.length > 0}>
        <p class="muted">{say("welcome_portal_means")}</p>
        {allowed.map((it) => (
          <p class="good done-line" key={it.origin}>
            <Icon of={icons.check} />
            {say("welcome_portal_done", hostOf(it.origin))}
          </p>
        ))}
        <AddPortal part={props} onAllow={props.onAllow} />
      </Step>
      <Step n={2} title={say("welcome_hours")} done={hoursFixed}>
        <p class="muted">{say("welcome_hours_means")}</p>
        {hoursFixed && <p class="locked">{say("options_fixed")}</p>}
        <fieldset class="plain choices" disabled={hoursFixed}>
          <legend class="vh">{say("welcome_hours")}</legend>
          {usual(settings.officeHours.mon).map((list) => (
            <label class="check" key={list.join()}>
              <input
                type="radio"
                name="hours"
                checked={list.join() === settings.officeHours.mon.join()}
                onChange={() => props.onChange({ officeHours: onWeekdays(settings.officeHours, list) })}
              />
              {hoursText(list)}
            </label>
          ))}
        </fieldset>
        <button type="button" class="link" onClick={props.onOptions}>
          {say("welcome_hours_other")}
        </button>
      </Step>
      <Step n={3} title={say("welcome_done")} done={false}>
        <p class="muted">{say("welcome_done_means")}</p>
        <button type="button" class="btn main" onClick={props.onDone}>
          {say("welcome_done_button")}
        </button>
      </Step>
      <p class="muted small privacy">{say("welcome_privacy")}</p>
    </main>
  );
}

function Step(props: { n: number; title: string; done: boolean; children: ComponentChildren }) {
  return (
    <section class="card step">
      <span class={`n ${props.done ? "done" : ""}`} aria-hidden="true">
        {props.done ? <Icon of={icons.check} /> : props.n}
      </span>
      <div class="grow">
        <h2>{props.title}</h2>
        {props.children}
      </div>
    </section>
  );
}

/** What holds now stands among the choices, so that one is always chosen. */
const usual = (now: string[]): string[][] =>
  USUAL.some((list) => list.join() === now.join()) ? USUAL : [now, ...USUAL];

/** Monday to Friday alike; Saturday and Sunday stay as they are. */
function onWeekdays(hours: PartProps["settings"]["officeHours"], list: string[]) {
  const days = WEEKDAYS.slice(0, 5).map((day) => [day, [...list]] as const);
  return { ...hours, ...Object.fromEntries(days) };
}
