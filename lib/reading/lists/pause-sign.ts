/** Dossiers marked as stopped by a picture alone. */
import { closestTo } from "../../dom/safe.ts";
import { clickableOf } from "../sight/clickable.ts";
import { textOf } from "../sight/text.ts";
import type { Draft } from "../values/draft.ts";
import { statusNamed } from "../words/status.ts";

/** What is pressed says what it would do, not what was done: a picture may be a button by its tag, or by how it is drawn. */
function isButton(el: Element): boolean {
  if (closestTo(el, "button, input, [role=button], [role=menuitem], [role=link], [onclick], a")) return true;
  const acts = clickableOf(el);
  // A row or card that can be pressed as a whole holds more than the picture.
  return acts !== null && (acts === el || textOf(acts) === "");
}

/** A small picture in the row that says 'Tạm dừng' to the pointer: some portals mark stopped dossiers so. */
export function takePauseSign(draft: Draft): void {
  for (const row of draft.rows) {
    for (const el of row.querySelectorAll("[title], [aria-label], [data-original-title], img[alt]")) {
      if (isButton(el)) continue;
      const said = ["title", "aria-label", "data-original-title", "alt"].map((n) => el.getAttribute(n) ?? "");
      if (said.some((t) => statusNamed(t) === 8))
        draft.put("paused", true, { kind: "cell", name: said.find((t) => t !== "") ?? "" }, 0.85, el);
    }
  }
}
