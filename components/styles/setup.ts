import { BASE, HOST } from "./base.ts";

/** Over everything of the page that is no modal window; the part of the page beside it stays usable. */
export const SETUP = `${HOST}${BASE}
:host{position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;z-index:2147483000!important}
.panel{position:fixed;top:8px;bottom:8px;width:416px;max-width:calc(100vw - 16px);display:flex;flex-direction:column;
  background:var(--ground);border:1px solid var(--line);border-radius:11px;box-shadow:0 6px 22px #1d243329;overflow:hidden}
.panel.small{bottom:auto}.panel.right{right:8px}.panel.left{left:8px}
header{display:flex;align-items:center;gap:5px;flex:none;padding:7px 8px 7px 14px;border-bottom:1px solid var(--line)}
h2{flex:1;font-size:14.5px;font-weight:650}
.tool{display:grid;place-items:center;flex:none;width:28px;height:28px;padding:0;border:0;border-radius:6px;background:none;color:var(--muted)}
.tool:hover{background:var(--soft);color:var(--ink)}
.left header .tool .icon{transform:none}.right header .tool:first-of-type .icon{transform:scaleX(-1)}
.scroll{flex:1;min-height:0;overflow:hidden auto;overscroll-behavior:contain;padding:10px 14px 14px}
.from{display:block;font-size:12px;color:var(--muted);overflow-wrap:anywhere}
.from.soon{color:var(--soon)}.form .from{margin-top:6px}
.pins{margin-top:9px}.pins summary{font-size:13px;font-weight:600;cursor:pointer}
table{width:100%;margin-top:9px;border-collapse:collapse;table-layout:fixed;font-size:12.5px}
th,td{padding:5px 8px 5px 0;border-top:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th{border-top:0;color:var(--muted);font-size:12px}
th:first-child{width:126px}
th:last-child,.act{width:74px;padding-right:6px;text-align:end}
tbody th{font-weight:600}
tr.absent tbody th,tr.absent th{font-weight:400;color:var(--muted)}
tr.missing th{color:var(--late)}tr.doubt th{color:var(--soon)}
tr.missing td,tr.missing th{background:var(--late-ground)}
tr.doubt td,tr.doubt th{background:var(--soon-ground)}
tr.missing th:first-child,tr.doubt th:first-child{box-shadow:-14px 0 0 0 var(--ground),inset 3px 0 0 currentColor;padding-left:8px}
.state{display:inline-flex;gap:5px;font-weight:600}
.state .icon{width:14px;height:14px;margin-top:2px}
.state.muted{font-weight:400}
.value{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.read .state{float:left;margin-right:5px}
.act .link{padding:0;font-size:12.5px}
.asked{margin:4px 0 3px;gap:2px 8px}.asked select{flex:1 1 100%}
.act .link[aria-pressed=true]{text-decoration:underline}
[role=status].form:first-child,div[hidden]+.form{margin-top:0}
.guide{margin-top:9px;padding:9px 11px;border:1px solid var(--line);border-left:4px solid var(--paused);border-radius:9px;background:var(--paused-ground)}
.guide.sure{border-left-color:var(--good);background:var(--good-ground)}
.guide p{display:flex;gap:8px}.guide .icon{width:15px;height:15px;flex:none;margin-top:2px}.guide .btn{margin-top:8px}
.form{margin-top:9px;padding:9px 11px;border:1px solid var(--act);border-radius:9px;background:#f2f7fc}
.form fieldset{margin:0;padding:0;border:0}
.form legend{padding:0}
.check{display:flex;gap:8px;margin-top:3px;align-items:flex-start}
.check input{margin:3px 0 0;accent-color:var(--act)}
.line{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-top:8px}
select{flex:1;min-height:32px;min-width:0;padding:3px 8px;border:1px solid #98a2b3;border-radius:8px;background:var(--ground)}
ul{margin-top:3px;font-size:12.5px}
li{display:flex;gap:10px;justify-content:space-between;padding:4px 0;border-top:1px solid var(--line)}
li span{overflow-wrap:anywhere;min-width:0}
li .link{flex:none}
.answers{margin-top:9px}.answers>.btn{margin-top:6px}
h3{font-size:13px;font-weight:650}
code{font:12px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
.keys{margin-top:8px!important}.keys legend{font-size:12.5px;overflow-wrap:anywhere}.keys .check .from{display:inline;margin-left:7px}
.key{gap:2px 8px;margin-top:6px}.key>span:first-child{flex:0 0 112px;font-size:12.5px}.key .from{flex:1 1 100%;margin-top:0}
.answers details{margin-top:8px;font-size:12.5px}.answers summary{cursor:pointer;color:var(--act)}
.report{margin-top:14px;padding-top:12px;border-top:1px solid var(--line)}
.report .from{margin-top:5px}
textarea{width:100%;margin-top:6px;padding:6px 8px;border:1px solid var(--line);border-radius:8px;font:11px/1.4 ui-monospace,monospace;
  white-space:pre;overflow:auto;resize:vertical}
@media (forced-colors:active){.panel{border-color:CanvasText}}
@media print{:host{display:none!important}}
`;

/** The sheet that takes the pointer, and the outline of what is under it: drawn by us, nothing of the page is touched. */
export const POINTING = `${HOST}
:host{position:fixed!important;inset:0!important;z-index:2147482000!important}
.sheet{position:fixed;inset:0;cursor:crosshair;outline:none}
.mark{position:fixed;pointer-events:none;border:2px solid #0b5cad;border-radius:4px;background:#0b5cad1f;box-shadow:0 0 0 1px #fff}
.name{position:absolute;left:-2px;top:100%;margin-top:3px;max-width:320px;padding:2px 8px;border-radius:6px;background:#0b5cad;color:#fff;
  font:12.5px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.told{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.mark{forced-color-adjust:none}}
`;
