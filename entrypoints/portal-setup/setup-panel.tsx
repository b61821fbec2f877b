/** 'Kiểm tra trang này': what was read of the page, and pointing at what wasn't. Only when asked for. */
import { type Mounted, mountShadow } from "../../components/base/mount.ts";
import { type PointWhat, pinFor } from "../../components/setup/choices.ts";
import { SetupPanel } from "../../components/setup/SetupPanel.tsx";
import { SETUP } from "../../components/styles/setup.ts";
import { rootOf } from "../../lib/dom/safe.ts";
import { dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { PRODUCTS } from "../../lib/portals/products.ts";
import { emptyProfile, type Pin, pinned, pinOf, unpinned } from "../../lib/portals/profile.ts";
import type { PortalProfile } from "../../lib/portals/schema.ts";
import { checkRows } from "../../lib/reading/setup/check.ts";
import type { CheckWhat } from "../../lib/reading/setup/check-row.ts";
import { pauseStep } from "../../lib/reading/setup/pause-step.ts";
import type { Pointed } from "../../lib/reading/setup/pointed.ts";
import { supportReport } from "../../lib/reading/workbench/report.ts";
import type { Kit } from "../portal/life/kit.ts";
import { realClicksOnly } from "../portal/parts/among-hosts.ts";
import { makeHost } from "../portal/parts/hosts.ts";
import type { Feature, Page, PageView } from "../portal/parts/page.ts";
import { copyText } from "../portal/setup/copy.ts";
import { isHalfShown } from "../portal/setup/half-shown.ts";
import { startPointing } from "../portal/setup/pointing.ts";
import { AnswersPart } from "./answers-part.ts";

export const setupPanel = (kit: Kit): Feature => ({
  id: "setup-panel",
  pages: ["list", "detail", "intake", "action", "none"],
  start(page) {
    const panel = new Panel(page, kit);
    return (view) => panel.show(view);
  },
});

const keyOf = ({ part, label, at }: Pin): string => `${part} ${label} ${at?.in} ${at?.title}`;
const COMMITS = { phase: "commit" } as const;

class Panel {
  readonly #page: Page;
  #mounted: Mounted | null = null;
  #view: PageView | null = null;
  #side: "left" | "right" = "right";
  #pointing: AbortController | null = null;
  #wanted: PointWhat = "any";
  /** It was offered by itself, after another row was answered; what the officer said isn't here is not offered again. */
  #next = false;
  readonly #skipped = new Set<CheckWhat>();
  /** The button seen to open a pause, the confirming one that a trial press was held at, and a trial that missed it. */
  #opener: string | null = null;
  #tried: string | null = null;
  #missed = false;
  #nothing = false;
  #found: Pointed[] | null = null;
  #report: { text: string; copied: boolean } | null = null;
  #fault: string | null = null;
  readonly #answers: AnswersPart;
  /** What each label meant before it was pointed at here, for the undoing. */
  readonly #before = new Map<string, Pin | null>();

  constructor(page: Page, kit: Kit) {
    this.#page = page;
    this.#answers = new AnswersPart(kit, page, {
      draw: () => this.#draw(),
      change: (change) => void this.#use(change(this.#profile(), this.#day())),
    });
    page.signal.addEventListener("abort", () => this.#close(), { once: true });
  }

  show(view: PageView | null): void {
    this.#view = view;
    if (view?.checking) {
      this.#answers.show(view.reading);
      this.#draw();
    } else if (this.#mounted) this.#close();
  }

  #draw(): void {
    const [page, view] = [this.#page, this.#view];
    if (!view?.checking) return;
    const { reading } = view;
    const pause = pauseStep(reading, this.#opener, this.#tried);
    if (pause?.step === "open") this.#opener = pause.label;
    const vnode = (
      <SetupPanel
        say={page.say}
        side={this.#side}
        kind={reading.kind}
        product={PRODUCTS.find((it) => it.id === reading.product) ?? null}
        dossiers={reading.dossiers.length}
        rows={checkRows(reading, isHalfShown(page.profile()))}
        profile={page.profile()}
        pointing={this.#pointing ? this.#wanted : null}
        nothing={this.#nothing}
        found={this.#found}
        wanted={this.#wanted}
        pause={pause}
        missed={this.#missed}
        next={this.#next}
        onSkip={() => this.#skip()}
        answers={this.#answers.of(reading)}
        report={this.#report}
        fault={this.#fault}
        onPoint={(what) => {
          if (what === null) this.#stop();
          else this.#point(what);
        }}
        onPin={(pin) => this.#pin(pin)}
        onCancel={() => {
          this.#found = null;
          this.#draw();
        }}
        onUndo={(pin) => this.#undo(pin)}
        onReport={() => void this.#copyReport()}
        onSide={() => {
          this.#side = this.#side === "right" ? "left" : "right";
          this.#draw();
        }}
        onClose={() => page.endCheck()}
      />
    );
    if (this.#mounted) {
      this.#mounted.render(vnode);
      if (!this.#mounted.root.host.isConnected) rootOf(page.doc).append(this.#mounted.root.host);
      return;
    }
    const host = makeHost(page.doc, "setup", page.signal);
    this.#mounted = mountShadow(host, page.openShadow ? "open" : "closed", SETUP, vnode);
    realClicksOnly(this.#mounted.root, page.signal);
    rootOf(page.doc).append(host);
  }

  #point(what: PointWhat, next = false): void {
    this.#stop();
    this.#next = next;
    const pointing = new AbortController();
    this.#pointing = pointing;
    this.#wanted = what;
    this.#found = null;
    const heard = {
      chosen: (found: Pointed[]) => {
        if (what === "try") return this.#try(found);
        this.#nothing = found.length === 0;
        if (found.length > 0) {
          this.#found = found;
          this.#stop();
        } else this.#draw();
      },
      left: () => this.#stop(),
    };
    const mode = this.#page.openShadow ? "open" : "closed";
    startPointing(this.#page.doc, this.#page.hold, mode, this.#page.say, heard, pointing.signal);
    this.#draw();
  }

  #stop(): void {
    this.#next = false;
    this.#pointing?.abort();
    this.#pointing = null;
    this.#nothing = false;
    this.#draw();
  }

  #pin(pin: Pin): void {
    const profile = this.#profile();
    const key = keyOf(pin);
    if (!this.#before.has(key)) this.#before.set(key, pinOf(profile, pin.part, pin.label, pin.at) ?? null);
    this.#found = null;
    this.#tried = null;
    const made = this.#wanted === "confirm" && pin.part === "actions" && pin.as ? COMMITS : {};
    const answered = this.#wanted;
    void this.#use(pinned(profile, { ...pin, ...made } as Pin, this.#day())).then(() => {
      if (answered !== "any") this.#offerNext();
    });
  }

  /** The next row that this page should have and nobody has shown: looked for at once, unless it was said not to be here. */
  #offerNext(): void {
    const view = this.#view;
    if (!view?.checking || this.#pointing || this.#found || this.#fault !== null) return;
    const open = checkRows(view.reading).find(
      (it) => it.state === "missing" && pinFor(it.what) && !this.#skipped.has(it.what),
    );
    if (open) this.#point(open.what, true);
  }

  #skip(): void {
    const what = this.#wanted;
    if (what !== "any" && what !== "confirm" && what !== "try") this.#skipped.add(what);
    this.#stop();
    this.#offerNext();
  }

  /** A trial: the press fell on our sheet, so that the portal got nothing of it whatever it was. */
  #try(found: Pointed[]): void {
    const at = found.find((it) => it.as === "button")?.element;
    const held = this.#view?.reading.actions.find(
      ({ kind, phase, element }) =>
        kind === "pause" && phase === "commit" && at && (element.contains(at) || at.contains(element)),
    );
    this.#tried = held?.label ?? null;
    this.#missed = !held;
    this.#stop();
  }

  /** What it meant before it was pointed at here; else nothing of its own. */
  #undo(pin: Pin): void {
    const key = keyOf(pin);
    const before = this.#before.get(key) ?? null;
    this.#before.delete(key);
    const profile = this.#profile();
    void this.#use(before ? pinned(profile, before, this.#day()) : unpinned(profile, pin, this.#day()));
  }

  #profile(): PortalProfile {
    return this.#page.profile() ?? emptyProfile(new URL(this.#page.origin).host, this.#day());
  }

  #day = (): string => isoDay(dayOf(this.#page.now()));

  async #use(profile: PortalProfile): Promise<void> {
    const kept = this.#page.useProfile(profile);
    this.#draw();
    const answer = await kept;
    this.#fault = answer.ok ? null : this.#page.say(answer.error.key, ...answer.error.args);
    this.#draw();
  }

  async #copyReport(): Promise<void> {
    const [page, view, mounted] = [this.#page, this.#view, this.#mounted];
    if (!view || !mounted) return;
    const profile = page.profile();
    const text = supportReport(page.doc, view.reading, {
      version: page.version,
      profile: profile ? String(profile.version) : "-",
    });
    this.#report = { text, copied: await copyText(page.doc, mounted.root, text) };
    this.#draw();
  }

  #close(): void {
    this.#answers.end();
    this.#pointing?.abort();
    this.#pointing = null;
    this.#found = null;
    this.#report = null;
    this.#skipped.clear();
    this.#next = false;
    this.#mounted?.remove();
    this.#mounted = null;
  }
}
