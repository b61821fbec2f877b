/** An office's targets, in a page that has the sections and forms of the options. */
export const TARGETS = `
.options.wide{max-width:1100px}
.nowrap{white-space:nowrap}
.targets-table{width:100%;min-width:680px;margin-top:9px;border-collapse:collapse;font-size:13px}
.targets-table th,.targets-table td{padding:7px 14px 7px 0;border-top:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
.targets-table thead th{color:var(--muted);font-size:12px;white-space:nowrap}
.targets-table tbody th{width:31%;font-weight:600}
.targets-table .cited{font-weight:400;font-size:12.5px}
.targets-table td:nth-child(2){width:15%}.targets-table td:nth-child(3){width:20%}
.distance{display:block;margin-top:3px}
.target-bar{position:relative;display:block;width:100%;max-width:190px;height:10px;margin:5px 0 3px;border:1px solid #98a2b3;border-radius:2px}
.target-bar i{position:absolute;inset-block:0;inset-inline-start:0}
.target-bar .full{background:var(--good)}
.target-bar .short{background:repeating-linear-gradient(135deg,var(--late) 0 3px,#fff 3px 6px)}
.target-bar .week{background:var(--act)}
.target-bar .mark{inset-block:-4px;width:0;margin-inline-start:-1px;border-inline-start:2px solid var(--ink)}
.points-fields{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:9px 12px;align-items:end}
.fields .points-fields input{width:100%}
.points-table td{white-space:nowrap;font-variant-numeric:tabular-nums}
.trend-table .target-bar{max-width:160px}
.targets .choices{border:0;padding:0;margin:12px 0 0}.targets .choices legend{float:left;width:100%;padding:0 0 4px;font-weight:600}
.targets .choices legend+*{clear:left}
.targets .line{align-items:center}
.targets .days-table+p{margin-top:10px}
.dossier-points{margin-top:12px;padding-top:10px;border-top:1px solid var(--line)}
.targets .fields{margin-top:16px}
.targets .cited .muted{font-size:12.5px}
@media (max-width:700px){.points-fields{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (forced-colors:active){.target-bar .full,.target-bar .short,.target-bar .week{forced-color-adjust:none;background:Highlight}.target-bar .mark{border-color:CanvasText}}
`;
