import type { Minute } from "../../../lib/dossier/model.ts";
import type { CommuneCame, CommuneDo, CommuneView } from "../../../lib/messages/commune-calls.ts";
import type { PartProps } from "../base/Section.tsx";
import type { ProvinceActions } from "./ProvinceNumbers.tsx";

export interface CommuneActions extends ProvinceActions {
  /** null: not known yet. */
  commune: CommuneView | null;
  /** Does it, and says what came of it; null: it failed, and the page says why. */
  onCommune(what: CommuneDo): Promise<Pick<CommuneCame, "wrong" | "paper"> | null>;
  onCopy(text: string): Promise<boolean>;
  onPrint(): void;
}

/** What all parts of this page get. */
export interface CommuneProps {
  part: PartProps;
  now: Minute;
  act: CommuneActions;
  view: CommuneView;
  /** Does one thing at a time. */
  busy: boolean;
  run(what: CommuneDo): Promise<Pick<CommuneCame, "wrong" | "paper"> | null>;
}
