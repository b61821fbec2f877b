/** The paper register's month in one table; a day's codes unfold under its row. */
export const BOOK = `
.book{max-width:1180px;margin:0 auto;padding:0 18px 24px}
.book .bar{padding:12px 0}
.book .bar h1{flex:none}
.book .period{flex:1}
.book table{width:100%;margin-top:10px;border-collapse:collapse}
.book th,.book td{padding:4px 10px;border-bottom:1px solid var(--line);text-align:end;font-weight:400;vertical-align:middle}
.book thead th{border-bottom-color:#b9c2d0;font-size:12.5px;font-weight:600;color:var(--muted)}
.book thead th[colspan]{text-align:center}
.book thead th:first-child,.book tbody th,.book tfoot th{text-align:start;white-space:nowrap}
.book tfoot th,.book tfoot td{font-weight:600}
.book thead td{border:0}
.book tbody td:nth-child(4),.book tfoot td:nth-child(4){border-inline-end:1px solid var(--line)}
.book td.soon{font-weight:600}
.book input{width:70px;min-height:28px;padding:2px 8px;text-align:end}
.book .small:empty{display:none}
.book .codes td{padding:10px 12px 14px;background:var(--soft);text-align:start}
.sides-of{display:grid;grid-template-columns:1fr 1fr;gap:18px}
.side-of{display:grid;gap:6px;align-content:start;justify-items:start}
.side-of label{font-weight:600}.side-of textarea{width:100%;font-variant-numeric:tabular-nums}
.side-of h2{margin-top:4px;font-size:13px}
.side-of ul{padding-left:18px;list-style:disc}
.book .codes .btn{margin-top:6px}
@media (max-width:820px){.sides-of{grid-template-columns:1fr}.book th,.book td{padding:4px 5px}}
@media print{.book input{border:0;padding:0}}
`;
