/**
 * Runs in the page's own world. Asks the guard (in ours) before a native confirm() is answered, a form is
 * submitted by script, or a request that changes something leaves. Changes nothing else; where the page brings
 * functions of its own, those go on working. Without a guard to ask, the page is left as it is.
 */
import { guardConfirm } from "./confirms.ts";
import { disguise } from "./disguise.ts";
import { guardDocuments } from "./documents.ts";
import { meetGuard } from "./line.ts";
import { pressForGuard } from "./presses.ts";
import { guardRequests } from "./requests.ts";
import { guardSubmit } from "./submits.ts";

export function startMainLine(): void {
  if (!(document instanceof HTMLDocument)) return;
  meetGuard((line) => {
    disguise();
    guardConfirm(line);
    guardDocuments(line);
    guardSubmit(line);
    guardRequests(line);
    pressForGuard(line);
  });
}
