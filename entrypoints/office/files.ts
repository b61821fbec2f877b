/** Making a file of the office, and handing one over to the worker, some dossiers at a time. */
import { type FileKept, officeFileText, officeHead, readOfficeFile } from "../../lib/beside/file.ts";
import { dayOf, isoDay } from "../../lib/dossier/moment.ts";
import type { Answered } from "../../lib/messages/define.ts";
import type { pageCalls } from "../../lib/messages/page-calls.ts";
import { done, type Result } from "../../lib/messages/result.ts";
import { saveFile } from "../edge/files.ts";
import { call } from "../edge/page.ts";

/** What is said when it is done: the arguments of its words. */
type Told = Promise<Result<(string | number)[]>>;

/** Dossiers handed over at once. */
const SOME = 200;

/** Saves this machine's file. */
export async function makeFile(whose: string | null): Told {
  const first = await call("officeHead", { whose });
  if (!first.ok) return first;
  const head = officeHead.parse(JSON.parse(first.value.json));
  const lists: string[] = [];
  let dossiers = 0;
  for (let after: [string, string] | null = null; ; ) {
    const some: Result<Answered<typeof pageCalls.officeSome>> = await call("officeSome", { after });
    if (!some.ok) return some;
    lists.push(some.value.json);
    dossiers += (JSON.parse(some.value.json) as unknown[]).length;
    after = some.value.next;
    if (after === null) break;
  }
  saveFile(`dung-hen-don-vi-${isoDay(dayOf(head.at))}.json`, officeFileText(head, lists));
  return done([dossiers]);
}

/** Lays a file beside what this machine has seen. */
export async function lookAt(text: string, onSeen: (seen: number, of: number) => void): Told {
  const read = readOfficeFile(text);
  if ("fault" in read) return { ok: false, error: read.fault };
  const { machine, whose, at } = read.head;
  const begun = await call("besideBegin", { machine, whose, at });
  if (!begun.ok) return begun;
  const of = read.dossiers.length;
  for (let from = 0; from < of; from += SOME) {
    onSeen(from, of);
    const json = JSON.stringify(read.dossiers.slice(from, from + SOME));
    const taken = await call("besideSome", { machine, json });
    if (!taken.ok) return taken;
  }
  const letters = await call("besideLetters", { machine, json: JSON.stringify(read.head.apologies) });
  if (!letters.ok) return letters;
  const ended = await call("besideEnd", { machine });
  return ended.ok ? done([ended.value.file.dossiers, ended.value.file.whose ?? ""]) : ended;
}

export async function takeAway({ machine }: FileKept): Told {
  const answer = await call("besideRemove", { machine });
  return answer.ok ? done([]) : answer;
}

/** Takes all of a file but its dossiers. */
export async function takeBack(text: string): Told {
  const read = readOfficeFile(text);
  if ("fault" in read) return { ok: false, error: read.fault };
  const answer = await call("officeTakeBack", { json: JSON.stringify(read.head) });
  if (!answer.ok) return answer;
  const { settings, targets, letterhead, marks, days, letters, unread } = answer.value;
  return done([settings, targets ? 1 : 0, letterhead ? 1 : 0, marks, days, letters, unread]);
}
