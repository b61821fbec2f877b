/** Papers that colleagues' machines know of a person, as they were heard: beside one's own, never among them. */
import { paperPost } from "../commune/records.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { admittedIn } from "./admitted.ts";
import type { HeardRow } from "./heard-row.ts";
import { isOfCommune } from "./owners.ts";
import type { Bed } from "./tables.ts";

/** By owner, in the order asked, of machines that the head has admitted; none for owners under this machine's own key, of whom nobody else knows. */
export async function heardPapers(bed: Bed, owners: readonly string[]): Promise<KnownPaper[][]> {
  if (!owners.some(isOfCommune)) return owners.map(() => []);
  const [{ now }, rows] = await bed.run(["heard"], "readonly", (tx) =>
    Promise.all([
      admittedIn(tx),
      Promise.all(
        owners.map((owner) => (isOfCommune(owner) ? tx.all("heard", { index: "owner", is: owner }) : [])),
      ),
    ]),
  );
  return rows.map((some) =>
    (some as HeardRow[]).flatMap(({ branch, post }) => {
      if (!now.has(branch.replace(/^PAPER /, ""))) return [];
      const { success, data } = paperPost.safeParse(post);
      return success ? (data.papers as KnownPaper[]) : [];
    }),
  );
}
