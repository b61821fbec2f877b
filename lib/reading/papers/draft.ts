/** A required paper as it was found, before its files and controls are looked for. */
export interface PaperDraft {
  row: Element;
  nameEl: Element;
  name: string;
  mark: boolean | null;
  /** Somebody has said that papers stand here. */
  told?: boolean;
  /** The cell in which its files stand, where that is known. */
  filesIn?: Element;
  /** The cell of the empty form that is given out for it. */
  template?: Element;
  /** Its upload and files, where it has no row of its own to look for them in. */
  alone?: { upload: Element; files: string[]; store?: Element | null };
  /** Is pressed before its controls are there, or are meant for it. */
  opens?: Element;
}
