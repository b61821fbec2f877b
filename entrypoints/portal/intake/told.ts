/**
 * Tells the worker of an intake by way of the disk: the page may be on its way already, and the worker dead. Nothing of it is
 * anybody's name or number. The page itself can't reach this storage.
 */
import { type Came, type IntakeRow, intakeKey } from "../../../lib/messages/intake-outbox.ts";
import { isPersonalCode, withoutPersonal } from "../../../lib/privacy/personal.ts";
import type { TakenIn } from "../../../lib/reuse/taken-in.ts";
import type { Page } from "../parts/page.ts";
import { storage } from "../parts/runtime.ts";

export class Told {
  readonly #page: Page;
  #last = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  pressed(intake: TakenIn): void {
    const code = intake.code !== null && isPersonalCode(intake.code) ? null : intake.code;
    this.#lay({ pressed: { ...intake, code } });
  }

  /** It is on its way; or (false) it came to nothing. */
  goes(sent: boolean): void {
    this.#lay({ sent });
  }

  over({ shown, done }: Came): void {
    this.#lay({ over: { shown: impersonal(shown), done } });
  }

  #lay(told: IntakeRow["told"]): void {
    // Told in the order of these.
    this.#last = Math.max(Date.now(), this.#last + 1);
    const id = [...crypto.getRandomValues(new Uint8Array(8))].map((it) => it.toString(36)).join("");
    const row: IntakeRow = { portal: this.#page.origin, tab: this.#page.tab(), at: this.#last, id, told };
    const failed = (error: unknown) => this.#page.fault("intake", error);
    try {
      storage()
        .local.set({ [intakeKey(row)]: row })
        .catch(failed);
    } catch (error) {
      // An update has taken the extension from the page.
      failed(error);
    }
  }
}

/** A code that is a person's number is nobody's dossier. */
const impersonal = (shown: Came["shown"]): Came["shown"] =>
  shown && !isPersonalCode(shown.code)
    ? { ...shown, procedure: shown.procedure && withoutPersonal(shown.procedure) }
    : null;
