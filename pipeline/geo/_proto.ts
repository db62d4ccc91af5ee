import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readSites } from "/work/main/pipeline/geo/sites";
import { ZONES, isInside } from "/work/main/pipeline/geo/zones";
import { readLandRings } from "/work/main/pipeline/geo/outline";
import { createLand } from "/work/main/pipeline/geo/land";
import { fitPowerDiagram } from "/work/main/pipeline/geo/fit";
import { UNITS_PER_DEGREE } from "/work/main/pipeline/geo/grid";
import Flatbush from "flatbush";
const zone = ZONES[0]!;
const all = readSites();
const S = all.filter(s => isInside(zone, s.lon, s.lat));
const rings = readLandRings().filter(r => isInside(zone, r[0]![0]/UNITS_PER_DEGREE, r[0]![1]/UNITS_PER_DEGREE));
const land = createLand(zone, rings);
const P = S.map(s => zone.project(s.lon, s.lat));
const target = { x: Float64Array.from(P, p=>p[0]), y: Float64Array.from(P,p=>p[1]), area: Float64Array.from(S, s=>Math.max(0.05,s.surfaceKm2)*1e6) };
const xs=[...target.x], ys=[...target.y];
const box = [Math.min(...xs)-2e5, Math.min(...ys)-2e5, Math.max(...xs)+2e5, Math.max(...ys)+2e5] as const;
// test points: random in official outlines, weight by area
const official = JSON.parse(gunzipSync(readFileSync("/work/shared/mirror/geo/communes-cog2025.geojson.gz")).toString());
const idx = new Map(S.map((s,i)=>[s.code,i]));
let seed=12345; const rnd=()=>{seed|=0;seed=seed+0x6D2B79F5|0;let t=Math.imul(seed^seed>>>15,1|seed);t=t+Math.imul(t^t>>>7,61|t)^t;return((t^t>>>14)>>>0)/4294967296;};
function inPoly(x:number,y:number,poly:number[][][]){let c=false;for(const r of poly)for(let i=0,j=r.length-1;i<r.length;j=i++){const[a,b]=r[i]!as any,[d,e]=r[j]! as any;if(b>y!==e>y&&x<(d-a)*(y-b)/(e-b)+a)c=!c;}return c;}
type Pt={x:number,y:number,i:number,bre:boolean};
const pts:Pt[]=[];
for(const f of official.features){const i=idx.get(f.properties.code);if(i===undefined)continue;
 const polys=f.geometry.type==="Polygon"?[f.geometry.coordinates]:f.geometry.coordinates;
 const bre=S[i]!.region==="53";const n=bre?17:3;
 // area-proportional sampling: expected count ∝ area
 const want=S[i]!.surfaceKm2*(bre?1:0.1);let k=Math.floor(want)+(rnd()<want%1?1:0);
 let w=1e9,s=1e9,e=-1e9,nn=-1e9;for(const p of polys)for(const[a,b]of p[0]){w=Math.min(w,a);e=Math.max(e,a);s=Math.min(s,b);nn=Math.max(nn,b);}
 let guard=0;while(k>0&&guard++<100000){const x=w+rnd()*(e-w),y=s+rnd()*(nn-s);if(polys.some((p:any)=>inPoly(x,y,p))){const q=zone.project(x,y);pts.push({x:q[0],y:q[1],i,bre});k--;}}
}
console.log("points",pts.length,pts.filter(p=>p.bre).length);
export function score(sites:{x:Float64Array,y:Float64Array,weight:Float64Array},label:string){
 const ix=new Flatbush(S.length);for(let i=0;i<S.length;i++)ix.add(sites.x[i]!,sites.y[i]!);ix.finish();
 const r=[0,0,0,0,0,0];
 for(const p of pts){let best=-1,bv=Infinity;for(const j of ix.neighbors(p.x,p.y,60)){const v=(p.x-sites.x[j]!)**2+(p.y-sites.y[j]!)**2-sites.weight[j]!;if(v<bv){bv=v;best=j;}}
  const c=best===p.i,e=S[best]!.epci===S[p.i]!.epci&&S[best]!.epci!=="";
  const o=p.bre?3:0;r[o]!++;if(c)r[o+1]!++;if(e)r[o+2]!++;}
 console.log(label,"FR+BRE: FR commune",(r[1]!/r[0]!*100).toFixed(2),"epci",(r[2]!/r[0]!*100).toFixed(2),"| BRE commune",(r[4]!/r[3]!*100).toFixed(2),"epci",(r[5]!/r[3]!*100).toFixed(2));
}
const t0=Date.now();
const t=Date.now();const f=fitPowerDiagram(target,box,land);score(f.sites,`${Date.now()-t}ms`);
