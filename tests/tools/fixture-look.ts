import type { InventedPaper } from './fixture-papers.ts';

/**
 * How the demo pages look. They are shown to people who try Sheaf for the first time, without a network, so everything is inline:
 * a neutral style of our own for the site's class names, and drawn pictures.
 */
export const style = `<style>
:root{color-scheme:light dark;--ink:light-dark(#1b1f27,#e8eaef);--dim:light-dark(#667085,#98a1b2);--line:light-dark(#e4e7ec,#2b313c);--paper:light-dark(#fff,#171b22);--back:light-dark(#f7f8fa,#0f1217);--soft:light-dark(#f2f4f7,#222833);--tint:light-dark(#2f5fd0,#8fb0ff)}
*{box-sizing:border-box;margin:0}body{background:var(--back);color:var(--ink);font:15px/1.5 system-ui,sans-serif}a{color:inherit;text-decoration:none}
.banner{display:flex;gap:12px;align-items:center;justify-content:center;padding:10px;border-bottom:1px solid var(--line);color:var(--dim);font-size:13px}.banner p:first-of-type{display:block}.banner .inline{display:none}
.container{max-width:1180px;margin:0 auto;padding:28px 20px 60px}.head{display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;margin-bottom:22px}
h1{font-size:26px;letter-spacing:-.02em}.head h2{font-size:15px;font-weight:400;color:var(--dim);flex:1 1 auto}.head h2 span{margin-left:.3em}.head ul{display:flex;gap:4px;list-style:none;padding:0}
.head input{flex:0 1 240px;padding:7px 12px;border:1px solid var(--line);border-radius:9px;background:var(--paper);color:inherit;font:inherit}.head button{border:0;background:none;color:var(--dim);font:inherit}.head>a{display:none}
.btn{display:flex;gap:6px;align-items:center;justify-content:center;padding:5px 12px;border:1px solid var(--line);border-radius:9px;background:var(--paper);font-size:13px}
.container>.btn{display:inline-flex;margin-top:26px}.grid{display:grid;gap:20px;grid-template-columns:minmax(0,1fr)}
@media(min-width:900px){.lg\\:grid-cols-2{grid-template-columns:repeat(2,minmax(0,1fr))}}@media(min-width:1100px){.xl\\:grid-cols-3{grid-template-columns:repeat(3,minmax(0,1fr))}}
article{position:relative;overflow:hidden;border:1px solid var(--line);border-radius:14px;background:var(--paper)}.flex{display:flex}.flex-col{flex-direction:column}.items-center{align-items:center}.justify-between{justify-content:space-between}
.hidden{display:none}.relative{position:relative}.min-w-0{min-width:0}.w-full{width:100%}.flex-1{flex:1}.justify-center{justify-content:center}.gap-2{gap:8px}.gap-6{gap:20px}
@media(min-width:768px){.md\\:flex{display:flex}.md\\:hidden{display:none}}
article h3{font-size:17px;line-height:1.35;letter-spacing:-.01em;margin-bottom:6px}article h3 a:hover{color:var(--tint)}article p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;color:var(--dim);font-size:14px;margin-bottom:8px}
article img{display:none}article img[src]{display:block;width:100%;height:100%;object-fit:cover}.h-56>div{height:190px}.flex-shrink-0 a>div{width:216px;height:168px}.flex.flex-col.md\\:hidden .relative a>div{height:150px}
.submitter{position:absolute;right:8px;display:flex;gap:4px;padding:1px 9px;border-radius:99px;background:var(--paper);font-size:12px;color:var(--dim)}.top-56{top:158px}.bottom-2{bottom:8px}
.p-6{padding:14px 22px}.p-4{padding:16px}.px-6{padding:20px}.text-sm,.text-xs{font-size:13px;color:var(--dim)}.rounded-full.border{display:inline-flex;padding:1px 10px;border:1px solid var(--line);border-radius:99px;background:var(--soft);font-size:13px}
ul.flex-row-reverse{flex-direction:row-reverse;list-style:none;padding:0}ul.flex-row-reverse .rounded-full{width:16px;height:16px;margin-right:-6px;border-radius:50%;border:2px solid var(--paper);background:linear-gradient(135deg,#c9d3e6,#8ea0c0)}ul.flex-row-reverse li:last-child{order:-1;margin-left:12px}
.mx-1,.mx-2{margin:0 8px}.mb-3{margin-bottom:12px}article li .mx-1{display:none}.buttons{gap:7px;justify-content:center;width:172px;padding:0 18px 0 0}.md\\:hidden .buttons{flex-direction:row;flex-wrap:wrap;width:auto;padding:0}
.self-start [role=checkbox]:not(.btn){display:flex;flex-direction:column;align-items:center;justify-content:center;width:48px;height:54px;border:1px solid var(--line);border-radius:12px;background:var(--soft);font-weight:600;font-size:14px}.text-orange-500{color:light-dark(#c2570c,#fb923c)}
.self-start [role=checkbox]::before{content:"▲";font-size:9px;color:var(--dim)}article svg{display:none}article a.flex.items-center>span::before{content:"★ ";color:#d69e2e}.buttons .text-xs::before{content:"★ ";color:#d69e2e}
article a[href$="#community"]::before{content:"❝ "}article a.flex.items-center{font-size:13px;color:var(--dim)}footer{padding:24px;text-align:center;color:var(--dim);font-size:13px}
</style>`;

/** A picture drawn from the paper's id: a gradient with a few shapes, the same at every run. */
export function picture(paper: InventedPaper): string {
  const seed = Number(paper.id.replace('.', '')) % 9973;
  const hue = (seed * 47) % 360;
  const other = (hue + 30 + (seed % 5) * 22) % 360;
  const circles = [0, 1, 2].map((n) => {
    const at = (seed * (n + 3) * 13) % 320;
    return `<circle cx='${at}' cy='${(at * 7 + n * 40) % 180}' r='${24 + ((seed >> n) % 5) * 14}' fill='hsl(${(hue + n * 40) % 360} 70% 80%/.28)'/>`;
  });
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 180' preserveAspectRatio='xMidYMid slice'><linearGradient id='g' x2='1' y2='1'><stop stop-color='hsl(${hue} 52% 46%)'/><stop offset='1' stop-color='hsl(${other} 58% 32%)'/></linearGradient><rect width='320' height='180' fill='url(#g)'/>${circles.join('')}</svg>`;
  return `<img alt="" src="data:image/svg+xml,${svg.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}">`;
}
