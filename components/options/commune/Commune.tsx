import { useState } from "preact/hooks";
import type { Minute } from "../../../lib/dossier/model.ts";
import type { PartProps } from "../base/Section.tsx";
import { CommuneBegin } from "./CommuneBegin.tsx";
import { CommuneHead } from "./CommuneHead.tsx";
import { CommuneNamed } from "./CommuneNamed.tsx";
import { CommuneOfficer } from "./CommuneOfficer.tsx";
import { CommuneShared } from "./CommuneShared.tsx";
import { ProvinceNumbers, ProvinceOffice } from "./ProvinceNumbers.tsx";
import type { CommuneActions, CommuneProps } from "./props.ts";

/** Working together in a commune: what is named, this machine's part in it, and what is shared. */
export function Commune({ part, now, act }: { part: PartProps; now: Minute; act: CommuneActions }) {
  const [busy, setBusy] = useState(false);
  const run: CommuneProps["run"] = async (what) => {
    setBusy(true);
    try {
      return await act.onCommune(what);
    } finally {
      setBusy(false);
    }
  };
  const view = act.commune;
  const kind = view?.part.kind;
  const named = <CommuneNamed part={part} joined={kind === "officer" || kind === "head"} />;
  const { commune, province } = part.settings;
  if (!view) return named;
  const props: CommuneProps = { part, now, act, view, busy, run };
  return (
    <>
      {kind === "none" && named}
      {kind === "none" && view.part.kind === "none" && view.part.named && <CommuneBegin {...props} />}
      {view.part.kind === "officer" && <CommuneOfficer {...props} is={view.part} />}
      {view.part.kind === "head" && <CommuneHead {...props} is={view.part} />}
      {kind !== "none" && named}
      {(commune.role === "head" || province.publish) && (
        <ProvinceNumbers part={part} said={act.provinceSaid} now={now} />
      )}
      <CommuneShared say={part.say} part={part} />
      {(kind === "none" || province.reader !== null) && <ProvinceOffice part={part} act={act} />}
    </>
  );
}
