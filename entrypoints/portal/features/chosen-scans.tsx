/**
 * What each chosen file is like and who signed it, beside it; and at the end of an intake's papers how far they are. Files
 * are looked into on this machine; whose signature it is stands here and nowhere else.
 */
import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { IntakeTally } from "../../../components/in-page/IntakeTally.tsx";
import { ScanLines } from "../../../components/in-page/ScanLines.tsx";
import { SCANS } from "../../../components/styles/scans.ts";
import { holds } from "../../../lib/dom/safe.ts";
import { tallyOf } from "../../../lib/guard/tally.ts";
import type { FileFact } from "../../../lib/guard/types.ts";
import { readOwnAccount } from "../../../lib/reading/about/own-account.ts";
import type { PageReading, PaperReading, UploadReading } from "../../../lib/reading/types.ts";
import type { Needs } from "../../../lib/words/scan.ts";
import { listAround } from "../intake/place.ts";
import { realClicksOnly } from "../parts/among-hosts.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Feature, Page, PageView } from "../parts/page.ts";

export const chosenScans: Feature = {
  id: "chosen-scans",
  pages: ["intake", "action"],
  start(page) {
    const scans = new Scans(page);
    return (view) => scans.show(view);
  },
};

/** Chosen files that stand in one place. */
interface Spot {
  at: Element;
  /** In it at its end, or behind it. */
  where: "in" | "behind";
  files: FileFact[];
  needs: Needs;
}

class Scans {
  readonly #page: Page;
  readonly #lines = new Map<Element, Mounted>();
  #tally: Mounted | null = null;

  constructor(page: Page) {
    this.#page = page;
    page.signal.addEventListener("abort", () => this.#clear(), { once: true });
  }

  show(view: PageView | null): void {
    if (!view) {
      this.#page.looked.clear();
      this.#clear();
      return;
    }
    const spots = this.#spotsIn(view);
    for (const [at, mounted] of this.#lines)
      if (!spots.some((spot) => spot.at === at)) {
        mounted.remove();
        this.#lines.delete(at);
      }
    for (const spot of spots) this.#draw(spot);
    this.#page.looked.beside = new Set(spots.flatMap(({ files }) => files.map(({ name }) => name)));
    this.#drawTally(view);
  }

  #spotsIn({ reading, of }: PageView): Spot[] {
    const isOnline = (codes: (string | null)[]) =>
      codes.some((code) => code !== null && of(code)?.dossier.values.channel?.value === "online") ||
      reading.dossiers.some((it) => codes.includes(it.code) && it.values.channel?.value === "online");
    const spots: Spot[] = [];
    const rows = [...reading.papers, ...(reading.formPapers ?? [])];
    const ofRows: Needs =
      reading.kind === "intake" && !isOnline(reading.dossiers.map((it) => it.code)) ? "signature" : "none";
    for (const { kind, form, codes } of reading.actions)
      for (const upload of form?.uploads ?? []) {
        const at = upload.control ?? upload.input;
        if (
          !at ||
          spots.some((it) => it.at === at) ||
          (upload.role !== "result" && rows.some(({ row }) => row.contains(at)))
        )
          continue;
        const files = this.#chosenIn(upload, reading);
        const numbered = reading.dossiers.some(
          (it) => codes.includes(it.code ?? "") && it.more?.resultNumber,
        );
        const needs: Needs =
          upload.role === "result"
            ? numbered
              ? "result"
              : "copy"
            : kind === "intake" && !isOnline(codes)
              ? "signature"
              : "none";
        if (files.length > 0) spots.push({ at, where: "behind", files, needs });
      }
    // A result's upload may look like a paper's row; what it must bear is another thing.
    for (const paper of rows) {
      const files = this.#filesOf(paper, reading).filter((it) => it !== null);
      if (files.length > 0 && !spots.some(({ at }) => paper.row.contains(at)))
        spots.push({ at: paper.markSpot, where: "in", files, needs: ofRows });
    }
    return spots;
  }

  #filesOf({ row, fileNames }: PaperReading, reading: PageReading): (FileFact | null)[] {
    const held = [...row.querySelectorAll<HTMLInputElement>("input[type=file]")].flatMap((it) => [
      ...(it.files ?? []),
    ]);
    return fileNames.map((name) =>
      this.#page.looked.of(name, { home: row, held, others: placesBeside(row, name, reading) }),
    );
  }

  #chosenIn({ files, blobs: held, row }: UploadReading, reading: PageReading): FileFact[] {
    return files
      .map(({ name }) =>
        this.#page.looked.of(name, { home: row, held, others: placesBeside(row, name, reading) }),
      )
      .filter((it) => it !== null);
  }

  #draw({ at, where, files, needs }: Spot): void {
    const page = this.#page;
    const mounted = this.#lines.get(at) ?? this.#mount(at.ownerDocument, "scan");
    this.#lines.set(at, mounted);
    mounted.render(<ScanLines files={files} needs={needs} say={page.say} />);
    const { host } = mounted.root;
    if (where === "in" && host.parentElement !== at) at.append(host);
    if (where === "behind" && host.previousElementSibling !== at) at.after(host);
  }

  #drawTally({ reading, of }: PageView): void {
    const { papers, kind } = reading;
    const list = kind === "intake" ? listAround(papers.map(({ row }) => row)) : null;
    const tally = tallyOf(
      papers.map((paper) => ({
        name: paper.name,
        required: paper.required,
        takesFiles: paper.upload !== null,
        files: this.#filesOf(paper, reading),
        reused: this.#page.reused.has(paper.row) || paper.marks?.reused === true,
      })),
    );
    if (!list || tally.digitised === 0) {
      this.#tally?.remove();
      this.#tally = null;
      return;
    }
    const online = reading.dossiers.some(
      (it) =>
        it.values.channel?.value === "online" ||
        (it.code !== null && of(it.code)?.dossier.values.channel?.value === "online"),
    );
    const go = (name: string) => {
      const paper = papers.find((it) => it.name === name);
      paper?.row.scrollIntoView({ block: "center" });
      (paper?.upload as HTMLElement | null | undefined)?.focus?.();
    };
    this.#tally ??= this.#mount(list.ownerDocument, "tally");
    this.#tally.render(
      <IntakeTally
        tally={tally}
        signing={!online}
        {...(online ? { account: this.#account() } : {})}
        say={this.#page.say}
        onGo={go}
      />,
    );
    const { host } = this.#tally.root;
    if (host.previousElementSibling !== list) list.after(host);
  }

  /** Whose account sent it, as the page says. */
  #account(): boolean | null {
    const { doc, origin } = this.#page;
    return readOwnAccount(doc, { origin, address: doc.URL, profile: this.#page.profile() });
  }

  #mount(doc: Document, part: "scan" | "tally"): Mounted {
    const host = makeHost(doc, part, this.#page.signal);
    const mounted = mountShadow(host, this.#page.openShadow ? "open" : "closed", SCANS, null);
    realClicksOnly(mounted.root, this.#page.signal);
    return mounted;
  }

  #clear(): void {
    for (const mounted of this.#lines.values()) mounted.remove();
    this.#lines.clear();
    this.#tally?.remove();
    this.#tally = null;
  }
}

/** Other places whose files are their own: rows of papers; of other fields those that show the name, since many take files for the rows. */
function placesBeside(home: Element, name: string, reading: PageReading): Element[] {
  const rows = [...reading.papers, ...(reading.formPapers ?? [])].map(({ row }) => row);
  const fields = reading.actions
    .flatMap(({ form }) => form?.uploads ?? [])
    .filter(({ files }) => files.some((it) => it.name === name))
    .map(({ row }) => row);
  return [...rows, ...fields].filter((it) => !holds(it, home) && !holds(home, it));
}
