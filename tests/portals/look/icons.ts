/** Icons as pages draw them; ligature fonts leave their name in the text (portals.md, 'How pages behave' 2). */
import type { Dice } from "../dice.ts";

export type Icons = "none" | "fa" | "material" | "mat-icon" | "mdi" | "svg" | "img";
export const drawIcons = (dice: Dice): Icons =>
  dice.weigh([
    ["none", 4],
    ["fa", 3],
    ["material", 2],
    ["mat-icon", 1],
    ["mdi", 1],
    ["svg", 1],
    ["img", 0.5],
  ] as const);

const LIGATURE: Record<string, string> = {
  save: "save",
  send: "send",
  pause: "pause",
  play: "play_arrow",
  delete: "delete",
  undo: "undo",
  print: "print",
  view: "visibility",
  upload: "cloud_upload",
  edit: "edit",
  clock: "schedule",
  calendar: "event",
  file: "description",
  menu: "more_vert",
  store: "folder_open",
};

export function icon(icons: Icons, name: string): string {
  const ligature = LIGATURE[name] ?? "circle";
  if (icons === "fa") return `<i class="fa fa-${name}"></i> `;
  if (icons === "material") return `<i class="material-icons">${ligature}</i> `;
  if (icons === "mat-icon")
    return `<mat-icon class="mat-icon" role="img" aria-hidden="true">${ligature}</mat-icon> `;
  if (icons === "mdi") return `<i aria-hidden="true" class="v-icon mdi mdi-${name}"></i>`;
  if (icons === "svg")
    return `<svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true"><title>${ligature}</title><circle cx="8" cy="8" r="6" fill="steelblue"/></svg> `;
  if (icons === "img")
    return `<img alt="" width="14" height="14" src="data:image/gif;base64,R0lGODlhAQABAIAAAGeZzAAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="> `;
  return "";
}
