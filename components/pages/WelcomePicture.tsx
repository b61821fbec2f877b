import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

/**
 * What Đúng Hẹn is, seen before it is read: a clock on a row of a list, a question before a pause, a paper that
 * exists already. Drawn in markup in the words that officers will meet; nothing in it can be pressed.
 */
export function WelcomePicture({ say }: { say: Say }) {
  return (
    <div class="picture">
      <figure>
        <div class="mock" aria-hidden="true">
          <span class="mock-row head" />
          <span class="mock-row">
            <i />
            <span class="chip soon">
              <Icon of={icons.hourglass} />
              {say("welcome_mock_soon")}
            </span>
          </span>
          <span class="mock-row">
            <i />
            <span class="chip late">
              <Icon of={icons.triangle} />
              {say("welcome_mock_late")}
            </span>
          </span>
        </div>
        <figcaption>{say("welcome_shows_clock")}</figcaption>
      </figure>
      <figure>
        <div class="mock box" aria-hidden="true">
          <b>{say("rules_pausePaper_what")}</b>
          <span class="mock-buttons">
            <span class="btn small main">{say("guard_attach")}</span>
            <span class="btn small">{say("guard_back")}</span>
          </span>
        </div>
        <figcaption>{say("welcome_shows_question")}</figcaption>
      </figure>
      <figure>
        <div class="mock" aria-hidden="true">
          <span class="mock-row head" />
          <span class="mock-row">
            <i />
            <span class="chip good">
              <Icon of={icons.check} />
              {say("reuse_there")}
            </span>
          </span>
          <span class="mock-row">
            <i />
          </span>
        </div>
        <figcaption>{say("welcome_shows_papers")}</figcaption>
      </figure>
    </div>
  );
}
