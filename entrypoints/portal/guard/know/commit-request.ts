/**
 * Whether a request that left within a click is the click's commit. Portals
 * read by POST too, so a request counts only if its address or body says so;
 * a form that is being loaded is never taken for a pause.
 */
import { foldText } from "../../../../lib/dossier/fold.ts";

const READS =
  /(?:^|[/._-])(?:get|load|list|search|find|query|view|detail|info|form|popup|dialog|check|count|template|lookup|history|read|select|options?|config|show|init|render|partial|tai|xem|lay|tim)(?:$|[/._?=-]|[A-Z])/;
const WRITES =
  /(?:^|[/._-])(?:commit|update|save|pause|suspend|stop|dung|tam-?dung|action|process|submit|confirm|change|status|transition|execute|complete|do|next|forward|luu|cap-?nhat|xu-?ly)(?:$|[/._?=-]|[A-Z])/;
const PAUSES =
  /\b(?:pause|paused|suspend|tam ?dung|tam ?ngung|dung ?xu ?ly|dung ?tinh|gia ?han|niem ?yet|nvtc|nghia ?vu ?tai ?chinh)\b/;

/** `names`: what the dossier is known by, its code or the portal's own number for it. */
export function isCommitRequest(
  method: string,
  address: string,
  body: string,
  names: readonly string[],
): boolean {
  // No form is loaded as a picture, and a picture that says nothing is only drawn.
  if (method === "PICTURE") return PAUSES.test(worded(pathOf(address)));
  if (saysPause(address, body)) return true;
  const named = `${address} ${body}`.toLowerCase();
  // A page saves drafts, sessions and logs as it goes: what changes something must be about the dossier.
  if (!names.some((name) => isNamed(named, name.toLowerCase()))) return false;
  if (/^(?:put|patch|delete)$/i.test(method)) return true;
  if (/^\s*(?:\{"query":\s*")?\s*mutation\b/.test(body)) return true;
  const path = pathOf(address);
  return !READS.test(path) && WRITES.test(path);
}

/** The request says itself that it pauses something, and is not one that loads a form for it. */
export function saysPause(address: string, body: string): boolean {
  const path = pathOf(address);
  return !READS.test(path) && PAUSES.test(worded(`${path} ${body}`));
}

const worded = (text: string) => foldText(text).replace(/[_-]/g, " ");

function pathOf(address: string): string {
  try {
    const url = new URL(address, "https://x.invalid");
    return url.pathname + url.search;
  } catch {
    // An address that is none: its words still count.
    return address;
  }
}

/** Not as a part of a longer number. */
function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[a-z0-9]/.test(text[at - 1] ?? "") && !/[a-z0-9]/.test(text[at + name.length] ?? "")) return true;
  return false;
}

/** Whether something that left is an action's own: surely, perhaps, or surely not. */
export type Belongs = "sure" | "perhaps" | "no";

/**
 * Whether a request that left after an action was let through carried it out. One that names the dossier and loads nothing
 * does; `soon`: right after the click one that says that it writes does, too. What else writes may be anything.
 */
export function belongsTo(
  method: string,
  address: string,
  body: string,
  names: readonly string[],
  soon: boolean,
): Belongs {
  if (isCommitRequest(method, address, body, names)) return "sure";
  const reads = READS.test(pathOf(address));
  if (/^(?:get|head|options|picture)$/i.test(method)) return reads ? "no" : "perhaps";
  if (reads) return "perhaps";
  const named = `${address} ${body}`.toLowerCase();
  if (names.some((name) => isNamed(named, name.toLowerCase()))) return "sure";
  return soon && WRITES.test(pathOf(address)) ? "sure" : "perhaps";
}
