import { PAGE } from "./page.ts";

export const QUEUE = `${PAGE}
.queue{max-width:640px;margin:0 auto}
.part{padding:12px 15px 0}
.tiles{margin:0;min-width:0;display:grid;grid-template-columns:repeat(3,1fr);gap:8px}
.tile{display:flex;flex-direction:column;align-items:flex-start;gap:1px;min-height:74px;padding:8px 10px;border:1px solid transparent;
  border-radius:10px;text-align:start;line-height:1.3}
.tile b{font-size:24px;font-weight:650;line-height:1.15}
.tile span{font-size:12.5px}
.tile.good{background:var(--good-ground)}.tile.soon{background:var(--soon-ground)}.tile.late{background:var(--late-ground);border-color:#e9a9a5}
.tile.paused{background:var(--paused-ground)}.tile.unknown{background:#fff;border:1px dashed #98a2b3}
.tile.zero{background:var(--soft);border-color:transparent;color:var(--muted)}
.tile.zero b{font-weight:400}
button.tile:not(:disabled):hover{border-color:currentColor}
.tile[aria-pressed=true]{outline:2px solid var(--act);outline-offset:1px}
.tile:disabled{cursor:default}
h2{margin-bottom:5px;font-size:13px;font-weight:600;color:var(--muted)}
.head{display:flex;align-items:baseline;justify-content:space-between;gap:10px}
.load{display:flex;align-items:flex-end;gap:3px;height:96px;border-bottom:1px solid var(--line)}
.load li{flex:1 1 0;min-width:0;display:flex;flex-direction:column;justify-content:flex-end;align-items:center;font-size:11px;line-height:1.3}
.load i{display:block;width:66%;border-radius:3px 3px 0 0;background:#8fb0d9}
.load .now i{background:#d99a3d}
.load .off{color:var(--muted)}
.days{display:flex;gap:3px;margin-top:3px}
.days li{flex:1 1 0;min-width:0;text-align:center;font-size:10.5px;line-height:1.25;color:var(--muted)}
.items{margin-top:0;border-top:1px solid var(--line)}
.item{display:flex;align-items:center;gap:10px;width:100%;min-height:52px;padding:7px 15px;border:0;border-bottom:1px solid var(--line);
  background:none;text-align:start}
.item:hover{background:var(--soft)}
.item:focus-visible{outline-offset:-3px}
.item .what{flex:1;min-width:0}
.item .code{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.item .more{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:12px;color:var(--muted)}
.end{padding:10px 15px 18px;font-size:12.5px}
.empty{padding:34px 24px;text-align:center}
.empty .icon{width:34px;height:34px;stroke-width:1.1;color:var(--muted)}
.empty h2{margin:8px 0 4px;font-size:15px;color:var(--ink)}
.empty .btn{margin-top:14px}
.portal{width:100%}
`;
