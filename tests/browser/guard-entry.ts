/**
 * The guard in a plain page, without the extension: run in an isolated world,
 * as a content script is. Reading is a stand-in that takes what the fixture's
 * attributes say, so that what is tested here is the catching alone.
 */

import { HeardAnswers } from "../../entrypoints/portal/answers/heard.ts";
import type { GuardReading } from "../../entrypoints/portal/guard/context.ts";
import { speaker } from "../../entrypoints/portal/guard/say/question.ts";
import { startGuard } from "../../entrypoints/portal/guard/start.ts";
import { answersLine } from "../../entrypoints/portal/parts/answers-line.ts";
import { noticeScans } from "../../entrypoints/portal-files/scan-notice.ts";
import { worstPut } from "../../entrypoints/portal-files/worst-put.ts";
import { lookInto } from "../../lib/files/look.ts";
import { RULES } from "../../lib/guard/rules.ts";
import { clocks, dossier } from "../../lib/guard/sample.ts";
import type { DossierFacts, GuardPolicy } from "../../lib/guard/types.ts";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import type { Carried } from "../../lib/messages/carried.ts";
import { readPage } from "../../lib/reading/page/read-page.ts";
import type { ActionReading, PageReading, UploadReading } from "../../lib/reading/types.ts";
import { makeSay } from "../../lib/words/say.ts";
import { vi } from "../../lib/words/vi-portal.ts";
import type { Known } from "./guard-actions.ts";

interface Play {
  ledger: LedgerEntry[];
  /** Entries that only say what came of another. */
  came: LedgerEntry[];
  faults: string[];
  policy: GuardPolicy;
  dossiers: Record<string, DossierFacts>;
  /** What the worker does: answers, refuses, or is dead and says nothing. */
  worker: "answers" | "refuses" | "silent";
  alive: boolean;
  committed: string[];
  /** Reading throws at whatever it is asked. */
  broken: boolean;
  /** What speaks has not come yet. */
  withheld: boolean;
  /** It comes now. */
  bring: () => void;
  /** All that the second line has handed over of the page's answers. */
  told: string[];
  /** What is heard of them. */
  heard: HeardAnswers;
  /** Says something to the second line. */
  say: (what: string, detail: string) => void;
}

const line = answersLine();
const heard = new HeardAnswers((what, detail) => line.say(what, detail));
// No answers are named until a test names some.
heard.useProfile(null);
line.hear = (what, detail) => {
  play.told.push(`${what} ${detail}`);
  heard.hear(what, detail);
};

let spoken = () => {};
const brought = new Promise<void>((resolve) => {
  spoken = resolve;
});

export const play: Play = {
  ledger: [],
  came: [],
  faults: [],
  policy: { levels: {}, grounds: [] },
  dossiers: {},
  worker: "answers",
  alive: true,
  committed: [],
  broken: false,
  withheld: false,
  bring() {
    play.withheld = false;
    spoken();
  },
  told: [],
  heard,
  say: (what, detail) => line.say(what, detail),
};

const visible = (el: Element) => el.checkVisibility();

function uploadsIn(root: Element): UploadReading[] {
  return [...root.querySelectorAll("[data-upload]")].map((field) => {
    const input = field.querySelector("input[type=file]") as HTMLInputElement | null;
    const blobs = [...(input?.files ?? [])];
    const chips = [...field.querySelectorAll(".chip")].map((chip) => chip.textContent!.trim());
    const names = [...new Set([...blobs.map((blob) => blob.name), ...chips])];
    return {
      label: field.getAttribute("data-label") ?? "",
      role: field.getAttribute("data-upload") as UploadReading["role"],
      control: field.querySelector(".pick") ?? input,
      input,
      row: field,
      files: names.map((name) => ({
        name,
        size: blobs.find((blob) => blob.name === name)?.size ?? null,
        type: null,
      })),
      blobs,
    };
  });
}

function readOn(target: Element): ActionReading | null {
  if (play.broken) throw new Error("reading fails");
  const element = target.closest("[data-act]");
  if (!element || !visible(element)) return null;
  const [kind, phase, evidence] = element.getAttribute("data-act")!.split(" ");
  if (element.tagName === "SELECT" && (element as HTMLSelectElement).value !== "pause") return null;
  const root = element.closest("[data-form]");
  const text = root?.querySelector("textarea");
  const ticked = [...document.querySelectorAll<HTMLInputElement>("input[data-code]:checked")];
  const codes = element.getAttribute("data-codes")?.split(" ") ?? ticked.map((box) => box.dataset.code!);
  return {
    kind: kind as ActionReading["kind"],
    label: element.textContent!.trim() || kind!,
    phase: (phase === "null" ? null : phase) as ActionReading["phase"],
    sure: Number(element.getAttribute("data-sure") ?? 1),
    element,
    codes: codes.filter((code) => code !== ""),
    count: Math.max(1, codes.length),
    form: root
      ? {
          root,
          uploads: uploadsIn(root),
          text: text ? { label: "Ý kiến", value: text.value, element: text } : null,
          ground: null,
        }
      : null,
    evidence: (evidence ?? null) as ActionReading["evidence"],
  };
}

const reading: GuardReading = {
  action: readOn,
  submit(form, submitter) {
    const button = submitter ?? form.querySelector("[data-act]");
    return button ? readOn(button) : form.matches("[data-act]") ? readOn(form) : null;
  },
  opened: () => {},
};

/** The page as the extension's own reader would have read it by now. */
let last: { at: number; of: string; page: PageReading } | null = null;
function lastReading(): PageReading {
  const { href } = location;
  const fresh = last !== null && last.of === href && performance.now() - last.at < 300;
  if (!fresh)
    last = {
      at: performance.now(),
      of: href,
      page: readPage(document, { origin: location.origin, address: href }),
    };
  return last!.page;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** What a stage says that the extension remembers of its dossiers. */
function onStage(code: string): DossierFacts | null {
  const known = document.getElementById("known")?.textContent;
  const one = known ? (JSON.parse(known) as Record<string, Known>)[code] : undefined;
  if (!one) return null;
  const { values, dossier: bent, ...facts } = one;
  return { dossier: dossier(values as never, { ...(bent as object), code }), clocks: clocks(), ...facts };
}

/** What the page itself says of a dossier, where no worker remembers any. */
function onPage(code: string): DossierFacts | null {
  const seen = orNull(lastReading)?.dossiers.find((one) => one.code === code);
  if (!seen) return null;
  const values = Object.entries(seen.values).map(([name, value]) => [name, { ...value, seenAt: 0 }]);
  const known = dossier({}, { ...seen, code, values: Object.fromEntries(values) });
  return { dossier: known, clocks: clocks() };
}

function append(entry: LedgerEntry): Promise<void> {
  if (play.worker === "silent") return new Promise(() => {});
  if (play.worker === "refuses") return Promise.reject(new Error("no worker"));
  const book = entry.of === undefined ? play.ledger : play.came;
  if (!book.some((known) => known.id === entry.id)) book.push(entry);
  return Promise.resolve();
}

/** Until it is written, as the part does that lays it on disk. */
function comeBack(entry: LedgerEntry): void {
  const again = setInterval(
    () =>
      void append(entry).then(
        () => clearInterval(again),
        () => {},
      ),
    500,
  );
}

/**
 * `product`: the product's own reading, on a portal's page; else the stand-in above.
 * `remembers`: what the page showed is known, as after the extension has read it.
 */
export function start(product = false, remembers = product): void {
  startGuard(
    {
      doc: document,
      origin: location.origin,
      say: () => makeSay(vi),
      now: () => 29_900_000,
      speaker: () => (play.withheld ? null : speaker),
      bringSpeaker: () => brought,
      policy: () => play.policy,
      rules: () => RULES,
      dossierOf: (code) => play.dossiers[code] ?? onStage(code) ?? (remembers ? onPage(code) : null),
      lookInto: (file) => lookInto(file),
      chosen: () => ({ worstPut, noticeScans: (...asked) => noticeScans(...asked, () => false) }),
      readContext: () => ({ origin: location.origin, address: location.href }),
      openShadow: true,
      answers: line,
      append,
      keep: comeBack,
      // Outlives the page, as the worker does.
      carry: (carried) => sessionStorage.setItem("carried", JSON.stringify(carried)),
      carried: async () => {
        const left = JSON.parse(sessionStorage.getItem("carried") ?? "null") as Carried | null;
        sessionStorage.removeItem("carried");
        return left;
      },
      fault: (error) => void play.faults.push(String(error)),
      alive: () => play.alive,
      seenToCommit: (label) => void play.committed.push(label),
      ...(product ? {} : { reading }),
      // As in the extension: a page that cannot be read as a whole leaves the guard without a reading of it.
      ...(remembers ? { lastReading: () => orNull(lastReading) } : {}),
    },
    new AbortController().signal,
  );
}
