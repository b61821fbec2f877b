/** What the office's page may ask of the worker about files of the office: making one's own, looking at others' beside it. */
import { fileKept, machineName, whose } from "../beside/file.ts";
import { minute, text } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import { define, nothing } from "./define.ts";

/** The longest text that the browser hands over at once is 64 MB. */
const json = z.string().check(z.maxLength(60_000_000));
const key = z.nullable(z.tuple([text, text]));

export const besideCalls = {
  /** The file's head (`OfficeHead` as JSON), and then its dossiers some at a time; names are in it only where they are kept. */
  officeHead: define(z.object({ whose }), z.object({ json })),
  officeSome: define(z.object({ after: key }), z.object({ json, next: key })),
  /** The files that are looked at; `names`: whether names of officers are kept here. */
  besideList: define(nothing, z.object({ files: z.array(fileKept), names: z.boolean() })),
  /** Begins to lay a file beside; refused with the reason where it is this machine's own or older than what is there. */
  besideBegin: define(z.object({ machine: machineName, whose, at: minute }), nothing),
  /** A list of dossiers as JSON: each is parsed by itself, and what can't be read is counted. */
  besideSome: define(z.object({ machine: machineName, json }), nothing),
  /** The letters of apology that the file tells of, as a list in JSON; after its dossiers. */
  besideLetters: define(z.object({ machine: machineName, json }), nothing),
  besideEnd: define(z.object({ machine: machineName }), z.object({ file: fileKept })),
  besideRemove: define(z.object({ machine: machineName }), nothing),
  /** Puts a file's settings of counting, targets and letterhead in the place of this machine's; its marks, days of the register and letters are added. */
  officeTakeBack: define(
    z.object({ json }),
    z.object({
      settings: z.int(),
      targets: z.boolean(),
      letterhead: z.boolean(),
      marks: z.int(),
      days: z.int(),
      letters: z.int(),
      /** Marks, days and letters of the file that could not be read, or were of a time to come. */
      unread: z.int(),
    }),
  ),
} as const;
