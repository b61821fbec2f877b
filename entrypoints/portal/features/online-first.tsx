/**
 * A procedure with an online service that is being taken in directly: the three steps to show the citizen, once a dossier.
 * What was answered is counted by officer; names and numbers become keys in the worker.
 */

import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { OnlineFirst } from "../../../components/in-page/OnlineFirst.tsx";
import { ONLINE_FIRST } from "../../../components/styles/online-first.ts";
import { hasFee } from "../../../lib/catalogue/fee.ts";
import { saidProcedure } from "../../../lib/catalogue/find.ts";
import type { Procedure } from "../../../lib/catalogue/model.ts";
import { onlineOn } from "../../../lib/catalogue/online.ts";
import { dayOf, isoDay } from "../../../lib/dossier/moment.ts";
import { readOfficerName } from "../../../lib/reading/about/officer-name.ts";
import type { DossierReading } from "../../../lib/reading/types.ts";
import { aboutIn } from "../intake/asked.ts";
import { listAround } from "../intake/place.ts";
import { realClicksOnly } from "../parts/among-hosts.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Feature, Page, PageView } from "../parts/page.ts";

export const onlineFirst: Feature = {
  id: "online-first",
  pages: ["intake"],
  start(page) {
    const prompt = new Prompt(page);
    return (view) => void prompt.show(view).catch((error) => page.fault("online-first", error));
  },
};

/** What was asked of the worker; `applicantId` may come while the form is filled in. */
interface Form {
  /** What the page says of it. */
  procedure: string;
  code: string | null;
  applicantId: string | null;
}
type Answer = "guided" | "unable" | "closed";
/** What the worker said. */
type Standing = { asked: boolean; mine: { guided: number; unable: number; closed: number } };

/** Received at the counter: the page says so, or it is a form in which a dossier begins. */
function isDirect({ code, values }: DossierReading): boolean {
  const channel = values.channel?.value;
  return channel === undefined ? code === null && !values.submittedAt : channel === "direct";
}

class Prompt {
  readonly #page: Page;
  #form: Form | null = null;
  #known: { procedure: Procedure | null; standing: Standing } | null = null;
  /** What was answered in this form; null: nothing yet. */
  #answered: Answer | null = null;
  #mounted: Mounted | null = null;
  #view: PageView | null = null;

  constructor(page: Page) {
    this.#page = page;
    page.signal.addEventListener("abort", () => this.#clear(), { once: true });
  }

  async show(view: PageView | null): Promise<void> {
    this.#view = view;
    const about = view && aboutIn(view.reading);
    const procedure = about && saidProcedure(about.values);
    if (!view || !about || procedure === null || !isDirect(about)) {
      this.#form = null;
      return this.#clear();
    }
    const form = { procedure, code: about.code, applicantId: view.reading.applicantId?.value ?? null };
    if (!this.#isSame(form)) {
      this.#clear();
      this.#answered = null;
      this.#known = null;
      this.#form = form;
      const [found, standing] = await Promise.all([
        this.#page.call("procedures", { said: [procedure] }),
        this.#ask(form, null),
      ]);
      if (this.#form !== form || !standing) return;
      this.#known = { procedure: found.ok ? (found.value.procedures[0] ?? null) : null, standing };
    } else if (this.#form && this.#form.applicantId === null && form.applicantId !== null) {
      // Now it has a person: what was answered is this one's, or they were asked before.
      this.#form.applicantId = form.applicantId;
      const asked = this.#form;
      const standing = form.code === null ? await this.#ask(asked, this.#answered) : null;
      if (this.#form !== asked) return;
      if (standing && this.#known) this.#known.standing = standing;
    }
    if (this.#view && !this.#page.signal.aborted) this.#draw(this.#view);
  }

  /** A number that is typed into the form later makes no other dossier of it. */
  #isSame({ procedure, code, applicantId }: Form): boolean {
    const before = this.#form;
    if (!before || before.procedure !== procedure || before.code !== code) return false;
    return before.applicantId === null || applicantId === null || before.applicantId === applicantId;
  }

  async #ask(form: Form, answer: Answer | null): Promise<Standing | null> {
    const officer = readOfficerName(this.#page.doc);
    const answered = await this.#page.call("onlineFirst", { ...form, officer, answer });
    if (answered.ok) return answered.value;
    this.#page.fault("onlineFirst", answered.error.key);
    return null;
  }

  #draw({ reading, now }: PageView): void {
    const known = this.#known;
    const span = known?.procedure && onlineOn(known.procedure, isoDay(dayOf(now)));
    const list = listAround(reading.papers.map(({ row }) => row));
    if (
      !known?.procedure ||
      !span ||
      span.level === "none" ||
      !list ||
      this.#answered ||
      known.standing.asked
    ) {
      this.#clear();
      return;
    }
    const page = this.#page;
    if (!this.#mounted) {
      const host = makeHost(list.ownerDocument, "online", page.signal);
      this.#mounted = mountShadow(host, page.openShadow ? "open" : "closed", ONLINE_FIRST, null);
      realClicksOnly(this.#mounted.root, page.signal);
    }
    const { procedure, standing } = known;
    this.#mounted.render(
      <OnlineFirst
        level={span.level}
        procedure={procedure.name}
        source={span.source}
        fee={hasFee(procedure.fee)}
        mine={standing.mine}
        say={page.say}
        onAnswer={(answer) => this.#answer(answer)}
      />,
    );
    const { host } = this.#mounted.root;
    if (host.isConnected && host.parentElement === list.parentElement) return;
    list.before(host);
    // The line that speaks of the papers keeps its place right above them.
    page.refresh();
  }

  #answer(answer: Answer): void {
    const form = this.#form;
    this.#answered = answer;
    this.#clear();
    if (form) void this.#ask(form, answer);
  }

  #clear(): void {
    this.#mounted?.remove();
    this.#mounted = null;
  }
}
