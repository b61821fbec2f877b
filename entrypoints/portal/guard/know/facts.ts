import type { ActionFacts, GuardInput } from "../../../../lib/guard/types.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext } from "../context.ts";
import type { Chosen } from "./chosen-files.ts";

/** What reading said of an action, as plain data for the rules. */
export function factsOf(reading: ActionReading, chosen: Chosen): ActionFacts {
  const { form } = reading;
  return {
    kind: reading.kind,
    label: reading.label,
    sure: reading.sure,
    codes: reading.codes,
    count: reading.count,
    unclear: reading.unclear ?? false,
    uploads:
      form?.uploads.map((upload) => ({
        label: upload.label,
        role: upload.role,
        files: chosen.files(form, upload),
      })) ?? [],
    text: form?.text?.value ?? null,
    textLabel: form?.text?.label ?? null,
    ground: form?.ground ?? null,
    hasForm: form !== null,
    again: reading.again ?? false,
    handsBack: reading.handsBack ?? false,
    commits: reading.phase === "commit" || reading.evidence !== null,
  };
}

/** The rules' input for an action: its facts, and what is known of each dossier concerned. */
export function inputOf(action: ActionFacts, ctx: GuardContext): GuardInput {
  return {
    action,
    dossiers: action.codes.map((code) => ctx.dossierOf(code)),
    policy: ctx.policy(),
    now: ctx.now(),
  };
}
