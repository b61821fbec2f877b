/** Whether a chip's text is this file's name, perhaps shortened in the middle or at the end. */
export function isChip(chip: string, name: string): boolean {
  const [shown, full] = [chip.normalize("NFC").trim(), name.normalize("NFC")];
  if (shown === full || shown.startsWith(full)) return true;
  const cut = /^(.+?)\s*(?:\.{2,}|…)\s*(.*)$/.exec(shown);
  if (!cut || cut[1]!.length < 3) return false;
  return full.startsWith(cut[1]!) && full.endsWith(cut[2]!);
}
