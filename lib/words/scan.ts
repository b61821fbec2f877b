/** What is said of a chosen file: what it is like, and who signed it. */
import { isChanged, isSigned, isSomebodys } from "../guard/signatures.ts";
import type { FileFact, FileInside, SignatureFact } from "../guard/types.ts";
import { sayFullDate, timeOfDay } from "./moment.ts";
import type { Say } from "./say.ts";

/** `good`: signed, and as it was signed. `ask`: something is to be put right. `plain`: neither, or not known. */
export type ScanTone = "good" | "ask" | "plain";

export interface SaidScan {
  /** 'PDF · 3 trang · 1,2 MB · 300 dpi'. */
  like: string;
  /** What to look at: blank pages, a password. */
  look: string | null;
  /** Of its signatures; null: nothing is to be said. */
  signed: string | null;
  signedTone: ScanTone;
  /** Of the whole. */
  tone: ScanTone;
}

/** `needs`: what a file in this place must bear. `none`: of an online dossier no scan is signed by the office. */
export type Needs = "signature" | "result" | "copy" | "none";

export function sayScan(say: Say, file: FileFact, needs: Needs): SaidScan {
  const trouble = troubleOf(say, file);
  const size = sizeOf(say, file.size);
  if (trouble)
    return {
      like: [trouble, size].filter(isThere).join(" · "),
      look: null,
      signed: null,
      signedTone: "plain",
      tone: "ask",
    };
  const { inside = null, kind } = file;
  const like = [
    kind ? say(`scans_kind_${kind}`) : null,
    inside?.pages && kind === "pdf" ? say("scans_pages", inside.pages) : null,
    size,
    inside?.dpi ? say("scans_dpi", inside.dpi) : null,
  ];
  const look = [lockOf(say, inside), blankOf(say, inside)].filter(isThere).join("; ") || null;
  const { text, tone } = signatureOf(say, file, needs);
  const bad = inside?.lock === "password" || (inside?.blank.length ?? 0) > 0 || kind === "other";
  return {
    like: like.filter(isThere).join(" · "),
    look,
    signed: text,
    signedTone: tone,
    tone: bad ? "ask" : tone,
  };
}

const isThere = (it: string | null): it is string => it !== null && it !== "";

function troubleOf(say: Say, { state, unread, unclear }: FileFact): string | null {
  if (unclear) return say("scans_unclear");
  if (state === "empty" || state === "broken") return say(`scans_${state}`);
  if (unread === "size" || unread === "time") return say(`scans_unread_${unread}`);
  return unread === "inside" ? say("scans_unread") : null;
}

/** '340 KB', '1,2 MB': with the comma that the language has. */
function sizeOf(say: Say, size: number | null): string | null {
  if (size === null || size === 0) return null;
  if (size < 1_000_000) return say("scans_kb", Math.max(1, Math.round(size / 1_000)));
  const shown = (size / 1_000_000).toFixed(1);
  return say("scans_mb", say("words_lang") === "vi" ? shown.replace(".", ",") : shown);
}

function lockOf(say: Say, inside: FileInside | null): string | null {
  return inside && inside.lock !== "none" ? say(`scans_lock_${inside.lock}`) : null;
}

const MOST_NAMED = 5;

function blankOf(say: Say, inside: FileInside | null): string | null {
  if (!inside || inside.blank.length === 0) return null;
  if (inside.blank.length === inside.pages) return say("scans_blank_all");
  const named = inside.blank.slice(0, MOST_NAMED).join(", ");
  return say(
    "scans_blank",
    inside.blank.length > MOST_NAMED ? say("scans_blank_more", named, inside.blank.length) : named,
  );
}

function signatureOf(say: Say, file: FileFact, needs: Needs): { text: string | null; tone: ScanTone } {
  const wanted = needs === "none" ? ("plain" as const) : ("ask" as const);
  if (file.kind === "image")
    return needs === "none"
      ? { text: null, tone: "plain" }
      : { text: say("scans_unsigned_image"), tone: "ask" };
  const all = file.inside?.signatures ?? null;
  if (file.kind !== "pdf" || all === null) return { text: null, tone: "plain" };
  const somebodys = all.filter(isSomebodys);
  if (somebodys.length > 0 && isSigned(all) === true) {
    const changed = isChanged(all);
    const named = somebodys.slice(-2).map((it) => oneOf(say, it, changed));
    return { text: say("scans_signed_by", named.join("; ")), tone: changed ? "ask" : "good" };
  }
  if (isSigned(all) === null || file.signed === null)
    return { text: all.length > 0 ? say("scans_signature_unread") : null, tone: "plain" };
  const why = (["wrong", "stamp", "rights"] as const).find((it) =>
    all.some((one) => one.covers === it || one.by === it),
  );
  if (why === "wrong") return { text: say("scans_signature_wrong"), tone: wanted };
  if (why) return { text: say(`scans_${why}_only`), tone: wanted };
  if (needs === "none") return { text: null, tone: "plain" };
  return {
    text: say(
      needs === "signature"
        ? "scans_unsigned"
        : needs === "copy"
          ? "scans_result_copy"
          : "scans_result_unsigned",
    ),
    tone: "ask",
  };
}

/** 'Nguyễn Văn Mẫu (cá nhân), lúc 15:10 20/11/2026, trên toàn bộ tệp'. */
function oneOf(say: Say, { by, name, at, stamped, covers, intact }: SignatureFact, changed: boolean): string {
  const when = at === null ? null : `${timeOfDay(at)} ${sayFullDate(at)}`;
  const over =
    intact === false
      ? say("scans_altered")
      : covers === "part"
        ? changed
          ? say("scans_part")
          : null
        : covers === "unknown"
          ? null
          : say("scans_whole");
  return [
    say(`scans_of_${by}`, name ?? say("scans_nameless")),
    when && say(stamped ? "scans_at_stamped" : "scans_at", when),
    over,
  ]
    .filter(isThere)
    .join(", ");
}
