import { PAGE } from "./page.ts";

/** The fields beside the sheet; on paper the sheet alone, with the edges that official letters have (NĐ 30/2020/NĐ-CP). */
export const LETTER = `${PAGE}
@page{size:A4 portrait;margin:20mm 15mm 20mm 30mm}
html{background:var(--soft,#f4f6fa)}
.letter{max-width:1240px;margin:0 auto;padding:14px 18px 24px}
.letter h1{font-size:18px;line-height:1.3}
.sides{display:grid;grid-template-columns:minmax(330px,420px) minmax(0,1fr);gap:18px;align-items:start;margin-top:8px}
.fill{display:grid;gap:8px;padding:12px 14px;background:var(--ground);border:1px solid var(--line);border-radius:10px}
.fill .code{font-weight:600}
.small{font-size:12.5px}.small .link{margin-inline-end:10px}.small:empty{display:none}
.field{display:grid;gap:3px}.field .small:empty{display:none}
.field label{font-weight:600}
.field input,.field textarea{width:100%}
.two{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.with-pick{display:flex;gap:6px;align-items:center}.with-pick .btn{flex:none;white-space:nowrap}
.pick{position:absolute;width:0;height:0;min-height:0;padding:0;border:0;opacity:0;pointer-events:none}
.box{display:grid;gap:6px;padding:8px 11px;border:1px solid #e9a9a5;border-radius:8px;background:var(--late-ground)}
.box label{display:flex;gap:7px;align-items:center;font-weight:600}
details{border-top:1px solid var(--line);padding-top:6px}
details[open]{display:grid;gap:6px}
summary{cursor:pointer;font-weight:600}
.acts{display:flex;flex-wrap:wrap;gap:8px;border-top:1px solid var(--line);padding-top:10px}
.sheet{padding:36px 40px 48px;background:#fff;border:1px solid var(--line);border-radius:4px;color:#000;
  font:15px/1.5 "Times New Roman","Liberation Serif","Noto Serif",serif;box-shadow:0 2px 10px #1d243318}
.heads{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:12px;text-align:center}
.heads>:last-child>*{white-space:nowrap}
.caps{text-transform:uppercase}.strong{font-weight:700}.slanted{font-style:italic}
.sheet .title{margin:26px 0 14px;text-align:center;font-weight:700;font-size:16px}
.sheet .to{margin-bottom:10px;padding-left:1.2cm}
.para{margin-top:7px;text-indent:1cm;text-align:justify;overflow-wrap:anywhere}
.sign{width:62%;margin:24px 0 0 auto;text-align:center}
@media (max-width:820px){.sides{grid-template-columns:minmax(0,1fr)}}
@media print{
  html{background:#fff}
  .noprint{display:none!important}
  .letter{max-width:none;margin:0;padding:0}.sides{display:block;margin:0}
  .sheet{padding:0;border:0;box-shadow:none;font-size:13pt}.sheet .title{font-size:13.5pt;text-wrap:balance}
  .heads{font-size:11.5pt}
}
`;
