/** The panel's part about what the page loads: what it shows, and what its buttons do. */
import type { AnswersProps } from "../../components/setup/Answers.tsx";
import { withAnswer, withoutPart } from "../../lib/portals/answers.ts";
import { PRODUCTS } from "../../lib/portals/products.ts";
import type { PortalProfile } from "../../lib/portals/schema.ts";
import { checkRows } from "../../lib/reading/setup/check.ts";
import type { PageReading } from "../../lib/reading/types.ts";
import type { Kit } from "../portal/life/kit.ts";
import type { Page } from "../portal/parts/page.ts";
import { LookingAtAnswers } from "./looking.ts";

/** What the panel does for this part of it. */
export interface Doing {
  draw(): void;
  /** Has the profile that comes of the one that holds kept; `day` is today. */
  change(change: (profile: PortalProfile, day: string) => PortalProfile): void;
}

export class AnswersPart {
  readonly #page: Page;
  readonly #doing: Doing;
  readonly #looking: LookingAtAnswers;

  constructor(kit: Kit, page: Page, doing: Doing) {
    this.#page = page;
    this.#doing = doing;
    this.#looking = new LookingAtAnswers(kit, () => doing.draw());
  }

  show(reading: PageReading): void {
    this.#looking.show(reading);
  }

  end(): void {
    this.#looking.end();
  }

  /** null: no dossier is read, so that there is nothing to compare an answer with. */
  of(reading: PageReading): Omit<AnswersProps, "say"> | null {
    const [looking, doing] = [this.#looking, this.#doing];
    const held = this.#page.profile()?.answers ?? [];
    if (reading.dossiers.length === 0 && held.length === 0 && !looking.on) return null;
    const onPage = checkRows(reading).filter(({ state }) => state === "read" || state === "doubt");
    const own = PRODUCTS.find(({ id }) => id === reading.product)?.answers;
    return {
      ...{ looking: looking.on, ...looking.found(), held },
      onPage: new Set(onPage.map(({ what }) => (what === "statusText" ? "status" : what))),
      onLook(look) {
        if (look) looking.begin(reading);
        else looking.end();
        doing.draw();
      },
      onReload: () => void this.#reload(),
      onTake: (answer) => doing.change((profile, day) => withAnswer(profile, answer, day, own)),
      onDrop: (place) => doing.change((profile, day) => withoutPart(profile, place, null, day)),
    };
  }

  /** By the person's own press; what the page then loads is looked at from its start. */
  async #reload(): Promise<void> {
    const { doc, call, notice } = this.#page;
    const answer = await call("lookAnew", { next: true });
    if (answer.ok) doc.defaultView!.location.reload();
    else notice({ kind: "error", ...answer.error });
  }
}
