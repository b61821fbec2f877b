/** Whether names of civil servants are kept, as the settings say at the moment. */
import type { PortalId } from "../../lib/dossier/model.ts";
import { inTurn } from "../../lib/in-turn.ts";
import { type Kept, keepSightings } from "../../lib/store/dossiers.ts";
import { forgetOfficers } from "../../lib/store/officers.ts";
import { keepMine, keptMine } from "../edge/mine.ts";
import { bed } from "./desk.ts";
import { byNow } from "./in-work.ts";
import { heldSettings } from "./settings.ts";

/** One after the other: what was asked before the office changed its mind must not write after the names were struck out. */
const turn = inTurn();

/** Does something that depends on whether names are kept; they are not struck out in the midst of it. */
export function knowingNames<T>(work: (keep: boolean) => Promise<T>): Promise<T> {
  return turn(async () => work((await heldSettings()).settings.retention.names));
}

/** Takes in what a page showed, with the names of officers where the office keeps them. */
export const keepShown = (portal: PortalId, sightings: unknown[]): Promise<Kept> =>
  knowingNames(async (keep) => {
    const { by } = await byNow((await heldSettings()).settings);
    return keepSightings(await bed(), portal, sightings, { keep, by });
  });

/** Strikes the names out of what is kept where the office wants none; once done, there is nothing left to do. */
export function heedOfficers(): Promise<void> {
  return turn(async () => {
    if ((await heldSettings()).settings.retention.names) return;
    await forgetOfficers(await bed());
    // An officer who has said 'that is me' is a name as well.
    if ((await keptMine())?.who.of === "officer") await keepMine(null, false);
  });
}
