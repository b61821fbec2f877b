import { BASE } from "./base.ts";

/** A4 across: black on white, one form a page, the heads on each; the buttons stay on the screen. */
export const REPORT = `${BASE}
@page{size:A4 landscape;margin:12mm}
body{margin:0;background:#fff}
.report{max-width:1280px;margin:0 auto;padding:20px 28px 40px;font-size:14px}
.report h1{max-width:900px;font-size:22px;line-height:1.3}
.report .covers{margin-top:6px;color:var(--muted)}
.report .acts{display:flex;gap:10px;margin:14px 0 0}
.report h2{margin:26px 0 10px;font-size:17px}
.report h3{margin:0 0 8px;font-size:14px}
.report .letter p{max-width:900px;margin-bottom:8px;overflow-wrap:anywhere}
.report .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(380px,1fr));gap:18px 40px}
.report .chart{max-width:440px;break-inside:avoid}
.report figcaption{margin-bottom:6px;font-weight:600}
.report svg{display:block;width:100%;height:auto;overflow:visible}
.report svg text{font-size:13px;fill:var(--ink)}
.report svg .number{font-weight:600}
.report .form{margin-bottom:28px}
.report .wide{overflow-x:auto}
.report table{border-collapse:collapse;min-width:100%;font-size:12.5px;line-height:1.3}
.report :is(td,th){border:1px solid #8a93a3;padding:4px 6px;font-weight:400;vertical-align:top;text-align:start}
.report thead :is(td,th){background:#eef1f6;text-align:center;vertical-align:middle;font-weight:600}
.report thead th{min-width:52px}
.report thead .numbers td{padding:1px 2px;font-weight:400;font-size:11.5px}
.report tbody th{min-width:150px}
.report :is(tbody,tfoot) td{text-align:end}
.report :is(tbody,tfoot) td:first-child{text-align:center}
.report tfoot :is(td,th){font-weight:600;background:#f4f6fa}
.report thead .beside{font-weight:400;font-style:italic;min-width:88px}
.report .notes{margin-top:6px;font-size:12.5px;color:var(--muted)}
.report .notes li{margin-bottom:2px}
@media print{
  .report{max-width:none;padding:0;font-size:11.5px}
  .report :is(.acts,#dh-report-tables){display:none}
  .report :is(.covers,.notes){color:#000}
  .report h1{font-size:16px;max-width:none}
  .report .letter p{max-width:none;margin-bottom:4px}
  .report h2{margin:10px 0 5px;font-size:13px}
  .report .charts{grid-template-columns:1fr 1fr;gap:8px 30px}
  .report .chart{max-width:380px}
  .report .wide{overflow:visible}
  .report .form{break-before:page;margin:0}
  .report .notes{font-size:10.5px}
  .report table{font-size:10.5px;width:100%}
  .report thead .numbers td{font-size:9px}
  .report .form07a table{font-size:9px;table-layout:fixed}
  .report .form07a :is(td,th){padding:2px 1px;min-width:0}
  .report .form07a thead :is(td,th){font-size:7.5px}
  .report .form07a thead tr:first-child>:first-child{width:15px}
  .report .form07a thead tr:first-child>:nth-child(2){width:84px}
  .report thead{display:table-header-group}
  .report tr{break-inside:avoid}
}
`;
