/** What a page shows of each dossier, for the comparison with what it was answered. */
import { LOOKED_MOMENTS, LOOKED_TEXTS, type ShownRow } from "../../lib/answers/looked.ts";
import type { PageReading } from "../../lib/reading/types.ts";

/** Of what is read less surely a contradiction says nothing. */
const SURE = 0.8;

/** Only what is read surely, and of each code what stands first. */
export function shownRows({ dossiers }: PageReading): ShownRow[] {
  const rows = new Map<string, ShownRow>();
  for (const { code, values } of dossiers) {
    if (code === null || rows.has(code)) continue;
    const shown: ShownRow["values"] = {};
    for (const name of LOOKED_MOMENTS) {
      const it = values[name];
      if (it && it.sure >= SURE) shown[name] = it.value;
    }
    const texts = { ...values, status: values.statusText };
    for (const name of LOOKED_TEXTS) {
      const it = texts[name];
      if (it && it.sure >= SURE) shown[name] = it.value;
    }
    rows.set(code, { code, values: shown });
  }
  return [...rows.values()];
}
