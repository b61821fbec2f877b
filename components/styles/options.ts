import { OPTIONS_PARTS } from "./options-parts.ts";
import { PAGE } from "./page.ts";

/** Options, a page at a time beside their contents; and the first-run page, one calm column. */
export const OPTIONS = `${PAGE}
html{background:#eef1f6}
.options{max-width:780px;margin:0 auto;padding:0 16px 40px;font-size:14px}
.options .bar{padding:20px 2px 12px;border:0}
.options .bar h1{font-size:20px}
.options .bar .icon{width:22px;height:22px}
.answer{position:sticky;top:8px;z-index:1;height:0;text-align:right}
.answer .saved{display:inline-block;padding:1px 10px;border:1px solid var(--line);border-radius:10px;background:#fff;font-weight:600}
.answer .notice{text-align:left;padding:10px 12px;border:1px solid var(--line);border-radius:12px;background:#fff;box-shadow:0 6px 18px #1d243333}
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
.with-unit.quiet-hours input{width:128px}
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
.picture{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:14px;margin-top:14px}
.picture figure{display:flex;flex-direction:column;margin:0}
.picture figcaption{margin-top:7px;padding:0 2px;font-size:13px;line-height:1.4}
.mock{display:flex;flex-direction:column;flex:1;gap:9px;min-height:104px;padding:12px;border:1px solid var(--line);border-radius:10px;background:#fff;overflow:hidden}
.mock-row{display:flex;align-items:center;gap:10px;min-height:22px}
.mock-row.head{min-height:0;height:7px;border-radius:4px;background:#d9dee7}
.mock-row i{flex:1;height:7px;border-radius:4px;background:#e6eaf1}
.mock .chip{padding:2px 8px 2px 6px;font-size:11.5px}
.mock.box{justify-content:space-between;border-left:4px solid var(--late);box-shadow:0 6px 18px #1d243322}
.mock-buttons{display:flex;flex-wrap:wrap;gap:8px}.mock-buttons .btn{pointer-events:none}
.step{display:flex;gap:14px}
.n{display:grid;place-items:center;flex:none;width:28px;height:28px;border-radius:50%;background:var(--soft);border:1px solid var(--line);
  font-weight:650}
.n.done{background:var(--good-ground);border-color:transparent;color:var(--good)}
.done-line{display:flex;gap:8px;margin-top:8px;font-weight:600}
.choices{display:flex;flex-wrap:wrap;gap:8px 22px;margin:10px 0 6px}
.step .btn.main{margin-top:10px}
.privacy{margin-top:14px;padding:0 4px}
.paged{max-width:1040px;display:grid;grid-template-columns:212px minmax(0,1fr);column-gap:22px}
.paged>.bar{grid-column:1/-1}
.paged .pages>.notice{margin-top:12px;padding:10px 12px;border:1px solid var(--line);border-radius:12px;background:#fff}
.paged .contents{position:sticky;top:12px;align-self:start;display:flex;flex-direction:column;gap:2px;margin-top:12px;padding:0}
.paged .contents a{padding:9px 12px;border-left:3px solid transparent;border-radius:0 8px 8px 0;color:var(--ink);text-decoration:none;line-height:1.35}
.paged .contents a:hover{background:#fff;text-decoration:underline}
.paged .contents a[aria-current]{border-left-color:var(--act);background:#fff;font-weight:650}
@media (max-width:760px){.paged{grid-template-columns:minmax(0,1fr)}.paged .contents{position:static;flex-flow:row wrap}
.paged .contents a{padding:6px 10px;border-left:0;border-bottom:3px solid transparent;border-radius:8px 8px 0 0}
.paged .contents a[aria-current]{border-bottom-color:var(--act)}}
@media (max-width:560px){.row,.hours .row{grid-template-columns:minmax(0,1fr)}.under{margin-left:0}.card{padding:13px 14px 15px}}
${OPTIONS_PARTS}`;
