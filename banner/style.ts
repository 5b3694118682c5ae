// Lengths are in em of the visitor's own font size: rem would follow the size that the page sets.
const colours = `
:host{all:initial!important;--sheet:#fffefd;--paper:#fcfaf6;--ground:#f5f2ed;--ink:#221d18;--soft:#554f49;--rule:#dcd9d2;--edge:#87827b;--act:#1e4ba2}
@media(prefers-color-scheme:dark){:host{--sheet:#1d1917;--paper:#161311;--ground:#1e1b19;--ink:#ebe7e0;--soft:#bcb9b2;--rule:#393431;--edge:#78746e;--act:#98b9f6}}
*{box-sizing:border-box;margin:0;padding:0}
button{font:inherit;font-weight:600;line-height:1.5;min-height:2.75em;padding:.375em .75em;color:var(--paper);background:var(--ink);border:1px solid var(--ink);border-radius:3px;cursor:pointer}
button:hover{background:var(--soft)}
:focus-visible{outline:2px solid var(--act);outline-offset:2px}
@media print{:host{display:none!important}}`;

const text = `font-family:"Helvetica Neue",Arial,sans-serif;font-size:.9375em;line-height:1.5;color:var(--ink);color-scheme:light dark`;

export const dialogStyle = `${colours}
.frame{${text}}
.quiet{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.control{position:fixed;z-index:2147483647;left:.75em;bottom:.75em;min-height:0;padding:.25em .625em;font-size:.8125em;font-weight:400;color:var(--ink);background:var(--sheet);border-color:var(--edge)}
.open .control{display:none}
.panel{position:fixed;z-index:2147483647;inset:auto 0 0;display:flex;max-height:92vh;max-height:92dvh;background:var(--sheet);border-top:1.5px solid var(--ink);box-shadow:0 -12px 40px -28px #0006}
.panel:focus{outline:none}
.in{width:100%;max-width:75em;margin:0 auto;padding:1.75em clamp(1em,4vw,3em);display:grid;grid-template-columns:minmax(0,1fr) 21em;gap:1.25em 4em;align-items:end;min-height:0}
.say{min-height:0;max-height:calc(100% + 8px);overflow-y:auto;padding:4px;margin:-4px}
h2{font-size:1.4667em;line-height:1.27;font-weight:500;letter-spacing:-.012em;margin-bottom:.35em}
p{max-width:68ch}
.fine{margin-top:.75em;font-size:.8667em}
a,summary{color:var(--act);text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.fine a{color:var(--soft)}
.do{display:grid;grid-template-columns:1fr 1fr;gap:.5em}
.wide{grid-column:1/-1}
.plain{color:var(--ink);background:none}
.plain:hover,.control:hover{background:var(--ground)}
.say>ul{margin-top:.75em;border-top:1px solid var(--edge);list-style:none}
.say>ul>li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .875em;padding:.625em 0;border-bottom:1px solid var(--rule)}
.say>ul>li>div{display:grid;grid-template-columns:minmax(0,13em) minmax(0,1fr) auto;gap:0 1.5em;align-items:baseline}
input{width:1.2em;height:1.2em;margin-top:.15em;accent-color:var(--ink)}
label{font-weight:600}
li p,details{color:var(--soft);font-size:.9333em}
summary{display:inline-block;padding:.125em 0}
details[open]{grid-column:1/-1}
details ul{margin:.25em 0 .25em 1.25em}
details strong{font-weight:600;color:var(--ink)}
@media(max-width:48em){
.in{grid-template-columns:minmax(0,1fr);grid-template-rows:minmax(0,1fr) auto;gap:1em;padding:1.25em 1em 1em}
h2{font-size:1.2667em}
.say>ul>li>div{display:block}
}
@media(pointer:coarse){.control{min-height:3.6em}summary{padding:.625em 0}}`;

export const placeholderStyle = `${colours}
:host{max-width:100%!important;vertical-align:bottom!important}
.box{${text};display:flex;flex-direction:column;gap:.5em;align-items:flex-start;justify-content:center;min-height:inherit;padding:1em;background:var(--ground);border:1px solid var(--edge)}
p{max-width:60ch;color:var(--soft)}`;
