import { QUEUE } from "./queue.ts";
import { TABS } from "./tabs.ts";

/** The side panel with its tabs; the parts' own rules are scoped by their names. */
export const SIDE = `${QUEUE}
.side{min-height:100vh}
${TABS}.small{font-size:12.5px}
.due,.book{max-width:640px;margin:0 auto;padding:14px 15px 26px}
.due .form{display:flex;flex-direction:column;gap:9px}
.due .field{display:flex;flex-direction:column;gap:3px;min-width:0}
.due label{font-weight:600;font-size:12.5px}
.due select,.due input{width:100%}
.due [role=alert]:empty,.due .small:empty{display:none}
.due [aria-invalid=true]{border-color:var(--late)}
.due .now{align-self:flex-start;margin-top:-7px}
.due .link.small{align-self:flex-start}
.due .two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.4fr);gap:9px;align-items:start}
.due .two.pause{grid-template-columns:minmax(0,1fr) minmax(0,1fr) 30px}
.due .drop{margin-top:22px}
.with-pick{position:relative;display:block}
.with-pick input[type=text]{padding-right:36px}
.with-pick .tool{position:absolute;top:2px;right:2px}
.pick{position:absolute;right:0;bottom:0;width:1px!important;height:1px;padding:0;border:0;opacity:0;pointer-events:none}
.waiting{margin-top:18px;padding-top:14px;border-top:1px solid var(--line)}
.answer{margin-top:16px;padding-top:13px;border-top:1px solid var(--line)}
.answer .big{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;font-size:21px;font-weight:650;line-height:1.3}
.copy{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;margin:10px 0 14px}
.letter{margin:0 0 12px;padding:9px 11px;border:1px solid var(--line);border-radius:8px;background:var(--soft);font:inherit;white-space:pre-wrap;
  user-select:all}
.reasons{margin-bottom:14px}
.reasons li{padding:2px 0 2px 13px;position:relative;font-size:13px}
.reasons li::before{content:"";position:absolute;left:2px;top:10px;width:4px;height:4px;border-radius:50%;background:var(--muted)}
.days-table{width:100%;border-collapse:collapse;font-size:12.5px}
.days-table caption{text-align:start;margin-bottom:5px;font-size:13px;font-weight:600;color:var(--muted)}
.days-table th,.days-table td{padding:5px 8px 5px 0;border-top:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
.days-table thead th{color:var(--muted);font-size:12px}
.days-table tbody th,.days-table td:nth-child(2),.days-table th:nth-child(2){white-space:nowrap}
.days-table tbody th .muted{display:block}
.days-table .off{color:var(--muted)}
.days-table .last th,.days-table .last td{font-weight:600;border-bottom:1px solid var(--line)}
.unit-ledgers fieldset{display:flex;flex-wrap:wrap;gap:3px 14px;margin:9px 0 0;padding:0;border:0;font-size:12.5px}
.unit-ledgers legend{padding:0 0 2px;font-weight:600}.unit-ledgers label{display:flex;align-items:center;gap:5px}
.unit-ledgers label b{padding:0 6px;border-radius:8px;background:var(--soft);color:var(--muted);font-weight:600}
.unit-ledgers .whole{background:var(--good-ground);color:inherit}.unit-ledgers .gap,.unit-ledgers .unchecked{color:var(--soon)}
.unit-ledgers .broken,.unit-ledgers .forked{color:var(--late)}
.book .views{display:flex;border:1px solid #98a2b3;border-radius:8px;overflow:hidden;margin:0;padding:0}
.book .views label{flex:1;position:relative;text-align:center;border-left:1px solid var(--line)}
.book .views label:first-of-type{border-left:0}
.book .views input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
.book .views span{display:block;padding:6px 4px;font-size:12.5px;font-weight:600;color:var(--muted);white-space:nowrap}
.book .views input:checked+span{background:var(--act);color:#fff}
.book .views input:focus-visible+span{outline:2px solid var(--act);outline-offset:-4px}
.book .views input:checked:focus-visible+span{outline-color:#fff}
.book .search{width:100%;margin-top:9px}
.book .acts{display:flex;flex-wrap:wrap;gap:7px;margin:9px 0 2px}
.book .outcome{display:flex;gap:8px;margin-top:7px;font-size:12.5px;font-weight:600}
.book .outcome:empty{display:none}
.book .group{margin:15px 0 0;padding-bottom:4px;border-bottom:1px solid var(--line);font-size:13px;font-weight:600;color:var(--muted)}
.record{padding:9px 0;border-bottom:1px solid var(--line)}
.record .head{gap:8px}
.record b{font-weight:600}
.record p{font-size:12.5px;margin-top:2px}
.record .at{white-space:nowrap;font-size:12px;color:var(--muted)}
.record .went{color:var(--soon)}.record .held{color:var(--good)}.record .failed{color:var(--late)}
.book .empty{padding:34px 8px}
.paused-list .link{font-weight:600}
@media (forced-colors:active){
.book .views input:checked+span{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`;
