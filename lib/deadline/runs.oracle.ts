/**
 * How often a property is tried. Mutation testing runs each test thousands of times over and takes a
 * share of it: `PROPERTY_SHARE=0.05`.
 */
export function runs(usual: number): number {
  return Math.max(5, Math.round(usual * Number(process.env.PROPERTY_SHARE ?? 1)));
}
