import type { BannerSnapshot } from "@/contracts/banners";
import type { BannerView } from "./view";

/** JSON within a script element: the one thing that could end it is an opening angle bracket. */
const island = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

/** A page with nothing on it but a frozen banner, shown by the script that it was frozen with. */
export function previewPage(
  snapshot: BannerSnapshot,
  { language, layer, variant }: Omit<BannerView, "screen">,
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${snapshot.site} ${snapshot.version}</title>
</head>
<body bgcolor="#8c8c8c">
<script type="application/json" id="nachweis-preview">${island({ face: snapshot.faces[language], layer, variant })}</script>
<script src="/banner/${snapshot.build}/banner-preview.js"></script>
</body>
</html>`;
}
