import { makeDialog } from "./make-dialog";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) script.nachweis?.(makeDialog);
