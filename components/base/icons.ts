/**
 * Own line icons on a 16×16 ground: paths only, drawn with the text's colour.
 * Kept as data so that a row clock can make them without a framework, each by itself so that a part brings along only its own.
 */
export const clock = "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.6V8l2.3 1.6";
export const hourglass = "M4 1.9h8M4 14.1h8M5 1.9v2.3L8 8l-3 3.8v2.3M11 1.9v2.3L8 8l3 3.8v2.3";
export const triangle = "M8 2.1 14.6 13.6H1.4ZM8 6.4v3.3M8 11.5v.2";
export const pause = "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M6.4 5.7v4.6M9.6 5.7v4.6";
export const dashed =
  "M6.1 2.1a6.2 6.2 0 0 1 3.8 0M12.4 3.6a6.2 6.2 0 0 1 1.7 3.2M13.9 9.9a6.2 6.2 0 0 1-2.3 3M8.9 14.1a6.2 6.2 0 0 1-3.6-.6M3 11.7a6.2 6.2 0 0 1-1.2-3.2M2.2 5.8a6.2 6.2 0 0 1 1.5-2.2M6.6 6.6a1.5 1.5 0 1 1 2 1.5c-.5.2-.6.5-.6.9M8 11.1v.1";
export const inbox = "M1.9 9.2 4 3.1h8l2.1 6.1v3.9H1.9ZM1.9 9.2h3.6c0 1.2 1 2 2.5 2s2.5-.8 2.5-2h3.6";
export const paperclip =
  "m12.9 7.2-5.2 5.2a3 3 0 0 1-4.2-4.2l5.6-5.6a2 2 0 0 1 2.8 2.8l-5.3 5.3a1 1 0 0 1-1.4-1.4l4.7-4.7";
export const reuse =
  "M2.4 7.2A5.8 5.8 0 0 1 13 5.2M13.4 2.2v3.2h-3.2M13.6 8.8A5.8 5.8 0 0 1 3 10.8M2.6 13.8v-3.2h3.2";
export const check = "m2.8 8.4 3.4 3.5 7-7.6";
export const cross = "m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8";
export const document = "M3.6 1.8h5.6l3.2 3.2v9.2H3.6ZM9.2 1.8V5h3.2M5.8 8.2h4.4M5.8 10.9h4.4";
export const calendar = "M2.2 3.4h11.6v10.4H2.2ZM2.2 6.6h11.6M5.2 1.8v3M10.8 1.8v3";
export const grid = "M2 2.4h5v5H2ZM9.2 2.4h4.8v5H9.2ZM2 9.2h5v4.4H2ZM9.2 9.2h4.8v4.4H9.2Z";
export const dots = "M8 3.2v.1M8 8v.1M8 12.8v.1";
export const grip = "M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1";
export const fold = "m6 3.5 4.5 4.5L6 12.5";
export const sliders =
  "M2 4.7h6M12 4.7h2M10 2.9a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M2 11.3h2M8 11.3h6M6 9.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6";

const SVG = "http://www.w3.org/2000/svg";

/** An icon as a DOM node; decorative, since the words beside it say the same. */
export function iconNode(doc: Document, of: string): SVGSVGElement {
  const svg = doc.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = doc.createElementNS(SVG, "path");
  path.setAttribute("d", of);
  svg.append(path);
  return svg;
}
