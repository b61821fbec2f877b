/** Shapes of what is told of a list and kept of it. */
import { code, minute, origin } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import { SCAN_STOPS, type Scan } from "./scan.ts";
import type { ListSeen, SeenList } from "./types.ts";

const row = z.int().check(z.minimum(0), z.maximum(1_000_000));
const some = z.nullable(row);
/** A print, never words. */
const list = z.string().check(z.regex(/^[0-9a-z]{8,32}$/));
const title = z.nullable(z.string().check(z.maxLength(80)));
/** A list that shows more on one page is scrolled, not turned. */
const codes = z.array(z.nullable(code)).check(z.maxLength(5_000));

export const listSeen: z.ZodMiniType<ListSeen> = z.object({
  list,
  title,
  from: some,
  to: some,
  total: some,
  page: some,
  pages: some,
  codes,
});

const former = { code, last: minute };

export const seenList: z.ZodMiniType<SeenList> = z.object({
  portal: origin,
  list,
  title,
  at: minute,
  total: some,
  size: some,
  pieces: z.array(z.object({ from: row, to: row, total: some, at: minute, codes })).check(z.maxLength(2_000)),
  former: z.array(z.object(former)).check(z.maxLength(10_000)),
  gone: z.array(z.object({ ...former, since: minute })).check(z.maxLength(10_000)),
  doubted: z.exactOptional(minute),
});

export const scanShape: z.ZodMiniType<Scan> = z.object({
  phase: z.enum(["running", "stopped", "done"]),
  why: z.nullable(z.enum(SCAN_STOPS)),
  list: z.nullable(list),
  page: some,
  pages: some,
  to: some,
  turned: row,
});
