// node read.mjs FILE... : prints actions with element paths
import { launch } from "/tmp/wt-i/scripts/launch.ts";
import { readingBundle } from "/tmp/wt-i/tests/browser/reading-pages.ts";
const b=await launch(); const code=await readingBundle();
for(const f of process.argv.slice(2)){
 const p=await b.context.newPage(); await p.goto(f.startsWith("http")?f:"file://"+f); await p.waitForTimeout(200);
 await p.addScriptTag({content:code});
 const r=await p.evaluate(()=>{const r=globalThis.reading.readPage(document,{origin:location.origin,address:location.href});
  const path=e=>{let s=[];for(let x=e;x&&x.tagName!=="BODY";x=x.parentElement)s.unshift(x.tagName.toLowerCase()+(x.className&&typeof x.className==="string"?"."+x.className.split(/\s+/)[0]:""));return s.join(">")};
  return {kind:r.kind,n:r.dossiers.length,codes:r.dossiers.map(d=>d.code),papers:r.papers.length,actions:r.actions.map(a=>({k:a.kind,l:a.label,p:a.phase,s:a.sure,ev:a.evidence,codes:a.codes,form:a.form&&{up:a.form.uploads.map(u=>u.role+":"+u.label+":"+u.files.length),text:a.form.text&&a.form.text.label+"="+a.form.text.value,g:a.form.ground},path:path(a.element)}))}});
 console.log("==",f.split("/").pop(),r.kind,r.n,r.codes.join(),"papers",r.papers); for(const a of r.actions) console.log("  ",JSON.stringify(a)); await p.close();
}
await b.close();
