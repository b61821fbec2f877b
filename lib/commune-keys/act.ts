import type { CommuneCame, CommuneDo } from "../messages/commune-calls.ts";
import type { Joining } from "./joining.ts";
import type { Named } from "./kept.ts";

/** Does what a page asks for. `named`: as the settings have it; null: something isn't named yet, and no keys are made. */
export async function actOn(
  joining: Joining,
  named: Named | null,
  what: CommuneDo,
): Promise<Pick<CommuneCame, "wrong" | "paper">> {
  const came: Pick<CommuneCame, "wrong" | "paper"> = { wrong: null, paper: null };
  switch (what.do) {
    case "begin":
      if (named) await joining.begin(named);
      return came;
    case "restore":
      return { ...came, wrong: (named && (await joining.restore(named, what.lines)))?.wrong ?? null };
    case "answer":
      await joining.answer(what.officer, what.device);
      return came;
    case "admit":
      return { ...came, wrong: (await joining.admit(what.officer, what.device, what.digits)) ? null : 0 };
    case "refuse":
      await joining.refuse(what.officer, what.device);
      return came;
    case "remove":
      await joining.remove(what.officer);
      return came;
    case "paper":
      return { ...came, paper: await joining.paper() };
    case "match":
      await joining.match(what.match);
      return came;
    case "again":
      await joining.again();
      return came;
    case "leave":
      await joining.leave();
      return came;
    case "forget":
      await joining.forget();
      return came;
  }
}
