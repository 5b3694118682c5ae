import type { BannerFace } from "@/contracts/banners";
import { colours } from "./control";

const shared = `*{box-sizing:border-box;margin:0;padding:0}
button{font:inherit;font-weight:600;min-height:2.9334em;padding:.375em .75em;color:var(--on);background:var(--fill);border:1px solid var(--fill);border-radius:var(--corner);cursor:pointer;overflow-wrap:anywhere}`;

type Button = BannerFace["look"]["light"];
const fillOf = (button: Button) =>
  button ? `--fill:${button.fill};--on:${button.ink}` : "--fill:var(--ink);--on:var(--sheet)";

/** The site's own colours and corner, and the greys of both sheets. */
export const lookStyle = ({ light, dark, corner, side }: BannerFace["look"]): string =>
  `.note{${side}:.75em}
:host{--corner:${corner}px;--ground:#f5f2ed;--soft:#554f49;--rule:#dcd9d2;${fillOf(light)}}
@media(prefers-color-scheme:dark){:host{--ground:#282320;--soft:#bcb9b2;--rule:#393431;${fillOf(dark)}}}`;

export const dialogStyle = `${shared}
.control{font-weight:400;min-height:0;color:inherit;background:var(--sheet);border-color:var(--edge)}
.note{position:fixed;z-index:2147483647;bottom:4em;max-width:min(26em,calc(100% - 1.5em));padding:.625em .875em;background:var(--sheet);border:1px solid var(--edge);animation:go 0s 12s forwards}
.note:hover{animation-play-state:paused}
.open .note{clip-path:inset(50%)}
@keyframes go{to{clip-path:inset(50%)}}
.panel{position:fixed;z-index:2147483647;inset:auto 0 0;display:flex;max-height:92vh;max-height:92dvh;background:var(--sheet);border-top:1.5px solid var(--ink);box-shadow:0 -12px 40px -28px #0006}
.panel:focus{outline:none}
.in{width:100%;max-width:75em;margin:0 auto;padding:1.75em clamp(1em,4vw,3em);padding-bottom:max(1.75em,env(safe-area-inset-bottom));display:grid;grid-template-columns:minmax(0,1fr) 21em;gap:1.25em 4em;align-items:end;min-height:0}
.say{min-height:0;max-height:calc(100% + 8px);overflow-y:auto;padding:4px;margin:-4px}
h2{font-size:1.4667em;line-height:1.27;font-weight:500;letter-spacing:-.012em;margin-bottom:.35em}
p{max-width:68ch}
p+p{margin-top:.35em}
.fine{margin-top:.75em;font-size:.8667em;overflow-wrap:anywhere}
a,summary{color:var(--act);text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.do{display:grid;grid-template-columns:1fr 1fr;gap:.5em}
.do button:hover{text-decoration:underline;text-underline-offset:.2em}
.wide{grid-column:1/-1}
.plain{color:var(--ink);background:none;border-color:var(--ink)}
.list{margin-top:.75em;border-top:1px solid var(--edge);list-style:none}
.row{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .875em;padding:.625em 0}
.list>li{border-bottom:1px solid var(--rule)}
.list>li>.row>div{display:grid;grid-template-columns:minmax(0,13em) minmax(0,1fr);gap:0 1.5em;align-items:baseline}
.apart{margin-left:2em;font-size:.9333em}
input{width:1.2em;height:1.2em;margin-top:.15em;accent-color:var(--ink)}
label{font-weight:600}
.apart label{font-weight:400;max-width:68ch}
.row p,details{color:var(--soft);font-size:.9333em}
summary{display:inline-block;padding:.125em 0}
.list .row label{grid-row:span 2}
label~*{grid-column:2}
details ul{list-style:none;margin-bottom:.25em}
details ul ul{margin-left:1em}
details b{font-weight:600;color:var(--ink)}
code{font:.9286em ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
@media(max-width:48em){
.in{grid-template-columns:minmax(0,1fr);grid-template-rows:minmax(0,1fr) auto;gap:.75em;padding:1em;padding-bottom:max(1em,env(safe-area-inset-bottom))}
h2{font-size:1.2em}
.ask{font-size:.9333em;line-height:1.4}
.fine{margin-top:.35em}
.list>li>.row>div{display:block}
}
@media(max-height:22em){.in{display:block;overflow-y:auto}.say{max-height:none}}
@media(pointer:coarse){.control{min-height:3.4em}summary{padding:.625em 0}input{width:1.5em;height:1.5em;margin-top:0}}
@media(prefers-reduced-motion:no-preference){.panel{animation:up .2s}}
@keyframes up{from{translate:0 1.5em}}`;

// Its own greys for what is locked: a picture that is switched off.
export const placeholderStyle = `${colours}
${shared}
:host{max-width:100%!important;overflow:hidden!important}
.box{font:.9375em/1.4 "Helvetica Neue",Arial,sans-serif;color:var(--ink);color-scheme:light dark;display:flex;flex-direction:column;gap:.5em;height:100%;padding:.75em .75em 0;overflow-y:auto;background:var(--ground);border:1px solid var(--edge)}
.say{margin-top:auto}
.do{display:flex;flex-wrap:wrap;gap:.375em;position:sticky;bottom:0;margin-bottom:auto;padding-bottom:.75em;background:var(--ground)}
.do button{min-height:2.4em;padding:.25em .75em;font-size:.9333em}
.plain{color:var(--ink);background:var(--sheet);border-color:var(--ink)}
button:hover{text-decoration:underline;text-underline-offset:.2em}
b{font-weight:600}
p{max-width:60ch}
.locked{background:linear-gradient(160deg,var(--rule) 58%,var(--edge) 58.2%);align-items:center;text-align:center}
.locked .say{background:var(--sheet);padding:.375em .75em}
.locked .do{background:none}
.locked button{filter:grayscale(1)}`;
