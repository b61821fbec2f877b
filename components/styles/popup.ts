import { PAGE } from "./page.ts";

export const POPUP = `${PAGE}
.popup{width:320px}
.body{display:flex;flex-direction:column;gap:10px;padding:13px 15px 16px}
.wide{width:100%}
.small{font-size:12.5px}
.block{display:block}
.state{display:flex;gap:8px;font-weight:600}
.state .icon{margin-top:2px}
.state .muted{font-weight:400}
`;
