/**
 * A clock takes the width that its cell has and never asks for more: its
 * inline size is contained, so no column grows because of it (an empty cell that
 * hugs its content would leave it nothing, hence the least width; not so where there surely is room). In a narrow cell
 * the words that the icon and the column say anyway are left out. `brief`: a single line
 * of 15 px that reaches 2 px into the cell's own padding, all that a row can spare whose cell has two lines already.
 */
export const ROW_CLOCK = `
:host{container-type:inline-size!important;min-width:60px!important;flex:1 1 100%!important;cursor:default!important}
.pill{position:relative;display:flex;width:fit-content;max-width:100%;gap:6px;margin:3px 0 1px;padding:3px 9px 4px 6px;
  overflow:hidden;box-sizing:border-box;border:1px solid transparent;border-radius:7px;text-align:start;
  font:400 11.5px/1.25 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
.pill[role=button]{cursor:pointer}
.pill:focus-visible{outline:2px solid #0b5cad;outline-offset:1px}
.good{color:#17724a;background:#e7f4ed}
.soon{color:#8f4b00;background:#fff1da}
.late{color:#a8201a;background:#fdebe9;border-color:#e9a9a5}
.paused{color:#4b4f8f;background:#ecedfa}
.unknown{color:#5b6577;background:#fff;border:1px dashed #98a2b3}
.icon{width:14px;height:14px;flex:none;margin-top:1px;fill:none;stroke:currentColor;stroke-width:1.6;
  stroke-linecap:round;stroke-linejoin:round}
.lines{min-width:0}
.wide,.mid,.slim{display:flex;white-space:pre}
.mid,.slim{display:none}
.head{min-width:0;overflow:hidden;text-overflow:ellipsis}
.date{flex:none}
.first{font-size:12.5px;font-weight:600}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.brief{gap:4px;margin:0 0 -2px;padding:0 6px 0 4px}
.brief .icon{width:12px;height:12px;margin-top:.5px}
.brief .first{font-size:11.5px;line-height:13px}
.brief .date{font-weight:400}
.brief .bar{display:none}
.bar{position:absolute;left:0;bottom:0;height:2px;background:currentColor;opacity:.75}
.tip{position:fixed;inset:auto;margin:0;padding:7px 10px;max-width:340px;pointer-events:none;box-sizing:border-box;
  border:1px solid #d9dee7;border-radius:8px;background:#1d2433;color:#fff;
  font:400 12.5px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;
  animation:dh-fade 120ms ease-out}
@keyframes dh-fade{from{opacity:0}}
@container (max-width:165px){.wide{display:none}.mid{display:flex}.pill:not(.brief){padding:2px 5px 3px 4px;gap:4px}
  .pill:not(.brief) .first{font-size:12px}.icon{width:13px}}
@container (max-width:114px){.mid{display:none}.slim{display:flex}.pill.brief{padding:0 3px 0 2px;gap:3px}}
@container (max-width:100px){.pill:not(.brief){padding:2px 4px 3px 3px;gap:3px}.icon{width:12px}
  .pill:not(.brief) .first{font-size:11.5px}.slim{flex-wrap:wrap;white-space:normal}.date{white-space:pre}}
@media (prefers-reduced-motion:reduce){.tip{animation:none}}
@media (forced-colors:active){.pill{border:1px solid CanvasText}.pill.unknown{border-style:dashed}.bar{background:CanvasText}}
@media print{:host{display:none!important}}
`;

/** Beside the others, in a cell that has room. */
export const IN_ROOMY_CELL = ":host{min-width:0!important}";
