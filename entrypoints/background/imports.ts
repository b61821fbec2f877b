/** Answers while an office's list of digitised results is taken in. The worker may die between any two parts. */
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import { type importCalls, partOwners } from "../../lib/messages/import-calls.ts";
import { allImports, beginImport, type Import, takePart } from "../../lib/store/imports.ts";
import { keyedPrint, ownersIn } from "../../lib/store/owners.ts";
import { now } from "../edge/clock.ts";
import { bed } from "./desk.ts";
import { heldSettings } from "./settings.ts";

const told = ({ print: _, ...state }: Import) => state;

export const importHandlers: Handlers<typeof importCalls, Extract<Asker, { kind: "page" }>> = {
  async importList() {
    const all = await allImports(await bed());
    return { imports: all.sort((a, b) => b.at - a.at).map(told) };
  },
  async importBegin({ print, ...how }) {
    const to = await bed();
    return told(await beginImport(to, await keyedPrint(to, print), { ...how, at: await now() }));
  },
  async importOwners({ portal, ids }) {
    const { office } = (await heldSettings()).settings;
    return { owners: await ownersIn(await bed(), { portal, office: office.portals }, ids) };
  },
  async importPart({ print, owners, ...part }) {
    const parsed = partOwners.safeParse(JSON.parse(owners));
    if (!parsed.success) throw new Told("errors_badCall", "importPart");
    const to = await bed();
    const state = await takePart(to, await keyedPrint(to, print), { ...part, owners: parsed.data });
    // Everything was wiped meanwhile.
    if (!state) throw new Told("known_importGone");
    return told(state);
  },
};
