/** Who is signed in, as a portal's head says it: 'Cán bộ: Lê Thị Mẫu', 'Xin chào, Lê Thị Mẫu'. */
import { isOurs } from "../../dom/ours.ts";
import { isShown } from "../../dom/visible.ts";
import { looksLikeName } from "../words/people.ts";

/** Text nodes looked at: a head stands before what the page is about. */
const MOST = 300;
const SAID =
  /^(?:cán bộ|công chức|viên chức|chuyên viên|người dùng|xin chào|chào)\s*[:,]?\s+(?:anh |chị |cán bộ )?(\p{L}[\p{L} ]{3,60})$/iu;

/** null: it doesn't say, or says two. Stays in memory; the worker makes a key of it. */
export function readOfficerName(doc: Document): string | null {
  if (!doc.body) return null;
  const said = new Set<string>();
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  let left = MOST;
  for (let node = walker.nextNode(); node && left-- > 0; node = walker.nextNode()) {
    const name = SAID.exec((node as Text).data.normalize("NFC").replace(/\s+/g, " ").trim())?.[1];
    const el = node.parentElement;
    if (name && el && !isOurs(el) && isShown(el) && looksLikeName(name)) said.add(name.trim());
  }
  return said.size === 1 ? [...said][0]! : null;
}
