/**
 * Whether a request that left within a click is the click's commit. Portals
 * read by POST too, so a request counts only if its address or body says so;
 * a form that is being loaded is never taken for a pause.
 */
import { foldText } from "../../../lib/dossier/fold.ts";

const READS =
  /(?:^|[/._-])(?:get|load|list|search|find|query|view|detail|info|form|popup|dialog|check|count|template|lookup|history|read|select|options?|config|show|init|render|partial|tai|xem|lay|tim)(?:$|[/._?=-]|[A-Z])/;
const WRITES =
  /(?:^|[/._-])(?:commit|update|save|pause|suspend|stop|dung|tam-?dung|action|process|submit|confirm|change|status|transition|execute|complete|do|next|forward|luu|cap-?nhat|xu-?ly)(?:$|[/._?=-]|[A-Z])/;
const PAUSES = /\b(?:pause|paused|suspend|tam ?dung|dung ?xu ?ly|dung ?tinh)\b/;

export function isCommitRequest(method: string, address: string, body: string): boolean {
  if (/^(?:put|patch|delete)$/i.test(method)) return true;
  let path = address;
  try {
    const url = new URL(address, "https://x.invalid");
    path = url.pathname + url.search;
  } catch {
    // An address that is none: its words still count.
  }
  if (/^\s*(?:\{"query":\s*")?\s*mutation\b/.test(body)) return true;
  const words = foldText(`${path} ${body}`).replace(/[_-]/g, " ");
  const spoken = PAUSES.test(words);
  if (READS.test(path)) return false;
  return spoken || WRITES.test(path);
}
