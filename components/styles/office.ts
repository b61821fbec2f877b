import { QUEUE } from "./queue.ts";
import { TABS } from "./tabs.ts";

/** The whole office on one page: two columns from 1000 px on, one under the other below that and on paper. */
export const OFFICE = `${QUEUE}${TABS}
.office-tabs>.tabs{padding:0 18px}
.office-tabs>.tabs button{flex:0 0 auto;padding:8px 16px 6px}
.scope{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 18px;padding:10px 18px 0;max-width:1500px;margin:0 auto}
.scope fieldset{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0;border:0}
.scope legend{float:left;padding:0;margin-inline-end:12px;font-weight:600}
.scope label{display:flex;align-items:center;gap:6px}
.scope p{flex:1 1 360px}
.office{max-width:1500px;margin:0 auto}
.office .bar .muted{flex:1;white-space:normal}
.office .bar h1{flex:none}
.two{display:grid;grid-template-columns:minmax(0,400px) minmax(0,1fr);gap:22px;padding:14px 18px 24px;align-items:start}
.glance{display:grid;gap:16px}
.glance>.part{padding:0}
.office .tile:not(.slim){min-height:66px}
.daybars{display:flex;gap:3px;border-bottom:0}
.daybars li{flex:1 1 0;min-width:0}
.daybars button{display:block;width:100%;padding:0;border-radius:6px;text-align:center}
.daybars button:disabled{cursor:default}
.daybars button:not(:disabled):hover{background:var(--soft)}
.daybars button[aria-pressed=true]{background:var(--soft);outline:2px solid var(--act)}
.daybars .pair{display:flex;align-items:flex-end;justify-content:center;gap:2px;height:96px;border-bottom:1px solid var(--line)}
.daybars .pair i{position:relative;display:block;width:40%;border-radius:3px 3px 0 0}
.daybars .pair b{position:absolute;white-space:nowrap;bottom:100%;left:50%;translate:-50%;font-size:10.5px;font-weight:500;font-style:normal}
i.steps{background:#8fb0d9}
i.whole{background:repeating-linear-gradient(135deg,#4f6f9f 0 3px,#7f9cc6 3px 5px)}
.daybars .name{display:block;margin-top:3px;font-size:10.5px;line-height:1.25;color:var(--muted)}
.legend{margin-top:5px;font-size:12px}
.legend i{display:inline-block;width:11px;height:11px;border-radius:2px;vertical-align:-1px;margin-inline-start:8px}
.parts .head{justify-content:flex-start;align-items:center}
.parts .head h2{margin:0}
.parts select{min-height:30px;padding:2px 6px}
.parts ul{margin-top:6px}
.parts .row{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr) 96px;gap:8px;align-items:center;width:100%;padding:4px 6px;border-radius:6px}
.parts .row:hover{background:var(--soft)}
.parts .row[aria-pressed=true]{background:var(--soft);outline:2px solid var(--act)}
.parts .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.parts .track{display:block;height:10px}
.parts .track>i{display:block;height:100%;border-radius:3px;background:#8fb0d9;overflow:hidden}
.parts .over{display:block;height:100%;background:repeating-linear-gradient(135deg,#a8201a 0 3px,#c9615c 3px 5px)}
.parts .sum{font-size:12.5px;color:var(--muted);white-space:nowrap}
.list .tools{display:flex;gap:8px}
.list input[type=search]{flex:1;min-width:0;min-height:34px;padding:4px 10px;border:1px solid #98a2b3;border-radius:8px;background:var(--ground)}
.list .count{display:flex;align-items:baseline;gap:12px;margin:9px 0 5px;font-weight:600}
.list table{width:100%;border-collapse:collapse;table-layout:fixed}
.list th{padding:5px 8px;border-bottom:1px solid #b9c2d0;text-align:start;font-size:12.5px;font-weight:600;color:var(--muted)}
.list th:last-child,.list td:last-child{width:238px}
.with-menu{display:flex;align-items:flex-start;gap:3px}
.with-menu .rowmenu{margin-inline-start:auto}
.office .hidden-rows{padding:0 18px 24px}
.list td{padding:7px 8px;border-bottom:1px solid var(--line);vertical-align:top}
.list .code{font-weight:600;color:var(--act)}
.list .code:hover{text-decoration:underline}
.list .more{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:12px;color:var(--muted)}
.report-tab>.tools{display:flex;flex-wrap:wrap;align-items:center;gap:8px 18px;padding:14px 28px 0;max-width:1280px;margin:0 auto}
.report-tab>.notes{max-width:1280px;margin:8px auto 0;padding:0 28px;color:var(--muted)}
.period{display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px}
.counting{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px}
.counting progress{width:160px}
.report-tab .report{page:across;overflow-wrap:normal}
.report-tab h2{color:var(--ink)}
@page across{size:A4 landscape;margin:12mm}
@media (max-width:1000px){.two{grid-template-columns:minmax(0,1fr)}}
@media print{
  .noprint,.office-tabs>.tabs{display:none!important}
  .two{display:block;padding:8px 0}
  .glance{margin-bottom:14px}
  .tiles{grid-template-columns:repeat(5,1fr)}
  .list tr{break-inside:avoid}
  .chip,.tile,i.steps,i.whole,.track>i,.over{-webkit-print-color-adjust:exact;print-color-adjust:exact}
  @page{size:A4;margin:12mm}
}
`;
