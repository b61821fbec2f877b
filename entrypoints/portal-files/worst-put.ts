import { worstOf } from "../../lib/guard/worst.ts";
import type { AboutChosen } from "../portal/parts/about-chosen.ts";
import { putInto } from "../portal/parts/where-put.ts";

/** What is asked about under `name` in a field of a form: the file that was put there, else the worst of those that may stand there. */
export const worstPut: AboutChosen["worstPut"] = (puts, name, form, upload) => {
  const others = form.uploads
    .filter((it) => it !== upload && it.files.some((file) => file.name === name))
    .map(({ row }) => row);
  return worstOf(putInto(puts, name, upload.row, others).map(({ fact }) => fact));
};
