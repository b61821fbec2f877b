/** Whose page is it after a link, a row or a menu's entry was clicked, in portals of four kinds (subject-cells.ts). */
import { everyAction, there, type Way } from "./subject-cells.ts";

const byClick =
  (...spots: string[]): Way["go"] =>
  async (at, cell, decoy) => {
    await decoy();
    for (const spot of spots) await at.page.click(spot);
    return there(at, cell);
  };

everyAction(
  (["pages", "hash", "push", "place"] as const).flatMap((mode): Way[] => [
    { name: `a row's link (${mode})`, mode, go: byClick(".row2") },
    { name: `a menu's entry (${mode})`, mode, go: byClick(".more2", ".see") },
    { name: `a link (${mode})`, mode, go: byClick(".link") },
  ]),
);
