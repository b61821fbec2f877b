import { BASE, HOST } from "./base.ts";

/** Stands in a row or a form of the portal: as wide as what is around it, quiet where nothing is to be done. */
export const SCANS = `${HOST}${BASE}
:host{min-width:0!important;flex-basis:100%!important;margin:4px 0 2px!important;text-transform:none!important}
.scans{display:flex;flex-direction:column;gap:3px;max-width:560px;font-size:12.5px;line-height:1.4}
.scan{display:flex;align-items:flex-start;gap:7px;padding:4px 8px;border-radius:8px;background:var(--soft)}
.scan .icon{margin-top:1px}
.scan>div{display:flex;flex-wrap:wrap;gap:0 8px;min-width:0;overflow-wrap:anywhere}
.scan.good{background:var(--good-ground)}.scan.good .icon{color:var(--good)}
.scan.ask{background:var(--soon-ground)}.scan.ask .icon{color:var(--soon)}
.name{flex-basis:100%;font-weight:600}
.like{color:var(--muted)}.scan.ask .like,.scan.good .like{color:var(--ink)}
.look,.signed.ask{font-weight:600;color:var(--soon)}
.signed{flex-basis:100%}
.tally{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;padding:8px 12px;border:1px solid var(--line);border-radius:8px;
  background:var(--ground);font-size:13.5px}
.tally.good{background:var(--good-ground);border-color:transparent}
.sum{display:flex;align-items:center;gap:8px;font-weight:600}
.tally.good .icon{color:var(--good)}
.unsigned{display:flex;flex-wrap:wrap;gap:2px 14px}
@media (forced-colors:active){.scan,.tally{border:1px solid CanvasText}}
@media print{:host{display:none!important}}
`;
