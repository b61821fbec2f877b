import { BASE, HOST } from "./base.ts";

/** In the top layer, over whatever the portal has open; wide enough to read, narrow enough to see the form behind. */
export const GUARD_DIALOG = `${HOST}${BASE}
dialog.dh{width:min(560px,calc(100vw - 32px));max-height:calc(100vh - 32px);margin:auto;padding:22px 24px 20px;overflow:auto;
  border:1px solid var(--line);border-radius:14px;background:var(--ground);font-size:14px;line-height:1.5;
  box-shadow:0 16px 48px #1d243359;overscroll-behavior:contain}
dialog::backdrop{background:#1d243366}
h1{display:flex;gap:10px;font-size:18px;line-height:1.35;font-weight:650}
h1 .icon{width:21px;height:21px;margin-top:2px;color:var(--late)}
.nothing{margin-top:6px}
.codes{margin-top:2px;font-size:12.5px;overflow-wrap:anywhere}
.whole{white-space:nowrap}
.points{margin-top:11px}
.points li{display:flex;gap:9px;margin-top:4px}
.points .icon{margin-top:2px}
.points .done .icon{color:var(--good)}
.todo{margin-top:12px}
.todo b{font-weight:600}
blockquote{margin:11px 0 0;padding:1px 0 1px 10px;border-left:3px solid var(--line);font-size:12.5px;color:var(--muted)}
.reason{margin-top:14px;padding-top:13px;border-top:1px solid var(--line)}
.reason label{display:block;margin-bottom:4px;font-weight:600}
.reason textarea{display:block;width:100%;padding:7px 10px;border:1px solid #98a2b3;border-radius:8px;resize:vertical;
  background:var(--ground);user-select:text}
.reason textarea[aria-invalid=true]{border-color:var(--late)}
.reason p{margin-top:3px;font-size:12.5px}
footer{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin:18px -24px -20px;padding:0 24px 20px;
  position:sticky;bottom:-20px;background:var(--ground)}
footer .btn{min-height:38px}
.anyway{margin-left:auto}
@media (forced-colors:active){dialog.dh{border-color:CanvasText}}
`;
