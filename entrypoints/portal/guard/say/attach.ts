import { parentOf } from "../../../../lib/dom/safe.ts";
import { isShown } from "../../../../lib/dom/visible.ts";
import type { ActionReading, UploadReading } from "../../../../lib/reading/types.ts";

/** Which upload of the form the missing paper belongs in; null: the form has none. */
export function uploadFor(reading: ActionReading): UploadReading | null {
  const uploads = (reading.form?.uploads ?? []).filter((upload) => upload.control ?? upload.input);
  const of = (...roles: UploadReading["role"][]) => {
    const some = uploads.filter((upload) => roles.includes(upload.role));
    return some.find((upload) => upload.files.length === 0) ?? some[0] ?? null;
  };
  if (reading.kind === "pause") return of("justification") ?? of("unknown", "notice") ?? of("paper");
  if (reading.kind === "supplement") return of("notice", "justification") ?? of("unknown");
  if (reading.kind === "forward" || reading.kind === "release") return of("result");
  return reading.kind === "intake" ? of("paper", "unknown") : null;
}

/** The upload that holds a file of this name; null: none does, or it can't be pressed. */
export function uploadHolding(reading: ActionReading, name: string): UploadReading | null {
  const uploads = (reading.form?.uploads ?? []).filter((upload) => upload.control ?? upload.input);
  return uploads.find((upload) => upload.files.some((file) => file.name === name)) ?? null;
}

/**
 * Takes the officer to the portal's own upload: into view, focused, and pressed as they would
 * press it. Their click on our button lets the page open the file chooser; where a browser
 * does not, the control has the focus and Enter opens it.
 */
export function goToUpload(upload: UploadReading): HTMLElement | null {
  const control = (upload.control ?? upload.input) as HTMLElement | null;
  if (!control?.isConnected) return null;
  const shown = isShown(control) ? control : ((parentOf(control) ?? control) as HTMLElement);
  shown.scrollIntoView({ block: "center", behavior: "instant" });
  control.focus({ preventScroll: true });
  control.click();
  return shown;
}
