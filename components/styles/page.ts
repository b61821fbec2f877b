import { BASE } from "./base.ts";
import { NOTICE_BODY } from "./notice.ts";

/** What our own pages share: the side panel at 380 px, the others up to a full window. */
export const PAGE = `${BASE}${NOTICE_BODY}
html{background:#fff}
body{margin:0;min-width:300px;overflow-wrap:anywhere}
.dh{font-size:13.5px}
.bar{display:flex;align-items:center;gap:9px;padding:12px 15px;border-bottom:1px solid var(--line)}
.bar h1{flex:1;font-size:15px;font-weight:650;line-height:1.3}
.bar .muted{font-size:12.5px;white-space:nowrap}
.tool{display:grid;place-items:center;flex:none;width:30px;height:30px;padding:0;border:0;border-radius:7px;
  background:none;color:var(--muted)}
.tool:hover{background:var(--soft);color:var(--ink)}
.chip{display:inline-flex;align-items:center;gap:6px;flex:none;padding:4px 10px 4px 8px;border:1px solid transparent;border-radius:8px;
  font-size:12.5px;font-weight:600;line-height:1.35;white-space:nowrap}
.chip .icon{width:15px;height:15px}
.chip.good{background:var(--good-ground)}.chip.soon{background:var(--soon-ground)}
.chip.late{background:var(--late-ground);border-color:#e9a9a5}.chip.paused{background:var(--paused-ground)}
.chip.unknown{border:1px dashed #98a2b3}
textarea,select,input[type=text],input[type=time],input[type=date],input[type=number]{min-height:34px;padding:4px 9px;border:1px solid #98a2b3;
  border-radius:8px;background:var(--ground);max-width:100%}
select:disabled,input:disabled{background:var(--soft);color:var(--muted);border-color:var(--line)}
input[type=checkbox],input[type=radio]{width:16px;height:16px;margin:0;flex:none;accent-color:var(--act)}
@media (forced-colors:active){.chip{border-color:CanvasText}}
`;
