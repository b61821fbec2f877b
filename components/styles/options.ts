import { OPTIONS_PARTS } from "./options-parts.ts";
import { PAGE } from "./page.ts";

/** Options and the first-run page: one calm column. */
export const OPTIONS = `${PAGE}
html{background:#eef1f6}
.options{max-width:780px;margin:0 auto;padding:0 16px 40px;font-size:14px}
.options .bar{padding:20px 2px 12px;border:0}
.options .bar h1{font-size:20px}
.options .bar .icon{width:22px;height:22px}
.saved{font-weight:600;min-height:20px}
.card,.options>.notice{margin-top:12px;padding:16px 20px 18px;border:1px solid var(--line);border-radius:12px;background:#fff}
.options>.notice{padding:10px 12px}
.card h2{font-size:15.5px;font-weight:650}
.hint{margin-top:2px;max-width:64ch}
.small{font-size:12.5px}
.locked{margin-top:6px;font-size:12.5px;color:var(--paused)}
.row{display:grid;grid-template-columns:minmax(150px,250px) minmax(0,1fr);align-items:center;gap:4px 16px;margin-top:10px}
.row select{width:100%}
.under{margin:4px 0 0 266px}
.field{display:flex;flex-direction:column}
.hours{max-width:520px}
.hours .row{grid-template-columns:100px minmax(0,1fr);margin-top:6px}
.hours+.btn,.card>.btn{margin-top:12px}
.with-unit{display:flex;align-items:center;gap:9px}
.with-unit input{width:90px}
.check{display:flex;align-items:flex-start;gap:9px}
.check input{margin-top:3px}
.own{margin-top:14px;padding-top:12px;border-top:1px solid var(--line)}
.list{margin-top:8px}
.list li{display:flex;align-items:center;gap:12px;padding:8px 0;border-bottom:1px solid var(--line)}
.list b{font-weight:600}
.grow{flex:1;min-width:0}
.list .small,.source{display:block}
.add{margin-top:12px}
.line{display:flex;flex-wrap:wrap;gap:8px;margin-top:4px}
.card>.line{margin-top:14px}
.wipe legend{float:left;width:100%;padding:0;font-weight:600}.wipe legend+*{clear:both}
.wipe{margin-top:12px;padding:12px 14px;border:1px solid #e3b5b2;border-radius:9px;background:var(--late-ground)}
.wipe .check{margin:8px 0}
.step{display:flex;gap:14px}
.n{display:grid;place-items:center;flex:none;width:28px;height:28px;border-radius:50%;background:var(--soft);border:1px solid var(--line);
  font-weight:650}
.n.done{background:var(--good-ground);border-color:transparent;color:var(--good)}
.done-line{display:flex;gap:8px;margin-top:8px;font-weight:600}
.choices{display:flex;flex-wrap:wrap;gap:8px 22px;margin:10px 0 6px}
.step .btn.main{margin-top:10px}
.privacy{margin-top:14px;padding:0 4px}
@media (max-width:560px){.row,.hours .row{grid-template-columns:minmax(0,1fr)}.under{margin-left:0}.card{padding:13px 14px 15px}}
${OPTIONS_PARTS}`;
