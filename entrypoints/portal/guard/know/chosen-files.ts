/**
 * Files as they are chosen: looked into at once, so that the answer is there
 * when the officer confirms, and remembered by name, since most portals clear
 * their input and show a chip. Only in memory, only for this page.
 */

import { viewOf } from "../../../../lib/dom/safe.ts";
import type { FileFact } from "../../../../lib/guard/types.ts";
import { takesFiles } from "../../../../lib/reading/papers/uploads.ts";
import type { ActionForm, UploadReading } from "../../../../lib/reading/types.ts";
import { isChip } from "../../parts/chip.ts";
import type { Put } from "../../parts/where-put.ts";
import type { GuardContext } from "../context.ts";
import type { Lasting } from "./lasting.ts";
import { makeStoodAround } from "./stood-around.ts";

const KEPT = 50;

export interface Chosen {
  /** Facts of the files in one upload field of a form, each told new from old. */
  files(form: ActionForm, upload: UploadReading): FileFact[];
  /** Remembers what stands in a form now as having been there before. */
  standing(form: ActionForm, fresh?: File[]): void;
  /** Another form is about to open: what was chosen until now was not chosen in it. */
  opening(): void;
  /** Resolves when every file chosen so far has been looked into. */
  settled(): Promise<void>;
}

interface Choice extends Put {
  name: string;
}

/** Starts listening in `doc` for files being chosen or dropped; `before` is told of them ahead of each choice, and with none when one begins. */
export function watchChosen(
  { doc, lookInto, chosen }: Pick<GuardContext, "doc" | "lookInto" | "chosen">,
  before: (fresh: File[]) => void,
  lasting: Lasting,
): Chosen {
  let choices: Choice[] = [];
  let facts = new WeakMap<File, Choice>();
  const looking = new Set<Promise<void>>();
  const around = makeStoodAround();
  let stood = new WeakMap<Element, { names: Set<string>; files: WeakSet<File> }>();

  /** Where the officer pressed last: a button in a row may open a field that stands elsewhere. */
  let press: Element | null = null;

  const note = (file: File, at: Put["at"]): Choice => {
    const known = facts.get(file);
    if (known) return known;
    const choice: Choice = {
      name: file.name,
      at,
      fact: { name: file.name, size: file.size, type: file.type || null, sha256: null },
    };
    facts.set(file, choice);
    const look = lookInto(file, at).then(
      (fact) => {
        choice.fact = fact;
      },
      // What could not be looked into keeps its name and size; no rule leans on the rest.
      () => {},
    );
    looking.add(look);
    void look.finally(() => looking.delete(look));
    return choice;
  };
  const taken = (files: FileList | null | undefined, ...at: Put["at"]) => {
    if (!files || files.length === 0) return;
    before([...files]);
    choices = [...choices, ...[...files].map((file) => note(file, at))].slice(-KEPT);
  };
  const options = { capture: true, passive: true };
  const win = viewOf(doc)!;
  const chose = (event: Event) => {
    const [field] = event.composedPath();
    taken((field as HTMLInputElement).files, field, press);
  };
  lasting.on(win, "change", chose, options);
  // A portal may make its field for the moment of choosing, where nobody hears it: what stood is noted before.
  const pressed = (event: Event) => {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    press = target;
    if (!takesFiles(target)) return;
    around.note(target);
    before([]);
  };
  lasting.on(win, "pointerdown", pressed, options);
  lasting.on(win, "keydown", pressed, options);
  lasting.on(
    win,
    "drop",
    (event) => taken((event as DragEvent).dataTransfer?.files, event.composedPath()[0]),
    options,
  );

  const oneFile = (
    form: ActionForm,
    upload: UploadReading,
    seen: UploadReading["files"][number],
  ): FileFact => {
    const then = stood.get(form.root);
    const blob = upload.blobs.find((one) => one.name === seen.name);
    if (blob)
      return {
        ...note(blob, [upload.input]).fact,
        already: then?.files.has(blob) ?? false,
      };
    const choice = chosen()?.worstPut(choices, seen.name, form, upload);
    const bare: FileFact = { ...seen, sha256: null };
    if (choice) return { ...choice, already: false };
    // A name that nobody chose here: new only if it is known not to have stood here before,
    // or if something was chosen whose name the portal may have changed.
    const names = around.names(upload.control) ?? then?.names;
    const already = names ? names.has(seen.name) : choices.length === 0;
    return { ...bare, already };
  };
  return {
    files: (form, upload) => upload.files.map((seen) => oneFile(form, upload, seen)),
    standing(form, fresh = []) {
      if (stood.has(form.root)) return;
      const isFresh = (name: string) =>
        fresh.some((file) => file.name === name) || choices.some((choice) => isChip(name, choice.name));
      const names = form.uploads.flatMap((upload) => upload.files.map((file) => file.name));
      const blobs = form.uploads.flatMap((upload) => upload.blobs);
      stood.set(form.root, {
        names: new Set(names.filter((name) => !isFresh(name))),
        files: new WeakSet(blobs.filter((file) => !fresh.includes(file) && !facts.has(file))),
      });
    },
    opening() {
      stood = new WeakMap();
      choices = [];
      facts = new WeakMap();
      around.clear();
    },
    settled: async () => void (await Promise.allSettled(looking)),
  };
}
