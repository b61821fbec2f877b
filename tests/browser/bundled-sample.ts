/** What the harness test bundles, to see that the way into the page works. */
export const twice = (n: number): number => n * 2;
