import { startGate } from "./start-gate";

const script = document.currentScript;
const site = script?.dataset.site;
if (!(script instanceof HTMLScriptElement) || !site) {
  console.error("nachweis: the script element needs data-site");
} else if (!window.nachweis) {
  // Two scripts on one page: one banner is enough.
  const { consentMode: mode = "basic", cookieEndpoint: endpoint } = script.dataset;
  startGate({ base: new URL(script.src).origin, site, nonce: script.nonce ?? "", mode, endpoint });
}
