import { foldText } from "../dossier/fold.ts";

/** Whether anything is to be paid, by the words of a catalogue; null: it doesn't say, or says both. */
export function hasFee(fee: string | null): boolean | null {
  const word = foldText(fee ?? "");
  const amount = /[1-9]\d{0,2}(?:[.,]\d{3})+|[1-9]\d{2,}/.test(word);
  const free = /mien phi|khong thu|khong mat|khong co phi|^khong$/.test(word);
  return amount === free ? null : amount;
}
