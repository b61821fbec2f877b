import { BASE, HOST } from "./base.ts";

/** How a notice looks, wherever it stands. */
export const NOTICE_BODY = `
.notice{display:flex;gap:9px;padding:10px 12px;border:1px solid var(--line);border-left-width:4px;border-radius:9px;
  background:var(--ground);font-size:13px}
.notice.info{border-left-color:var(--act)}
.notice.remind{border-left-color:#c47a1c}
.notice.error{border-left-color:var(--late)}
.notice>.icon{margin-top:2px}
.notice.info>.icon{color:var(--act)}.notice.remind>.icon{color:var(--soon)}.notice.error>.icon{color:var(--late)}
.notice-text{flex:1;min-width:0}
.notice-text b{font-weight:600}
.notice-text p{margin-top:2px}
.notice-close{display:grid;place-items:center;flex:none;width:26px;height:26px;margin:-3px -5px 0 0;border:0;border-radius:6px;
  background:none;color:var(--muted);padding:0}
.notice-close:hover{background:var(--soft);color:var(--ink)}
@media (forced-colors:active){.notice{border-color:CanvasText}}
`;

/** In a page of the portal: at the lower left, where action buttons seldom are, or in the corner that `data-place` names. */
export const NOTICE = `${HOST}${BASE}${NOTICE_BODY}
:host{position:fixed!important;left:14px!important;bottom:14px!important;z-index:2000!important;
  width:min(380px,calc(100vw - 28px))!important}
:host([data-place~=right]){left:auto!important;right:14px!important}
:host([data-place~=top]){bottom:auto!important;top:14px!important}
.notice{box-shadow:0 6px 22px #1d243333}
@media print{:host{display:none!important}}
`;

/** Beside what it speaks of, in the flow of the page. */
export const NOTICE_INLINE = `${HOST}${BASE}${NOTICE_BODY}
:host{margin:6px 0!important;max-width:560px!important}
@media print{:host{display:none!important}}
`;
