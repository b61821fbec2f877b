import { BASE, HOST } from "./base.ts";

/** A mark stands inside a row of the portal: as wide as its cell, one line where it fits. */
export const REUSE = `${HOST}${BASE}
:host{min-width:0!important;margin:4px 0 2px!important}
.mark{display:inline-flex;flex-wrap:wrap;align-items:center;gap:4px 8px;max-width:100%;padding:4px 6px 4px 8px;border-radius:8px;
  font-size:12.5px;line-height:1.35}
.mark.good{background:var(--good-ground)}.mark.soon{background:var(--soon-ground)}
.mark.ask{background:var(--ground);box-shadow:inset 0 0 0 1px var(--act)}.mark.unknown,.mark.lapsed{background:var(--soft);color:var(--muted)}
.mark.lapsed{flex-wrap:nowrap;align-items:flex-start}
.what{flex:0 1 auto;min-width:0;margin-right:6px}
.what b{display:block;font-weight:600}
.from{display:block;font-size:11.5px;color:var(--muted);overflow-wrap:anywhere}
.mark.soon .from{color:var(--soon)}
.mark .btn{color:var(--ink)}
.mark.unknown b,.mark.lapsed b{color:var(--ink)}
.badge.look{color:var(--act)}
.badge{padding:2px 8px;border:1px solid currentColor;border-radius:6px;font-weight:600}
.told{padding:0 4px;font-weight:600}
@media (forced-colors:active){.mark{border:1px solid CanvasText}}
@media print{:host{display:none!important}}
`;
