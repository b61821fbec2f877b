import { foldText } from "../dossier/fold.ts";
import type { GuardInput } from "./types.ts";

/** «Kết thúc», «Trả kết quả», or a step so named: nothing comes after it that could bring the result. */
export function isLastStep({ action, dossiers }: GuardInput): boolean {
  if (action.kind === "release") return true;
  const names = dossiers.map((facts) => facts?.dossier.values.stepName?.value ?? "");
  return names.some((name) => /tra ket qua|ket thuc|cap nhat ket qua|ban hanh/.test(foldText(name)));
}
