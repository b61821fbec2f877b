/** Keeps a date or a short phrase on one line: '23/11 16:30' must not break in two. */
export const together = (text: string): string => text.replaceAll(" ", "\u00a0");
