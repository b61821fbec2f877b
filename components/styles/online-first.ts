import { BASE, HOST } from "./base.ts";

/** Above an intake's papers: three short lines and two buttons, gone with the first press. */
export const ONLINE_FIRST = `${HOST}${BASE}
:host{margin:4px 0 6px!important;min-width:0!important}
.online{padding:8px 12px;border:1px solid var(--line);border-left:4px solid var(--act);border-radius:8px;background:var(--ground)}
.top{display:flex;align-items:center;justify-content:space-between;gap:8px}
.online ol{padding-left:22px;margin:2px 0 6px}
.acts{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.online p{margin-top:4px;font-size:12px}
@media print{:host{display:none!important}}
`;
