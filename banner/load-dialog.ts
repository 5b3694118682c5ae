import type { MakeDialog } from "./handover";
import { trust } from "./trust";

/** Put in by scripts/banner.mjs: the build that this gate belongs to, and the hash of its dialog. */
declare const BUILD: string;
declare const DIALOG_INTEGRITY: string;

/** The dialog of the same build, checked by its hash, under the nonce that let the gate in. */
export const loadDialog = (base: string, nonce: string): Promise<MakeDialog> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.nachweis = resolve;
    script.onerror = reject;
    script.crossOrigin = "anonymous";
    script.integrity = DIALOG_INTEGRITY;
    script.nonce = nonce;
    script.src = trust().createScriptURL(`${base}/banner/${BUILD}/banner-dialog.js`);
    document.head.append(script);
  });
