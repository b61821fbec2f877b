/**
 * Colours, type and buttons that every part shares. `!important` on the host
 * wins over the portal's own rules for `div`, whatever they are. What is copied from a page is the
 * page's own text: none of our words can be selected.
 */
export const HOST = `
:host{all:initial!important;display:block!important;-webkit-user-select:none!important;user-select:none!important}
:host([data-away]){display:none!important}
`;

export const BASE = `
*,*::before,*::after{box-sizing:border-box}
.dh{
  --ink:#1d2433;--muted:#5b6577;--line:#d9dee7;--act:#0b5cad;--ground:#fff;--soft:#f4f6fa;
  --good:#17724a;--good-ground:#e7f4ed;--soon:#8f4b00;--soon-ground:#fff1da;
  --late:#a8201a;--late-ground:#fdebe9;--paused:#4b4f8f;--paused-ground:#ecedfa;
  color:var(--ink);font:13px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
  font-variant-numeric:tabular-nums;text-align:start;text-transform:none;letter-spacing:0;
  -webkit-text-size-adjust:100%
}
.icon{width:16px;height:16px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;
  stroke-linecap:round;stroke-linejoin:round}
.good{color:var(--good)}.soon{color:var(--soon)}.late{color:var(--late)}
.paused{color:var(--paused)}.unknown{color:var(--muted)}
.muted{color:var(--muted)}
h1,h2,h3,p,ul,ol,dl,dd,dt,figure{margin:0;padding:0}
ul{list-style:none}
button,input,select,textarea{font:inherit;color:inherit;letter-spacing:inherit}
button{cursor:pointer}
.btn{display:inline-flex;align-items:center;justify-content:center;gap:7px;min-height:36px;padding:6px 15px;
  border:1px solid var(--line);border-radius:8px;background:var(--ground);font-weight:600;color:var(--ink)}
.btn:hover{background:var(--soft);border-color:#b9c2d0}
.btn.main{background:var(--act);border-color:var(--act);color:#fff}
.btn.main:hover{background:#094c90;border-color:#094c90}
.btn.small{min-height:30px;padding:3px 11px;border-radius:7px}
.btn.danger{color:var(--late);border-color:#e3b5b2}
.btn.danger:hover{background:var(--late-ground)}
.btn.quiet{border-color:transparent;background:none;color:var(--muted);font-weight:400}
.btn.quiet:hover{color:var(--ink);background:var(--soft)}
.btn:disabled{cursor:default;color:var(--muted);background:var(--soft);border-color:var(--line)}
.btn.quiet:disabled{background:none;border-color:transparent}
.plain{border:0;background:none;padding:0;text-align:start}
.link{border:0;background:none;padding:2px 0;color:var(--act);font-weight:600;text-align:start}
.link:hover{text-decoration:underline}
:focus{outline:none}
:focus-visible{outline:2px solid var(--act);outline-offset:2px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){
  .btn.main{forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}
  :focus-visible{outline-color:Highlight}
}
`;
