/** The calendar, the catalogue and the rules in the options. */
export const OPTIONS_PARTS = `
.options{scroll-padding-top:12px}
.card h3{margin-top:16px;font-size:13.5px;font-weight:650}
.card h3:focus{outline:none}
.card .list:empty,.card [role=alert]:empty,.card [role=status]:empty{display:none}
.card .list .chip{padding:1px 7px;font-size:11.5px}
.card .search{width:100%;margin-top:8px}
.card .list .btn{flex:none}
.fields{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:9px 12px;align-items:end;margin:12px 0 0;padding:12px 14px 14px;
  min-width:0;border:1px solid var(--line);border-radius:9px;background:var(--soft)}
.fields legend{float:left;grid-column:1/-1;width:100%;padding:0;font-weight:600}
.fields .cell{display:flex;flex-direction:column;gap:3px;min-width:0}
.fields .wide{grid-column:1/-1}
.fields label{font-size:12.5px}
.fields input,.fields select,.fields textarea{width:100%}
.fields textarea{resize:vertical}
.fields [aria-invalid=true]{border-color:var(--late)}
.fields .span{display:grid;grid-template-columns:1.2fr 1fr 1fr auto;gap:9px 12px;align-items:end;margin:0;padding:0;border:0}
.fields .span .btn{grid-column:auto}
.take-over{align-items:center;margin-top:10px}.take-over select{max-width:300px}
.fields .btn{justify-self:start;grid-column:1/-1}
.own fieldset{margin:10px 0 0;padding:10px 14px 12px;border:1px solid var(--line);border-radius:9px}
.own fieldset legend{padding:0 5px;font-weight:600}
.own .line{margin-top:10px}
.cited summary{width:fit-content;color:var(--act);cursor:pointer}.cited .muted{display:block;max-width:66ch;padding:3px 0 2px}
.rules select{flex:none;width:172px}
.year{margin-top:12px}
.year-head{display:flex;align-items:center;gap:6px;flex-wrap:wrap}
.year-head h3{display:flex;align-items:center;gap:8px;margin:0;font-size:16px}
.year-head .grow{text-align:end}
.back .icon{transform:scaleX(-1)}
.told{min-height:40px;margin:6px 0 4px;font-size:13px}
.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(158px,1fr));gap:14px 16px}
.month{width:100%;border-collapse:collapse;table-layout:fixed;align-self:start}
.month caption{text-align:start;font-size:12.5px;font-weight:600;padding-bottom:2px}
.month th{padding:0;font-size:10.5px;font-weight:400;color:var(--muted)}
.month td{padding:1px;text-align:center}
.d{display:grid;place-items:center;width:100%;min-width:20px;height:22px;margin:0;padding:0;border:1px solid transparent;border-radius:5px;
  background:none;font-size:12px;font-style:normal;line-height:1;font-variant-numeric:tabular-nums}
.d.rest{color:var(--muted);background:repeating-linear-gradient(135deg,#eef1f6 0 3px,#fff 3px 6px)}
.d.holiday{background:var(--late-ground);border-color:#e9a9a5;color:var(--late);font-weight:700;text-decoration:line-through}
.d.make-up{background:var(--good-ground);border:2px solid var(--good);color:var(--good);font-weight:700}
.d.own{background:var(--paused-ground);border:1px dotted var(--paused);border-bottom:3px double var(--paused);color:var(--paused);font-weight:700}
.d.open{background:#fff;border:1px dashed #98a2b3;color:var(--ink);font-weight:700}
button.d:hover,button.d:focus-visible{outline:2px solid var(--act);outline-offset:0}
.legend{display:flex;flex-wrap:wrap;gap:6px 16px;margin-top:12px;font-size:12.5px}
.legend li{display:flex;align-items:center;gap:6px}
.legend .d{width:24px;flex:none}
.provisional{margin-top:12px}
.faults{margin-top:9px;padding:9px 12px;border:1px solid #e9a9a5;border-radius:8px;background:var(--late-ground);font-size:13px}
.faults ul{list-style:disc;padding-inline-start:18px;overflow-wrap:anywhere}
.preview{margin-top:14px;padding:4px 14px 14px;border:1px solid var(--line);border-radius:9px}
.preview .notice{margin-top:10px}
.preview .check{margin-top:8px}
.days-table{width:100%;margin-top:9px;border-collapse:collapse;font-size:13px}
.days-table th,.days-table td{padding:5px 10px 5px 0;border-top:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
.days-table thead th{color:var(--muted);font-size:12px;white-space:nowrap}
.preview>.line{margin-top:12px}
.wide-table{overflow-x:auto}
.wide-table .whole{white-space:nowrap}
.import-bar{width:100%;height:12px;margin-top:6px}
.so-many{margin:2px 0 0;padding-inline-start:18px;list-style:disc;font-size:13px}
.portals li{flex-wrap:wrap}
.portal-more{flex:0 0 100%}
.portal-more .line{margin-top:6px}
.portal-more .parts{margin-top:8px}.portal-more .parts summary{cursor:pointer}
.portal-more .preview,.portal-more .faults{margin-top:9px}
.portal-more .preview{padding-top:10px}
.row.top{align-items:start}.row label .small{display:block}
.portal-more textarea{width:100%;font-size:13px}
.card>.notice{margin-top:10px;padding:10px 12px;border:1px solid var(--line);border-radius:9px}
.code{font:13px/1.6 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
.on-line{margin-top:8px}.code.block{display:block;margin-top:6px;padding:8px 11px;border:1px solid var(--line);border-radius:8px;background:var(--soft);user-select:all}
input.code{text-transform:uppercase;letter-spacing:.05em}
.digits{display:block;margin:12px 0;font-size:38px;font-weight:650;letter-spacing:.08em;font-variant-numeric:tabular-nums}
.digits-field{width:120px;font-size:18px;letter-spacing:.08em;font-variant-numeric:tabular-nums}
li.asking,li.member{flex-wrap:wrap}li.asking .line{align-items:center;margin-top:0}li .wide,li .wipe{flex:0 0 100%}
.sees>div{display:grid;grid-template-columns:minmax(140px,210px) minmax(0,1fr);gap:2px 16px;padding:8px 0;border-bottom:1px solid var(--line)}
.sees dt{font-weight:600}.sees dd{margin:0}
.paper-copy{margin-top:12px;padding:14px 18px;border:1px solid var(--line);border-radius:9px;background:#fff}
.paper-copy h3{margin:0;font-size:15px}.paper-copy .code{font-size:18px;letter-spacing:.04em}.paper-copy ol{margin:10px 0;padding-inline-start:24px;list-style:decimal}
@media print{body:has(.paper-copy) :is(.bar,.contents,.card>:not(.paper-copy)),body:has(.paper-copy) .card:not(:has(.paper-copy)){display:none}
.paper-copy{border:0;padding:0}.paper-copy .code{font-size:22px}}
@media (max-width:560px){.sees>div{grid-template-columns:minmax(0,1fr)}.fields{grid-template-columns:minmax(0,1fr)}.rules li,.list li{flex-wrap:wrap}.months{grid-template-columns:repeat(auto-fill,minmax(140px,1fr))}}
@media (forced-colors:active){.d.holiday,.d.make-up,.d.own,.d.open{border-color:CanvasText}}
`;
