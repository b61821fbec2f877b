/** Answers a window of our own that asks whose dossier this page shows: read at that moment, kept nowhere. */
import browser from "webextension-polyfill";
import { applicantShown } from "../../../lib/reading/about/applicant-shown.ts";
import { readOfficerName } from "../../../lib/reading/about/officer-name.ts";
import { askedWho, type People } from "../../edge/people.ts";
import type { Kit } from "./kit.ts";

export function answerWho({ doc, end, link, reading }: Pick<Kit, "doc" | "end" | "link" | "reading">): void {
  const heard = (message: unknown): Promise<People | null> | undefined => {
    const code = askedWho(message);
    if (code === null) return undefined;
    const page = reading();
    const shown = page && applicantShown(doc, link.readContext, page, code);
    return Promise.resolve(shown && { ...shown, officer: readOfficerName(doc) });
  };
  browser.runtime.onMessage.addListener(heard);
  end.signal.addEventListener("abort", () => {
    if (link.alive()) browser.runtime.onMessage.removeListener(heard);
  });
}
