/** What a feature gets to work with: one page of a portal, from its start to its end. */
import type { Calendar } from "../../../lib/calendar/index.ts";
import type { Clocks } from "../../../lib/deadline/clock.ts";
import type { Dossier, Minute, PageKind } from "../../../lib/dossier/model.ts";
import type { Caller } from "../../../lib/messages/caller.ts";
import type { portalCalls } from "../../../lib/messages/portal-calls.ts";
import type { Result } from "../../../lib/messages/result.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";
import type { PageReading } from "../../../lib/reading/types.ts";
import type { PageSettings } from "../../../lib/settings/page-schema.ts";
import type { Say } from "../../../lib/words/say.ts";
import type { Hold } from "./hold.ts";
import type { Looked } from "./looked.ts";

/** A dossier with its clocks at the view's moment. */
export interface Assessed {
  dossier: Dossier;
  clocks: Clocks;
  /** Field of its procedure, as the catalogue has it; null or absent: not known. */
  field?: string | null;
  /** Its procedure costs something, by the catalogue; null or absent: not known. */
  fee?: boolean | null;
}

/** The clock that was pressed: what stands there, and how the focus gets back to it. */
export interface AskedFrom {
  host: Element;
  focus(): void;
  /** Takes the focus into what answers; set by whoever answers. */
  answer?: () => void;
}

/** The page as read just now. */
export interface PageView {
  reading: PageReading;
  now: Minute;
  /** The dossier whose reasons the officer asked for on this page, or null. */
  asked: string | null;
  /** Where they were asked for, while that stands. */
  askedFrom: AskedFrom | null;
  /** The office's person checks how this page is read. */
  checking: boolean;
  of(code: string): Assessed | null;
}

export interface Page {
  readonly doc: Document;
  readonly origin: string;
  readonly signal: AbortSignal;
  /** Shadow roots are open in the demo build only. */
  readonly openShadow: boolean;
  readonly call: Caller<typeof portalCalls>;
  /** The browser's number of this tab; null: it stands in none. */
  tab(): number | null;
  say: Say;
  settings(): PageSettings;
  calendar(): Calendar;
  now(): Minute;
  /** An exception or a refusal of ours: kept for support, never thrown at the page. */
  fault(where: string, error: unknown): void;
  /** Says something to the officer in a corner of the page; the same is not said twice. */
  notice(notice: PageNotice): void;
  /** The officer wants to know why a clock says what it says; null: no longer, and the focus goes back. */
  askWhy(code: string | null, from?: AskedFrom): void;
  /** Files that were chosen on this page. */
  readonly looked: Looked;
  /** Rows of papers in this form whose file came from the portal's own store. */
  readonly reused: Set<Element>;
  /** What the office has shown of this portal, or null. */
  profile(): PortalProfile | null;
  /** Reads the page anew with this profile at once, and has it kept. */
  useProfile(profile: PortalProfile): Promise<Result<unknown>>;
  /** Loads what sets a portal up; null: it could not be loaded. */
  setup(): Promise<Feature | null>;
  /** The check is over: its panel goes. */
  endCheck(): void;
  /** Holds presses and keys from the page while something of it is pointed at. */
  readonly hold: Hold;
  /** The extension's version. */
  readonly version: string;
  /** Looks at the page once more, e.g. after an answer changed what is known. */
  refresh(): void;
}

/** Words by key of locales/<lang>/errors.json or notice.json. */
export interface PageNotice {
  kind: "info" | "remind" | "error";
  key: string;
  args: (string | number)[];
}

/** One thing that is drawn into a page. `id` is its file's name. */
export interface Feature {
  id: string;
  /** Kinds of page it serves; on any other it is told to clear. */
  pages: PageKind[];
  /** Starts it; what it returns is called with each view of a page that it serves, and with null when there is none. */
  start(page: Page): (view: PageView | null) => void;
}
