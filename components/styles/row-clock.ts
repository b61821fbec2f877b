/**
 * A clock takes the width that its cell has and never asks for more: its
 * inline size is contained, so no column grows because of it (an empty cell that
 * hugs its content would leave it nothing, hence the least width). In a narrow cell
 * the words that the icon and the column say anyway are left out.
 */
export const ROW_CLOCK = `
:host{container-type:inline-size!important;min-width:60px!important;flex:1 1 100%!important;
  margin:3px 0 1px!important;cursor:default!important}
:host([role=button]){cursor:pointer!important}
:host(:focus-visible){outline:2px solid #0b5cad!important;outline-offset:1px!important;border-radius:7px!important}
.pill{position:relative;display:inline-flex;max-width:100%;gap:6px;padding:3px 9px 4px 6px;overflow:hidden;box-sizing:border-box;
  vertical-align:top;border:1px solid transparent;border-radius:7px;text-align:start;
  font:400 11.5px/1.25 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
.good{color:#17724a;background:#e7f4ed}
.soon{color:#8f4b00;background:#fff1da}
.late{color:#a8201a;background:#fdebe9;border-color:#e9a9a5}
.paused{color:#4b4f8f;background:#ecedfa}
.unknown{color:#5b6577;background:#fff;border:1px dashed #98a2b3}
.icon{width:14px;height:14px;flex:none;margin-top:1px;fill:none;stroke:currentColor;stroke-width:1.6;
  stroke-linecap:round;stroke-linejoin:round}
.lines{min-width:0}
.mid,.slim{display:none}
.first{font-size:12.5px;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.second{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bar{position:absolute;left:0;bottom:0;height:2px;background:currentColor;opacity:.75}
.tip{position:fixed;inset:auto;margin:0;padding:7px 10px;max-width:340px;pointer-events:none;box-sizing:border-box;
  border:1px solid #d9dee7;border-radius:8px;background:#1d2433;color:#fff;
  font:400 12.5px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;
  animation:dh-fade 120ms ease-out}
@keyframes dh-fade{from{opacity:0}}
@container (max-width:165px){.wide{display:none}.mid{display:inline}.pill{padding:2px 5px 3px 4px;gap:4px}.first{font-size:12px}.icon{width:13px}}
@container (max-width:114px){.mid{display:none}.slim{display:inline}}
@container (max-width:100px){.pill{padding:2px 4px 3px 3px;gap:3px}.icon{width:12px}
  .first{font-size:11.5px}.first,.second{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;white-space:normal}}
@media (prefers-reduced-motion:reduce){.tip{animation:none}}
@media (forced-colors:active){.pill{border:1px solid CanvasText}.pill.unknown{border-style:dashed}.bar{background:CanvasText}}
@media print{:host{display:none!important}}
`;
