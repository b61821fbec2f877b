/** Says, now and then, that all of this machine was sent, and signs how far its ledger has come. */
import { inTurn } from "../../../lib/in-turn.ts";
import { saySeen } from "../../../lib/store/seen.ts";
import { bed } from "../desk.ts";
import { kept } from "./joining.ts";
import { loadPart } from "./load.ts";
import { waiting } from "./stores.ts";

const turn = inTurn();

/** To be called while all is in step; true: there is something to be sent now. */
export const sayHowFar = (): Promise<boolean> =>
  turn(async () => {
    const is = await kept();
    if (!is || (await waiting()).rows > 0) return false;
    return saySeen(await bed(), Date.now(), async (said) =>
      (await loadPart()).communeKeys.signSeen(is.device.ecdsa, said),
    );
  });
