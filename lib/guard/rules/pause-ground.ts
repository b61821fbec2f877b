import { foldText } from "../../dossier/fold.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** A pause on a ground that the unit's own list does not have. No list: not asked. */
export const pauseGround: Rule = {
  id: "pause-ground",
  version: 1,
  kinds: ["pause"],
  reads: "the ground chosen in the form, else the officer's words; the unit's list of grounds",
  level: "ask",
  citation: word("rules_pauseGround_cite"),
  check({ action, policy }) {
    if (policy.grounds.length === 0) return null;
    const said = action.ground ?? action.text;
    if (said === null) return null;
    const folded = foldText(said);
    const known = policy.grounds.find((ground) => {
      const name = foldText(ground.name);
      return name !== "" && folded.includes(name);
    });
    if (known) return inOrder(word("rules_pauseGround_ok", known.name, known.citation));
    const list = policy.grounds.map((ground) => ground.name).join("; ");
    return missing(word("rules_pauseGround_what"), word("rules_pauseGround_todo", list));
  },
};
