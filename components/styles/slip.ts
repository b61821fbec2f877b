import { BASE } from "./base.ts";

/** One A5 sheet: what is printed is black on white, and its button stays on the screen. */
export const SLIP = `${BASE}
@page{size:A5 portrait;margin:11mm}
body{margin:0;background:#fff}
.slip{max-width:148mm;margin:0 auto;padding:18px 22px;font-size:14px}
.slip h1{font-size:20px;line-height:1.3}
.slip .of{margin-top:2px;font-size:15px;font-weight:600}
.slip h2{margin:14px 0 4px;font-size:14px}
.slip ol,.slip ul{margin:0;padding-left:22px}
.slip ul{list-style:disc}
.slip li{margin-bottom:4px;overflow-wrap:anywhere}
.slip ol li{font-size:15px}
.slip .less{font-size:12.5px}.slip .less h2{font-size:12.5px}
.slip .all{margin-top:14px;font-size:15px;font-weight:600}
.slip p{margin-top:12px}
.slip .foot{font-size:12px}
@media print{.slip{max-width:none;padding:0}.slip .acts{display:none}.slip .muted{color:#000}}
`;
