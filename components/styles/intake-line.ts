import { BASE, HOST } from "./base.ts";

/** The line above the papers of a form: one line high, the rest behind a press. */
export const INTAKE_LINE = `${HOST}${BASE}
:host{margin:4px 0 6px!important;min-width:0!important}
.line{border:1px solid var(--line);border-radius:8px;background:var(--ground)}
.head{display:flex;flex-wrap:wrap;align-items:center;gap:2px 10px;padding:5px 10px}
.head .icon{color:var(--act)}
.when{color:var(--muted)}
.acts{display:flex;gap:14px;margin-left:auto}
.body{padding:4px 10px 8px;border-top:1px solid var(--line)}
.body p{margin:4px 0 0;font-size:12px;overflow-wrap:anywhere}
.row{display:flex;align-items:center;gap:8px;width:100%;padding:3px 2px;border-radius:6px}
.row:hover{background:var(--soft)}
.row .name{flex:1 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.row .state{flex:none;font-weight:600}
.row .state.ask{color:var(--act)}
.row .icon{color:var(--muted)}
@media print{:host{display:none!important}}
`;
