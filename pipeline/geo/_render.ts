import { readFileSync, writeFileSync } from "node:fs";
import { decodeTopology, communeFeatures } from "/work/main/src/geo/topology";
const [,, what, w, s, e, n, out, width="1600"] = process.argv as any;
const W=+width, cx=Math.cos((+s+ +n)/2*Math.PI/180), k=W/((+e- +w)*cx), H=Math.round((+n- +s)*k);
const dir=process.env.DIR ?? "/work/main/public/geo/";
const layers = what.split(",");
let svg=`<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}"><rect width="100%" height="100%" fill="#cfe3ee"/>`;
for(const l of layers){
 const fs = l==="communes"? communeFeatures(decodeTopology(JSON.parse(readFileSync(dir+"communes.topojson","utf8")))) : JSON.parse(readFileSync(l.includes("/")?l:dir+l+".geojson","utf8")).features;
 const i=layers.indexOf(l);
 fs.forEach((f:any,j:number)=>{const polys=f.geometry.type==="Polygon"?[f.geometry.coordinates]:f.geometry.coordinates;
  if(!polys.some((p:any)=>p[0].some(([x,y]:any)=>x>w&&x<e&&y>s&&y<n)))return;
  const d=polys.map((p:any)=>p.map((r:any)=>"M"+r.map(([x,y]:any)=>((x-w)*cx*k).toFixed(1)+","+((n-y)*k).toFixed(1)).join("L")+"Z").join("")).join("");
  const hue=(j*137.5)%360;
  svg+=`<path fill-rule="evenodd" d="${d}" ${i===0?`fill="hsl(${hue},45%,80%)" stroke="#888" stroke-width="0.6"`:`fill="none" stroke="${i===1?"#223":"#c22"}" stroke-width="${1+i*0.4}"`}/>`;});
}
writeFileSync("/tmp/x.svg",svg+"</svg>");writeFileSync("/tmp/x.html",`<body style="margin:0">${svg}</svg></body>`);
import { execFileSync } from "node:child_process";
execFileSync("chromium",["--headless","--no-sandbox","--disable-gpu","--hide-scrollbars",`--window-size=${W},${H}`,`--screenshot=${out}`,"file:///tmp/x.html"],{stdio:"ignore"});
