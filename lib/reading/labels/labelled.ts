/** A value with the label it stood at. */

import type { Meaning } from "../../dossier/meanings.ts";
import type { Why } from "../reasons.ts";
import type { Piece } from "../sight/text.ts";

export interface Labelled {
  meaning: Meaning;
  /** All that the label names, where it names several ('Ngày hẹn trả & Trạng thái'); `meaning` is the first. */
  meanings?: (Meaning | null)[];
  /** The label as shown, without the colon. */
  label: string;
  text: string;
  pieces: Piece[];
  el: Element;
  /** Label and value stood in one text: nothing more belongs to it. */
  whole?: boolean;
  /** Why the value is not known, though something stands there. */
  doubt?: Why;
  /** Told from its neighbours by the order alone. */
  byOrder?: boolean;
}
