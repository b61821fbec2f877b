import { PAGE } from "./page.ts";

/** A province's communes on one page: sums in a line, and a row of one line for each, so that twenty are seen at once. */
export const PROVINCE = `${PAGE}
.province{max-width:1500px;margin:0 auto}
.province .bar h1{flex:none}
.province .bar .muted{flex:1;white-space:normal}
.province>.part{padding:14px 18px}
.province>.notice,.province>.own{margin:12px 18px}
.province .own{padding:12px 15px;border:1px solid var(--line);border-radius:9px}
.province .own p+p,.province .own .line{margin-top:7px}
.province .own .line{display:flex;align-items:center;gap:12px}
.province code{display:block;padding:7px 10px;border-radius:7px;background:var(--soft);font-size:12.5px;user-select:all}
.sums{padding:10px 18px 0}
.of-which{margin-bottom:7px}
.province .tiles{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:8px}
.province .tile{display:flex;flex-direction:column;padding:6px 11px;border:1px solid transparent;border-radius:9px}
.province .tile b{font-size:21px;font-weight:650;line-height:1.2}
.province .tile span{font-size:12.5px;color:var(--ink)}
.province .tile.good{background:var(--soft);color:var(--ink)}.province .tile.soon{background:var(--soon-ground)}
.province .tile.late{background:var(--late-ground);border-color:#e9a9a5}.province .tile.paused{background:var(--paused-ground)}
.province .tile.unknown{border-color:var(--line);color:var(--ink)}.province .tile.zero{background:var(--soft);color:var(--muted)}
.communes{position:relative;padding:12px 18px 24px}
.communes .tools{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin-bottom:6px}
.communes input[type=search]{flex:0 1 260px;min-width:0;min-height:34px;padding:4px 10px;border:1px solid #98a2b3;border-radius:8px;background:var(--ground)}
.communes .hint{margin-top:10px;font-size:12.5px;max-width:1000px}
.communes-table{width:100%;border-collapse:collapse;table-layout:fixed}
.communes-table thead th{position:sticky;top:0;z-index:1;padding:6px 8px;background:var(--ground);box-shadow:inset 0 -1px #b9c2d0;
  font-size:12.5px;font-weight:600;color:var(--muted);text-align:end;vertical-align:bottom}
.communes-table thead th.name,.communes-table thead th.whole,.communes-table thead th.at{text-align:start}
.communes-table thead button{font-weight:600;text-align:inherit;color:inherit}
.communes-table thead button:hover{color:var(--ink);text-decoration:underline}
.communes-table thead th:not([aria-sort=none]){color:var(--ink)}
.communes-table .lateDossiers .more{width:26px}.communes-table .pausedWithoutPaper .more{width:84px}.communes-table .onTime .more{width:66px}
.communes-table thead .lateDossiers{padding-inline-end:40px}.communes-table thead .pausedWithoutPaper{padding-inline-end:98px}.communes-table thead .onTime{padding-inline-end:80px}
.communes-table th.name{width:16%}.communes-table th.lateDossiers{width:10%}.communes-table th.pausedWithoutPaper{width:14%}
.communes-table th.onTime{width:12.5%}.communes-table th.whole{width:16.5%}.communes-table th.at{width:8.5%}
.communes-table tbody th,.communes-table td{padding:3px 8px;border-bottom:1px solid var(--line);text-align:start;font-weight:400;
  white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.communes-table tbody th{font-weight:600}
.communes-table td.number{text-align:end}
.communes-table td.late{font-weight:600}
.communes-table .more{display:inline-block;margin-inline-start:6px;text-align:start;font-size:12px;font-weight:400;color:var(--muted)}
.communes-table tr.partly td.whole{color:var(--soon)}
.communes-table tr.silent th,.communes-table tr.silent td{color:var(--muted);background:var(--soft)}
.communes-table tr.silent td.whole{color:var(--soon)}
.communes-table .heard{font-size:12.5px;color:var(--muted)}
@media (max-width:1000px){
  .province .tiles{grid-template-columns:repeat(3,minmax(0,1fr))}
  .communes{overflow-x:auto}.communes-table{min-width:940px}
}
@page across{size:A4 landscape;margin:12mm}
@media print{
  .noprint{display:none!important}
  .province{page:across}
  .communes-table thead th{position:static}
  .communes-table tr{break-inside:avoid}
  .tile{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
