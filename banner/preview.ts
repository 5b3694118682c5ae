import type { BannerFace } from "@/contracts/banners";
import { mountControl } from "./control";
import type { Gate } from "./handover";
import { makeDialog } from "./make-dialog";

type Preview = { face: BannerFace; layer: "first" | "settings"; variant?: string };

/** Shows a banner as it would stand, for those who decide about it: nothing is kept, nothing is sent. */
function showPreview({ face, layer, variant }: Preview): void {
  const shell = mountControl(face, () => dialog.settings());
  const nothing = () => {};
  const gate: Gate = {
    base: location.origin,
    site: face.site,
    face,
    shell,
    still: true,
    pages: undefined,
    tell: nothing,
    again: false,
    decision: () => null,
    grant: () => 0,
    hold: nothing,
    loadOnce: nothing,
  };
  const dialog = makeDialog(gate, variant);
  shell.root.addEventListener("click", (event) => {
    if (event.composedPath().some((each) => each instanceof HTMLAnchorElement)) event.preventDefault();
  });
  dialog[layer === "settings" ? "settings" : "ask"]();
}

const given = document.getElementById("nachweis-preview")?.textContent;
if (given) showPreview(JSON.parse(given));
