import { type Opened, openedBy, readAction } from "../../../lib/reading/actions.ts";
import type { ActionReading } from "../../../lib/reading/types.ts";
import type { GuardContext, GuardReading } from "./context.ts";
import { defaultButton } from "./replay.ts";

/** The product's own reading, with the memory of what was clicked last. */
export function productReading(ctx: GuardContext): GuardReading {
  let last: Opened | null = null;
  const action = (target: Element): ActionReading | null => readAction(target, ctx.readContext(), null, last);
  return {
    action,
    submit(form, submitter) {
      const button = submitter ?? defaultButton(form);
      const read = button && action(button);
      if (read) return read;
      // A form that is sent by a link or by a script: what its committing button would do.
      for (const one of form.querySelectorAll("button, a, [role=button], input[type=button]")) {
        const other = action(one);
        if (other?.phase === "commit" && other.form?.root.contains(form)) return other;
      }
      return null;
    },
    opened(target) {
      last = openedBy(target, ctx.readContext(), last, null);
    },
  };
}
