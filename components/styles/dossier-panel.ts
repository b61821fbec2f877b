import { BASE, HOST } from "./base.ts";

/** Docked at the edge, below the portal's own dialogs, never taller than what is left of the window. */
export const DOSSIER_PANEL = `${HOST}${BASE}
:host{position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;z-index:190!important}
.dock{position:fixed;top:clamp(4px,calc(var(--top)*100vh),calc(100vh - 110px));z-index:1}
.dock.right{right:0}.dock.left{left:0}
.tab{filter:drop-shadow(0 2px 6px #1d243326)}
.tab-btn{display:flex;align-items:center;gap:6px;min-height:36px;padding:5px 10px;border:1px solid currentColor;
  background:var(--ground);font-weight:600}
.tab.right .tab-btn{border-right:0;border-radius:9px 0 0 9px}
.tab.left .tab-btn{border-left:0;border-radius:0 9px 9px 0}
.tab-btn.unknown{border-style:dashed}
.tab-btn:hover{background:var(--soft)}
/* The air above the panel gives way before the panel does: opened at 'Vì sao?' it grows upwards, and only then scrolls. */
.stand{display:flex;flex-direction:column;top:4px;bottom:8px;pointer-events:none}
.stand::before{content:"";flex:0 1000 calc(var(--top)*100vh)}
.panel{display:flex;flex-direction:column;flex:0 1 auto;min-height:0;width:322px;max-width:calc(100vw - 16px);
  pointer-events:auto;background:var(--ground);border:1px solid var(--line);border-radius:11px;overflow:hidden;
  box-shadow:0 6px 22px #1d243329}
.stand.right{margin-right:8px}.stand.left{margin-left:8px}
.stand.beside{bottom:auto}.stand.beside::before{display:none}
header{display:flex;align-items:center;gap:5px;flex:none;padding:5px 6px 5px 5px;border-bottom:1px solid var(--line);
  cursor:grab;touch-action:none;user-select:none}
header:active{cursor:grabbing}
header b{font-weight:600}
.code{flex:1;min-width:0;margin-left:6px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;text-align:end;
  font-size:12px;color:var(--muted)}
.tool{display:grid;place-items:center;flex:none;width:26px;height:26px;padding:0;border:0;border-radius:6px;
  background:none;color:var(--muted)}
.tool:hover{background:var(--soft);color:var(--ink)}
.tool.grip{cursor:grab;width:20px}
.grip .icon{stroke-width:2.2}
.left .fold .icon{transform:scaleX(-1)}
.scroll{overflow:hidden auto;overscroll-behavior:contain}
.main{padding:12px 16px 12px}
h2{display:flex;gap:8px;font-size:20px;line-height:1.25;font-weight:650}
h2 .icon{width:20px;height:20px;margin-top:3px}
.big p{margin-top:2px;font-size:12.5px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
h3{margin:0 0 2px;font-size:12.5px;font-weight:600}
.box{margin-top:10px;padding:8px 11px;border:1px dashed #98a2b3;border-radius:8px;font-size:12.5px}
.box li{margin-top:2px}
.rows{margin-top:10px}
.rows div{display:flex;justify-content:space-between;gap:14px;padding:2.5px 0}
.rows dt{flex:none;color:var(--muted)}
.rows dd{text-align:end;color:var(--ink)}
.rows dd.late{color:var(--late)}
.timeline{position:relative;width:288px;margin-top:12px;font-size:11px;line-height:14px}
.tl-line{position:absolute;left:0;right:0;top:20px;height:9px;border-radius:5px;background:#e3e8f0;overflow:hidden}
.tl-part{position:absolute;top:0;bottom:0;background:#98a2b3}
.tl-part+.tl-part{border-left:1.5px solid #fff}
.tl-part.past,.tl-part.good{background:#8cc5a6}
.tl-part.soon{background:#efb665}
.tl-part.late{background:#dd7d77}
.tl-part.paused{background:#b9bbe2}
.tl-part.unknown{background:#b6bfcc}
.tl-pause{position:absolute;top:0;bottom:0;
  background:repeating-linear-gradient(135deg,#4b4f8f 0 1.5px,#ecedfa 1.5px 5px)}
.tl-mark{position:absolute;top:18px;height:15px;width:2px;margin-left:-1px;background:var(--muted)}
.tl-mark.received,.tl-mark.submitted{width:0}
.tl-mark.now{top:15px;height:17px;background:var(--ink)}
.tl-mark.step-due{background:var(--soon)}
.tl-mark.dossier-due,.tl-mark.intake-due{background:var(--good)}
.tl-text{position:absolute;white-space:nowrap;color:var(--muted)}
.tl-text.now{color:var(--ink);font-weight:600}
.tl-text.step-due{color:var(--soon)}
.tl-text.dossier-due,.tl-text.intake-due{color:var(--good)}
.why{border-top:1px solid var(--line);background:var(--soft)}
.why>button{display:flex;align-items:center;gap:6px;width:100%;padding:8px 14px;border:0;background:none;font-weight:600;text-align:start}
.why>button .icon{width:13px;height:13px;color:var(--muted)}
.why.open>button .icon{transform:rotate(90deg)}
.why-text{padding:0 16px 11px;font-size:12.5px}
.why-text h3{margin-top:5px;color:var(--muted)}
.why-text ol{padding-left:18px}
.why-text li{margin-top:2px}
@media (forced-colors:active){.tl-part,.tl-pause,.tl-mark{forced-color-adjust:none}.panel{border-color:CanvasText}}
@media print{:host{display:none!important}}
`;
