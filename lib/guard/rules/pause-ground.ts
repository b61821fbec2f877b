import { foldText } from "../../dossier/fold.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/**
 * A pause on a ground that the unit's own list does not have for this field. No list, or none for
 * the field: not asked. A field that is not known takes any ground: a guess would nag.
 */
export const pauseGround: Rule = {
  id: "pause-ground",
  version: 2,
  kinds: ["pause"],
  reads:
    "the ground chosen in the form, else the officer's words; the unit's list of grounds, the procedure's field",
  level: "ask",
  citation: word("rules_pauseGround_cite"),
  check({ action, dossiers, policy }) {
    const fields = dossiers.flatMap((it) => (it?.field ? [foldText(it.field)] : []));
    const grounds = policy.grounds.filter(
      ({ field }) => field === undefined || fields.every((it) => it === foldText(field)),
    );
    if (grounds.length === 0) return null;
    const said = action.ground ?? action.text;
    if (said === null) return null;
    const folded = foldText(said);
    const known = grounds.find((ground) => {
      const name = foldText(ground.name);
      return name !== "" && folded.includes(name);
    });
    if (known) return inOrder(word("rules_pauseGround_ok", known.name, known.citation));
    const list = grounds.map((ground) => ground.name).join("; ");
    return missing(word("rules_pauseGround_what"), word("rules_pauseGround_todo", list));
  },
};
