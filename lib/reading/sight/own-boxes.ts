/** Whether two texts stand in boxes of their own, as chips side by side do. */
import { holds } from "../../dom/safe.ts";
import { flows } from "./runs.ts";

/** Each has room of its own, and neither is in the other. */
export const areBoxes = (one: Element, other: Element): boolean =>
  !holds(one, other) && !holds(other, one) && !flows(one, other) && !flows(other, one);
