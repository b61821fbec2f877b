/** What is heard of answers in this frame and in those within it: a list's frame fetches its own rows. */
import { documentsOf } from "../parts/frames.ts";
import type { HeardAnswers } from "./heard.ts";

const NAME = "dungHenAnswers";
type Known = Window & { [NAME]?: HeardAnswers };

/** Makes known what this frame hears, in our own world, where no script of the page looks. */
export function makeKnown(win: Window, heard: HeardAnswers, signal: AbortSignal): void {
  (win as Known)[NAME] = heard;
  signal.addEventListener("abort", () => delete (win as Known)[NAME], { once: true });
}

/** Where a browser keeps each frame's world apart, it is this frame's alone. */
export function heardIn(doc: Document): HeardAnswers[] {
  return documentsOf(doc).flatMap(({ defaultView }) => (defaultView as Known | null)?.[NAME] ?? []);
}
