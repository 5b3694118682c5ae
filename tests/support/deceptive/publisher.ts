import type { Source } from "@/server/consent/linter/source";

/**
 * The banner of VG Hannover, 19 March 2025, 10 A 5385/22, as the judgment describes it: nothing of ours in it, no marks
 * on its buttons, and a decision that is sent in a shape of its own.
 */
const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Eine Zeitung</title>
<style>
  #ask { position: fixed; inset: auto 0 0; background: #fff; color: #222; padding: 1em; font: 16px Arial }
  #ask .text { height: 6em; overflow: auto } button { font: inherit; padding: .6em 1em; border: 1px solid #999; background: #fff }
  #yes { background: #c00; color: #fff }
</style></head><body><h1>Nachrichten</h1>
<div id="ask" role="dialog" aria-label="Datenschutz">
  <button id="x">Akzeptieren &amp; Schließen X</button>
  <h2>Wir wollen Ihnen das optimale Nutzererlebnis bieten</h2>
  <div class="text"><p>Dafür verwenden wir und unsere Partner Cookies und ähnliche Techniken. Sie dienen der Messung und der
    Werbung, zum Teil auf Grundlage unseres berechtigten Interesses, dem Sie widersprechen können.</p>
    <p>Notwendige Cookies werden immer gesetzt, damit die Seiten aufgerufen und Ihre Einstellungen gespeichert werden können.</p>
    <p>Ein Widerruf ist jederzeit möglich. Die Verarbeitung kann auch in Drittländern stattfinden, besonders in den USA.</p></div>
  <button id="yes">Alle akzeptieren</button> <button id="more">Einstellungen</button>
</div>
<script>
  document.cookie = "abtest=7; Path=/";
  const accept = () => fetch("/consent", { method: "POST", body: JSON.stringify({ choices: { analytics: true } }) })
    .then(() => document.querySelector("#ask").remove());
  document.querySelector("#x").onclick = accept;
  document.querySelector("#yes").onclick = accept;
</script></body></html>`;

const origin = "https://zeitung.nachweis-probe.invalid";

export const publisher: Source = {
  page: `${origin}/`,
  optional: ["analytics"],
  answer(method, address) {
    if (address.origin !== origin) return null;
    if (method === "POST" && address.pathname === "/consent") return { status: 204 };
    return address.pathname === "/" ? { status: 200, type: "text/html; charset=utf-8", body: html } : null;
  },
};
