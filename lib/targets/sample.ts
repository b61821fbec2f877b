/** Made-up reports for the tests of targets. */
import { makeCount, type Report } from "../counting/index.ts";

type Ratios = Report<number>["ratios"];

/** A report of nothing, with the ratios that a test is about. */
export function reportWith(ratios: Partial<Ratios> = {}): Report<number> {
  const none = makeCount({ period: { from: 0, to: 6 }, now: 20_000, intakeDue: (at) => at }).numbers();
  return { ...none, ratios: { ...none.ratios, ...ratios } };
}
