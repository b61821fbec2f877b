import { h } from "preact";
import { mountShadow } from "../../../../components/base/mount.ts";
import { after } from "../../../../lib/after.ts";
import { boxOf, rootOf, viewOf } from "../../../../lib/dom/safe.ts";
import { makeHost } from "../../parts/hosts.ts";
import type { GuardContext } from "../context.ts";
import { raise } from "./notice.ts";

/** Long enough to be found by the eye, gone before it is in the way. */
const SHOWN_MS = 2600;
const AROUND = 6;

/** In a layer of our own: nothing of the portal's is changed, and nothing of it is kept from the mouse. */
const RING = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;
  overflow:visible!important;z-index:2000!important;pointer-events:none!important}
.ring{position:fixed;box-sizing:border-box;border:3px solid #0b5cad;border-radius:9px;box-shadow:0 0 0 4px #0b5cad33;
  pointer-events:none}
@media print{:host{display:none!important}}
`;

/** Shows where something is: a ring around it, until it is used or for a moment. */
export function pointOut(ctx: GuardContext, spot: Element, signal: AbortSignal): void {
  const doc = spot.ownerDocument;
  const win = viewOf(doc);
  if (!win) return;
  const life = new AbortController();
  signal.addEventListener("abort", () => life.abort(), { once: true, signal: life.signal });
  const host = makeHost(doc, "pointing", life.signal);
  rootOf(doc).append(host);
  const ring = () => {
    const { left, top, width, height } = boxOf(spot);
    const px = (n: number) => `${Math.round(n)}px`;
    return h("div", {
      class: "ring",
      style: {
        left: px(left - AROUND),
        top: px(top - AROUND),
        width: px(width + 2 * AROUND),
        height: px(height + 2 * AROUND),
      },
    });
  };
  const mounted = mountShadow(host, ctx.openShadow ? "open" : "closed", RING, ring());
  raise(host);
  life.signal.addEventListener("abort", () => mounted.remove(), { once: true });
  const follow = () => mounted.render(ring());
  const on = { capture: true, passive: true, signal: life.signal } as const;
  for (const type of ["scroll", "resize"]) win.addEventListener(type, follow, on);
  for (const type of ["pointerdown", "keydown", "pagehide"])
    win.addEventListener(type, () => life.abort(), on);
  after(SHOWN_MS, () => life.abort());
}
