/**
 * Marks say where a truth is written, so that a checker can look whether it is seen. They are comments, which
 * draw nothing; the page that is read has none (`unmark`).
 */
const esc = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export { esc };

/** `path`: `code/field`; `html`: what is written. */
export const mark = (path: string, html: string) => `<!--t:${path}-->${html}<!--/t-->`;
/** The value of the field that comes next. */
export const markField = (path: string, html: string) => `<!--v:${path}-->${html}`;

export const unmark = (html: string) => html.replace(/<!--(?:t:[^>]*|v:[^>]*|\/t)-->/g, "");
