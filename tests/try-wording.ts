import catalogueJson from '#resources/remedies/catalogue.json'
import lettersJson from '#resources/letters/letters.json'
import { readFileSync } from 'node:fs'
import { checked } from './support/wording-builders.ts'
const texts: {en:string[],ja:string[]} = {en:[],ja:[]}
const walk=(v:any)=>{ if(v&&typeof v==='object'){ if(typeof v.en==='string'&&typeof v.ja==='string'){texts.en.push(v.en);texts.ja.push(v.ja)} else Object.values(v).forEach(walk)} }
walk({r:(catalogueJson as any).remedies}); walk(lettersJson)
for(const f of ['costs-left-out','stopped-line','wrong-item']) texts.en.push(readFileSync(`tests/golden/${f}.txt`,'utf8'))
for(const f of ['ja-costs-left-out','ja-stopped-line','ja-faults-in-series']) texts.ja.push(readFileSync(`tests/golden/${f}.txt`,'utf8'))
export function run(){
 for(const l of ['en','ja'] as const){ let n=0;const t=performance.now();
  for(const x of texts[l]) {n+=x.length; for(const f of checked(x,l)) console.log(l,f.ruleId,JSON.stringify(x.slice(f.start,f.end)),'|',x.slice(Math.max(0,f.start-40),f.end+60).replaceAll('\n',' '))}
  console.log(l,texts[l].length,'texts',n,'chars',(performance.now()-t).toFixed(1),'ms')}
 for(const l of ['en','ja'] as const){ const t0=performance.now(); let n=0; for(let i=0;i<5;i++) for(const x of texts[l]){checked(x,l);n+=x.length} console.log(l,'warm',((performance.now()-t0)/n*1000).toFixed(2),'ms per 1000 chars') }
}
