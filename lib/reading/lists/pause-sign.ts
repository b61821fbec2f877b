/** Dossiers marked as stopped by a picture alone. */
import type { Draft } from "../values/draft.ts";
import { statusNamed } from "../words/status.ts";

/** A small picture in the row that says 'Tạm dừng' to the pointer: some portals mark stopped dossiers so. */
export function takePauseSign(draft: Draft): void {
  for (const row of draft.rows) {
    for (const el of row.querySelectorAll("[title], [aria-label], [data-original-title], img[alt]")) {
      if (el.closest("button, [role=button], [role=menuitem], [onclick], a[href]")) continue;
      const said = ["title", "aria-label", "data-original-title", "alt"].map((n) => el.getAttribute(n) ?? "");
      if (said.some((t) => statusNamed(t) === 8))
        draft.put("paused", true, { kind: "cell", name: said.find((t) => t !== "") ?? "" }, 0.85, el);
    }
  }
}
