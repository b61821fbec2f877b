/** The line above the papers of a form: how many are there already, and what is left to bring. */
import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { IntakeLine } from "../../../components/in-page/IntakeLine.tsx";
import { INTAKE_LINE } from "../../../components/styles/intake-line.ts";
import { appointmentOf } from "../../../lib/deadline/index.ts";
import { slipOf } from "../../../lib/reuse/slip.ts";
import { rulesOf } from "../../../lib/settings/calendar.ts";
import { realClicksOnly } from "../parts/among-hosts.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Page, PageView } from "../parts/page.ts";
import type { Known } from "./asked.ts";
import { listAround } from "./place.ts";

export class Line {
  readonly #page: Page;
  #mounted: Mounted | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  draw(view: PageView, known: Known): void {
    const page = this.#page;
    const list = listAround(known.rows.map(({ paper }) => paper.row));
    if (!list || known.rows.length < 2) {
      this.clear();
      return;
    }
    const rows = known.rows.map(({ key, paper, asked, match, standing }) => ({
      key,
      name: paper.name,
      standing,
      match,
      asked,
      files: paper.files,
      toFill: asked.need === "form" && paper.files === 0,
      onGo: () => paper.row.scrollIntoView({ block: "center" }),
    }));
    const { about, procedure } = known;
    const appointment = appointmentOf(
      { portal: page.origin, values: about?.values ?? {}, procedure },
      rulesOf(page.settings()),
      page.calendar(),
      view.now,
    );
    const named = about?.values.procedureName?.value ?? procedure?.name ?? null;
    const slip = () =>
      page.call("slip", {
        slip: slipOf(rows, { procedure: named, at: view.now, due: appointment?.due ?? null }),
      });
    const vnode = (
      <IntakeLine
        rows={rows}
        known={known.applicant !== null}
        notAsked={known.notAsked}
        appointment={appointment}
        say={page.say}
        now={view.now}
        onSlip={() =>
          void slip().then((answer) => !answer.ok && page.notice({ kind: "error", ...answer.error }))
        }
      />
    );
    const mounted = this.#in(list);
    mounted.render(vnode);
    const { host } = mounted.root;
    if (host.nextElementSibling !== list) list.before(host);
  }

  #in(list: Element): Mounted {
    const doc = list.ownerDocument;
    if (this.#mounted?.root.ownerDocument !== doc) this.clear();
    if (this.#mounted) return this.#mounted;
    const host = makeHost(doc, "intake", this.#page.signal);
    this.#mounted = mountShadow(host, this.#page.openShadow ? "open" : "closed", INTAKE_LINE, null);
    realClicksOnly(this.#mounted.root, this.#page.signal);
    return this.#mounted;
  }

  clear(): void {
    this.#mounted?.remove();
    this.#mounted = null;
  }
}
