/**
 * Counts for the province. On a head's machine: what the server has of her commune. At the province's office: the communes' newest words of the last
 * days, and how far they were heard. Both lie beside the rest of the commune's and hold numbers alone.
 */
import type { AnyStream, Inbox } from "../commune/post.ts";
import { keepNewest } from "../province/heard.ts";
import { type ProvincePost, provincePost, readPost } from "../province/record.ts";
import { z } from "../zod.ts";
import { cursorIn, dropCursor, putCursor } from "./cursors.ts";
import type { Bed } from "./tables.ts";

const SAID = "counts said";
const HEARD = "counts of ";

const saidSchema = z.object({ post: provincePost });
/** What the server is known to have of this commune; null: nothing. */
export async function countsSaid(bed: Bed): Promise<ProvincePost | null> {
  const row = await bed.run(["commune"], "readonly", (tx) => tx.get("commune", SAID));
  return saidSchema.safeParse(row).data?.post ?? null;
}
/** null: the server may have lost it. */
export async function keepCountsSaid(bed: Bed, post: ProvincePost | null): Promise<void> {
  await bed.run(["commune"], "readwrite", (tx) =>
    post ? tx.put("commune", { name: SAID, post }) : tx.remove("commune", SAID),
  );
}

const heardSchema = z.object({ commune: z.string(), posts: z.array(provincePost) });

/** What communes said, by their codes. */
export async function countsHeard(bed: Bed): Promise<Map<string, ProvincePost[]>> {
  const rows = await bed.run(["commune"], "readonly", (tx) => tx.all("commune"));
  return new Map(
    rows.flatMap((it): [string, ProvincePost[]][] => {
      const { data } = heardSchema.safeParse(it);
      return data ? [[data.commune, data.posts]] : [];
    }),
  );
}

/** The side of the store that hears counts. What is none, or lies under another commune's subject, is passed over. */
export const countsInbox = (bed: Bed): Inbox<AnyStream> => ({
  cursor: (stream) => bed.run(["commune"], "readonly", (tx) => cursorIn(tx, stream)),
  forget: (stream) => bed.run(["commune"], "readwrite", (tx) => dropCursor(tx, stream)),
  async take(stream, heard, cursor) {
    const posts = heard.flatMap(({ subject, body }) => readPost(subject, body) ?? []);
    await bed.run(["commune"], "readwrite", async (tx) => {
      for (const post of posts) {
        const name = `${HEARD}${post.commune}`;
        const kept = heardSchema.safeParse(await tx.get("commune", name)).data?.posts ?? [];
        await tx.put("commune", { name, commune: post.commune, posts: keepNewest(kept, post) });
      }
      await putCursor(tx, stream, cursor);
    });
  },
});

/** Nothing of what communes said is kept any more. */
export async function forgetCounts(bed: Bed): Promise<void> {
  await bed.run(["commune"], "readwrite", async (tx) => {
    for (const it of (await tx.all("commune")) as { name: string }[])
      if (it.name.startsWith(HEARD)) await tx.remove("commune", it.name);
    await dropCursor(tx, "COUNTS");
  });
}

const READER = "province";
/** Keys of the province's office, beside the other keys: in no export, and gone with 'wipe'. Its reader parses it. */
export async function readReaderKept(bed: Bed): Promise<unknown> {
  const record = await bed.run(["keys"], "readonly", (tx) => tx.get("keys", READER));
  return (record as { kept?: unknown } | undefined)?.kept ?? null;
}
export async function writeReaderKept(bed: Bed, kept: unknown): Promise<void> {
  await bed.run(["keys"], "readwrite", (tx) =>
    kept === null ? tx.remove("keys", READER) : tx.put("keys", { name: READER, kept }),
  );
}
