import { PAGE } from "./page.ts";

export const QUEUE = `${PAGE}
.queue{max-width:640px;margin:0 auto}
.part{padding:12px 15px 0}
.mine{display:flex;align-items:center;gap:10px}
.mine label{display:flex;align-items:center;gap:6px;flex:none;font-weight:600}
.mine select{flex:1;min-width:0;min-height:32px}
.tiles{margin:0;min-width:0;display:grid;grid-template-columns:repeat(3,1fr);gap:8px}
.tile{display:flex;flex-direction:column;align-items:flex-start;gap:1px;min-height:74px;padding:8px 10px;border:1px solid transparent;
  border-radius:10px;text-align:start;line-height:1.3}
.tile b{font-size:24px;font-weight:650;line-height:1.15}
.tile span{font-size:12.5px}
.tile.slim{grid-column:1/-1;flex-direction:row;align-items:baseline;gap:8px;min-height:0;padding:5px 10px}
.tile.slim b{font-size:15px}
.tile.good{background:var(--good-ground)}.tile.soon{background:var(--soon-ground)}.tile.late{background:var(--late-ground);border-color:#e9a9a5}
.tile.paused{background:var(--paused-ground)}.tile.unknown{background:#fff;border:1px dashed #98a2b3}
.tile.zero{background:var(--soft);border-color:transparent;color:var(--muted)}
.tile.zero b{font-weight:400}
.tiles.unsure .tile b{color:var(--muted)}
.seen{margin-bottom:8px;font-size:12.5px;line-height:1.45}
.seen li{padding-top:2px}
.unit{flex:1 0 100%;margin-bottom:8px;font-size:12.5px;line-height:1.45}.unit summary{width:fit-content;cursor:pointer;color:var(--muted)}
.unit li{padding:2px 0 0 14px}.unit li b{font-weight:600}.unit .behind span{color:var(--soon);font-weight:600}
.seen .word,.unit .word{margin-inline-end:6px;padding:1px 7px;border-radius:8px;background:var(--soft);color:var(--muted);font-weight:600;white-space:nowrap}
.seen .word.whole{background:var(--good-ground);color:inherit}
.seen .scan{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;margin-top:5px}
.seen progress{flex:1 1 70px;min-width:60px;height:8px;accent-color:var(--act)}
@media print{.seen .scan{display:none}}
.seen .missing{color:var(--soon);font-weight:600}
button.tile:not(:disabled):hover{border-color:currentColor}
.tile[aria-pressed=true]{outline:2px solid var(--act);outline-offset:1px}
.tile:disabled{cursor:default}
h2{margin-bottom:5px;font-size:13px;font-weight:600;color:var(--muted)}
.find input{width:100%;min-height:34px;padding:4px 10px;border:1px solid #98a2b3;border-radius:8px;background:var(--ground)}
.find p{min-height:20px;font-size:12.5px}
.hidden-rows .find{padding-top:6px}
.head{display:flex;align-items:baseline;justify-content:space-between;gap:10px}
.load{display:flex;align-items:flex-end;gap:3px;height:96px;border-bottom:1px solid var(--line)}
.load li{flex:1 1 0;min-width:0;display:flex;flex-direction:column;justify-content:flex-end;align-items:center;font-size:11px;line-height:1.3}
.load i{display:block;width:66%;border-radius:3px 3px 0 0;background:#8fb0d9}
.load .now i{background:#d99a3d}
.load .off{color:var(--muted)}
.days{display:flex;gap:3px;margin-top:3px}
.days li{flex:1 1 0;min-width:0;text-align:center;font-size:10.5px;line-height:1.25;color:var(--muted)}
.items{margin-top:0;border-top:1px solid var(--line)}
.items li{display:flex;align-items:center;padding-inline-end:3px;border-bottom:1px solid var(--line)}
.items li:hover{background:var(--soft)}
.items li.room,.hidden-rows li.room,.list .room,.list .room td{padding:0;border:0;background:none;overflow-anchor:none}
.item{flex:1;min-width:0;display:flex;align-items:center;gap:10px;min-height:52px;padding:7px 2px 7px 15px;border:0;background:none;text-align:start}
.item:focus-visible{outline-offset:-3px}
.item .what{flex:1;min-width:0}
.item .code{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.item .more{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:12px;color:var(--muted)}
.item .more.back,.list .more.back{white-space:normal;color:var(--soon);font-weight:600}
.rowmenu{width:24px}
.menu{position:fixed;inset:auto;margin:0;padding:4px;min-width:210px;max-width:calc(100vw - 8px);border:1px solid #b9c2d0;border-radius:9px;
  background:#fff;box-shadow:0 6px 22px #1d243326}
.menu button{display:block;width:100%;min-height:34px;padding:6px 11px;border:0;border-radius:6px;background:none;text-align:start}
.menu button:hover,.menu button:focus-visible{background:var(--soft);outline-offset:-2px}
.said{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 12px;padding:6px 15px;background:var(--soft);font-size:12.5px}
.said:empty{padding:0}
.hidden-rows{padding:8px 15px 10px;font-size:12.5px}
.hidden-rows li{display:flex;align-items:center;gap:10px;padding:5px 0;border-top:1px solid var(--line)}
.hidden-rows p{margin-top:4px;color:var(--muted)}
.hidden-rows .code{min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.hidden-rows .muted{flex:1;white-space:nowrap}
.end{padding:10px 15px 18px;font-size:12.5px}
.empty{padding:34px 24px;text-align:center}
.empty .icon{width:34px;height:34px;stroke-width:1.1;color:var(--muted)}
.empty h2{margin:8px 0 4px;font-size:15px;color:var(--ink)}
.empty .btn{margin-top:14px}
.portal{width:100%}
`;
