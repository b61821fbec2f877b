/** Answers about files of the office: one's own is made here, others' are laid beside and never mixed in. */
import { letterheadSchema, withoutSigner } from "../../lib/apology/schema.ts";
import { KIND, type OfficeHead, officeHead, VERSION } from "../../lib/beside/file.ts";
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { besideCalls } from "../../lib/messages/beside-calls.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import type { PartName } from "../../lib/settings/schema.ts";
import { allApologies, takeApologies } from "../../lib/store/apologies.ts";
import {
  allFiles,
  beginFile,
  endFile,
  machineOf,
  removeFile,
  takeLetters,
  takeSome,
} from "../../lib/store/beside.ts";
import { bookBetween, takeBook } from "../../lib/store/book.ts";
import { someDossiers } from "../../lib/store/dossiers.ts";
import { allMarks, takeMarks } from "../../lib/store/marks.ts";
import { withoutOfficers } from "../../lib/store/officers.ts";
import { LETTERHEAD, readDocument, TARGETS, writeDocument } from "../../lib/store/small.ts";
import { withoutNames } from "../../lib/targets/edits.ts";
import { targetsSchema } from "../../lib/targets/schema.ts";
import { z } from "../../lib/zod.ts";
import { now } from "../edge/clock.ts";
import { tellPages } from "../edge/tell-changed.ts";
import { bed } from "./desk.ts";
import { knowingNames } from "./officers.ts";
import { rulesChanged } from "./rules-changed.ts";
import { heldSettings, importSettings } from "./settings.ts";

/** By which an office counts; what is one person's own (language, panel, notices) is in no file. */
const PARTS = [
  "officeHours",
  "calendar",
  "counting",
  "soon",
  "intake",
  "untouched",
] as const satisfies PartName[];
const SOME = 200;
/** Why nothing of a file was taken in. */
const REFUSED = { older: "beside_older", ahead: "beside_ahead", colleagues: "beside_colleagues" } as const;

const pick = <T extends object>(from: T, names: readonly (keyof T)[]) =>
  Object.fromEntries(names.filter((it) => it in from).map((it) => [it, from[it]]));

export const besideHandlers: Handlers<typeof besideCalls, Extract<Asker, { kind: "page" }>> = {
  officeHead: ({ whose }) =>
    knowingNames(async (keep) => {
      const from = await bed();
      const targets = targetsSchema.safeParse(await readDocument(from, TARGETS));
      const letterhead = letterheadSchema.safeParse(await readDocument(from, LETTERHEAD));
      const letters = await allApologies(from);
      const head: OfficeHead = {
        kind: KIND,
        version: VERSION,
        machine: await machineOf(from),
        whose: keep ? whose : null,
        at: await now(),
        settings: pick((await heldSettings()).settings, PARTS),
        documents: {
          ...(targets.success ? { targets: keep ? targets.data : withoutNames(targets.data) } : {}),
          ...(letterhead.success
            ? { letterhead: keep ? letterhead.data : withoutSigner(letterhead.data) }
            : {}),
        },
        marks: await allMarks(from),
        apologies: keep ? letters : letters.map((it) => ({ ...it, by: null })),
        book: await bookBetween(from, "", "9"),
      };
      return { json: JSON.stringify(head) };
    }),
  officeSome: ({ after }) =>
    knowingNames(async (keep) => {
      const { dossiers, next } = await someDossiers(await bed(), null, after, SOME);
      return { json: JSON.stringify(keep ? dossiers : dossiers.map(withoutOfficers)), next };
    }),
  async besideList() {
    const { names } = (await heldSettings()).settings.retention;
    // Colleagues' machines are no files that somebody could take away.
    return { files: (await allFiles(await bed())).filter((it) => it.branch === undefined), names };
  },
  besideBegin: ({ machine, whose, at }) =>
    knowingNames(async (keep) => {
      const to = await bed();
      if (machine === (await machineOf(to))) throw new Told("beside_own");
      const begun = await beginFile(to, { machine, whose: keep ? whose : null, at }, await now());
      if (begun !== "begun") throw new Told(REFUSED[begun]);
      return {};
    }),
  besideSome: ({ machine, json }) =>
    knowingNames(async (keep) => {
      const some = z.array(z.unknown()).safeParse(JSON.parse(json));
      if (!some.success) throw new Told("errors_badCall", "besideSome");
      await takeSome(await bed(), machine, some.data, keep);
      return {};
    }),
  besideLetters: ({ machine, json }) =>
    knowingNames(async (keep) => {
      const letters = z.array(z.unknown()).safeParse(JSON.parse(json));
      if (!letters.success) throw new Told("errors_badCall", "besideLetters");
      await takeLetters(await bed(), machine, letters.data, keep);
      return {};
    }),
  async besideEnd({ machine }) {
    const file = await endFile(await bed(), machine);
    if (!file) throw new Told("beside_gone");
    tellPages();
    return { file };
  },
  async besideRemove({ machine }) {
    await removeFile(await bed(), machine);
    tellPages();
    return {};
  },
  async officeTakeBack({ json }) {
    const head = officeHead.safeParse(JSON.parse(json));
    if (!head.success) throw new Told("errors_badCall", "officeTakeBack");
    const { settings, documents, marks, apologies, book } = head.data;
    const own = pick(settings, PARTS);
    const taken = Object.keys(own).length;
    if (taken > 0) await importSettings(JSON.stringify(own));
    const targets = targetsSchema.safeParse(documents.targets);
    const letterhead = letterheadSchema.safeParse(documents.letterhead);
    const at = await now();
    const set = await takeMarks(await bed(), marks, at);
    const letters = await knowingNames(async (keep) => {
      const to = await bed();
      if (targets.success) await writeDocument(to, TARGETS, keep ? targets.data : withoutNames(targets.data));
      if (letterhead.success)
        await writeDocument(to, LETTERHEAD, keep ? letterhead.data : withoutSigner(letterhead.data));
      return takeApologies(to, apologies, keep, at);
    });
    const days = await takeBook(await bed(), book, at);
    await rulesChanged();
    const replaced = { settings: taken, targets: targets.success, letterhead: letterhead.success };
    const unread = set.unread + days.unread + letters.unread;
    return { ...replaced, marks: set.taken, days: days.taken, letters: letters.taken, unread };
  },
};
