import { concerned } from "../concerned.ts";
import type { Rule } from "../types.ts";
import { inOrder, missing, word } from "../words.ts";

/** A result handed to the post while the fee was not paid online (Quảng Nam, point 3). */
export const postUnpaid: Rule = {
  id: "post-unpaid",
  version: 1,
  kinds: ["release"],
  reads: "how the result is sent, the fee, how it was paid, as the page says",
  level: "ask",
  citation: word("rules_postUnpaid_cite"),
  check(input) {
    const found = concerned(input, ({ result }) => {
      if (result?.by !== "post" || result.fee !== true || result.paid === null) return null;
      return result.paid !== "online";
    });
    if (found.count > 0)
      return missing(word("rules_postUnpaid_what", found.names), word("rules_postUnpaid_todo"));
    return found.allKnown ? inOrder(word("rules_postUnpaid_ok")) : null;
  },
};
