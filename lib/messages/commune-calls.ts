/** Joining a commune's group, for the options: what is shown of it, and what can be done. Keys stay in the worker; public ones are shown. */
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import { define, nothing } from "./define.ts";

const officer = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));
const device = z.string().check(z.regex(/^[a-z0-9]{8}$/));
const name = z.string().check(z.maxLength(80));
const nkey = z.string().check(z.maxLength(80));
const versions = z.array(z.int());

/** One machine as the head sees it. */
const row = z.object({
  officer,
  device,
  name,
  nkey,
  /** asks: asks to join. comparing: its answer is awaited. open: its digits can be typed in. */
  state: z.enum(["asks", "comparing", "open", "in", "refused", "gone"]),
  /** What it asks with has changed since it was answered. */
  changed: z.boolean(),
  /** Says that it has left. */
  left: z.nullable(minute),
  at: minute,
  since: z.nullable(minute),
  /** When it was last in step with the server; null: not known. */
  synced: z.nullable(minute),
});
export type CommuneRow = z.output<typeof row>;

const own = { commune: officer, officer, device, name, nkey };
/** How it stands with the server. */
export const lineShape = z.enum(["off", "connecting", "refused", "unreachable", "connected"]);

const communeView = z.object({
  line: lineShape,
  part: z.union([
    /** No keys were made; `named`: server, commune and officer are all named. */
    z.object({ kind: z.literal("none"), named: z.boolean() }),
    z.object({
      kind: z.literal("officer"),
      ...own,
      state: z.enum(["asking", "reading", "waiting", "in", "refused", "mixed", "out", "left"]),
      /** What is read aloud. */
      digits: z.nullable(z.string()),
      /** Who answered. */
      head: z.nullable(name),
      since: z.nullable(minute),
    }),
    z.object({
      kind: z.literal("head"),
      ...own,
      since: minute,
      versions,
      rows: z.array(row),
    }),
  ]),
  /** Keys were made for another commune or officer than is named now. */
  otherwise: z.boolean(),
});
export type CommuneView = z.output<typeof communeView>;
export type CommunePart<K extends CommuneView["part"]["kind"]> = Extract<CommuneView["part"], { kind: K }>;

const doing = z.union([
  /** Makes this machine's keys, by what is named in the settings. */
  z.object({ do: z.literal("begin") }),
  /** The head's machine anew, from the copy on paper. */
  z.object({
    do: z.literal("restore"),
    lines: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(4)),
  }),
  z.object({ do: z.literal("answer"), officer, device }),
  z.object({ do: z.literal("admit"), officer, device, digits: z.string().check(z.maxLength(20)) }),
  z.object({ do: z.literal("refuse"), officer, device }),
  z.object({ do: z.literal("remove"), officer }),
  z.object({ do: z.literal("paper") }),
  z.object({ do: z.literal("match"), match: z.boolean() }),
  z.object({ do: z.literal("again") }),
  z.object({ do: z.literal("leave") }),
  /** Takes this machine's keys away. */
  z.object({ do: z.literal("forget") }),
]);
export type CommuneDo = z.output<typeof doing>;

const came = z.object({
  view: communeView,
  /** Digits that don't agree; a line of the copy (from 1) that is mistyped, 0: another commune's copy. */
  wrong: z.nullable(z.int()),
  /** The copy to print. */
  paper: z.nullable(z.object({ version: z.int(), lines: z.array(z.string()) })),
});
export type CommuneCame = z.output<typeof came>;

export const communeCalls = {
  communeView: define(nothing, communeView),
  communeDo: define(doing, came),
} as const;
