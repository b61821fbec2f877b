import type { Check, Never } from "../reuse/wording/model.ts";
import type { Say } from "./say.ts";

/** What to look at before a paper is used, in six words at most: 'đúng thửa đất?'. */
export const sayCheck = (say: Say, check: Check): string =>
  check.why === "somebody" ? say("reuse_check_somebody", check.who) : say(`reuse_check_${check.why}`);

/** Why no paper is offered for a row. */
export const sayNever = (say: Say, why: Never): string => say(`reuse_never_${why.replace("-", "_")}`);
