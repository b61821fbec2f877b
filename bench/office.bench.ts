/** The office together, over real servers. */
import { changes, morning } from "./office.ts";
import { type Browsers, inBrowsers } from "./office-browsers.ts";
import { type Province, province } from "./office-province.ts";
import type { Figure, Part } from "./part.ts";

/** Fewer for a first look: `COMMUNES=10 EVENTS=30 npm run bench -- office`. */
const COMMUNES = Number(process.env.COMMUNES ?? 100);
/** Of each officer: half a day's. */
const EVENTS = Number(process.env.EVENTS ?? 125);
/** Seconds over which they are spread: 72 times as fast as they come. */
const SPREAD = Number(process.env.SPREAD ?? 200);
/** Distinct records come to some 15,000. */
const ITEMS = 30_000;
/** Of a real browser's outbox. */
const OUTBOX = Number(process.env.OUTBOX ?? 16_000);
const CHANGES = 30;

const seconds = (took: number): string => `${took.toFixed(1)} s`;

function figures(title: string, it: Province): Figure[] {
  const plain = (what: string, value: string): Figure => ({ what: `  ${what}`, value, target: "", ok: true });
  return [
    plain(
      `${title}: ${it.events.toLocaleString("en")} events, ${it.views.toLocaleString("en")} views`,
      seconds(it.seconds),
    ),
    { what: "  lost", value: `${it.lost}`, target: "0", ok: it.lost === 0 },
    { what: "  doubled", value: `${it.doubled}`, target: "0", ok: it.doubled === 0 },
    ...it.cost.map(({ cpu, memory }, n) =>
      plain(`server ${n + 1}: CPU, highest memory`, `${seconds(cpu)}, ${memory.toFixed(0)} MB`),
    ),
  ];
}

function inRealBrowsers(it: Browsers): Figure[] {
  const middle = (all: number[]) => all[all.length >> 1]!;
  const took = (what: string, all: number[], target: number | null): Figure => ({
    what: `  ${what} (median; the worst of ${all.length})`,
    value: `${middle(all).toFixed(0)} ms; ${all.at(-1)!.toFixed(0)} ms`,
    target: target === null ? "" : `< ${target} ms`,
    ok: target === null || middle(all) < target,
  });
  return [
    { what: "in real browsers: a change on a page, to the head's panel", value: "", target: "", ok: true },
    took("a colleague's", it.panel, 50),
    took("her own, over no server", it.own, null),
    took("a colleague's pause without its paper", it.pause, 1_000),
    took("a colleague's, with a commune's year in her store", it.panelOfYear, null),
    {
      what: `  ${it.items.toLocaleString("en")} items sent, worker killed at 30 %, browser at 65 %`,
      value: seconds(it.sent),
      target: "",
      ok: true,
    },
    { what: "  lost", value: `${it.lost}`, target: "0", ok: it.lost === 0 },
    { what: "  doubled", value: `${it.doubled}`, target: "0", ok: it.doubled === 0 },
    {
      what: "  a new machine has caught up with them",
      value: seconds(it.caughtUp),
      target: "< 10 s",
      ok: it.caughtUp < 10,
    },
  ];
}

export const part: Part = {
  title: `The office together: wires to real servers on this machine; a province of ${COMMUNES} communes of ten`,
  async measure() {
    const took = await changes(100);
    const median = took[took.length >> 1]!;
    const day = await morning(ITEMS);
    return [
      {
        what: "a change on one machine, to another's store (median)",
        value: `${median.toFixed(1)} ms`,
        target: "< 50 ms",
        ok: median < 50,
      },
      { what: "  the worst of a hundred", value: `${took.at(-1)!.toFixed(0)} ms`, target: "", ok: true },
      {
        what: "some 15,000 records sent, killed at 30 % and 65 %",
        value: seconds(day.sent),
        target: "",
        ok: true,
      },
      { what: "  lost", value: `${day.lost}`, target: "0", ok: day.lost === 0 },
      { what: "  doubled", value: `${day.doubled}`, target: "0", ok: day.doubled === 0 },
      {
        what: "a new machine has caught up with them",
        value: seconds(day.caughtUp),
        target: "< 10 s",
        ok: day.caughtUp < 10,
      },
      ...inRealBrowsers(await inBrowsers(OUTBOX, CHANGES)),
      ...figures("half a day on one server", await province(COMMUNES, EVENTS, 1, SPREAD)),
      ...figures("on three, one killed and back", await province(COMMUNES, EVENTS, 3, SPREAD)),
    ];
  },
};
