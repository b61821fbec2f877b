/** Papers that colleagues' machines know of a person, as they were heard: beside one's own, never among them. */
import { paperPost } from "../commune/records.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { isOfCommune } from "./owners.ts";
import type { Bed } from "./tables.ts";

/** By owner, in the order asked; none for owners under this machine's own key, of whom nobody else knows. */
export async function heardPapers(bed: Bed, owners: readonly string[]): Promise<KnownPaper[][]> {
  if (!owners.some(isOfCommune)) return owners.map(() => []);
  const rows = await bed.run(["heard"], "readonly", (tx) =>
    Promise.all(
      owners.map((owner) => (isOfCommune(owner) ? tx.all("heard", { index: "owner", is: owner }) : [])),
    ),
  );
  return rows.map((some) =>
    (some as { post?: unknown }[]).flatMap(({ post }) => {
      const { success, data } = paperPost.safeParse(post);
      return success ? (data.papers as KnownPaper[]) : [];
    }),
  );
}
