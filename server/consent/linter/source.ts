import type { LintView } from "@/contracts/banner-review";
import type { BannerSnapshot } from "@/contracts/banners";

export type Answer = { status: number; type?: string; body?: string };

/** A page to measure, wholly from memory: what it does not answer is a request that nobody ordered. */
export type Source = {
  page: string;
  /** Purposes that are asked for; none: no dialog will come. */
  optional: string[];
  answer(method: string, address: URL): Answer | null;
};

/** Hosts that cannot exist (RFC 6761). */
const shop = "https://shop.nachweis-probe.invalid";
const desk = "https://desk.nachweis-probe.invalid";

/** The page of a customer: text behind, and the script first in its head, as the installation page says. */
const pageOf = (site: string, language: string, extra: string) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">${extra}
<script src="${desk}/banner.js" data-site="${site}" crossorigin="anonymous"></script>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><title>A page</title></head>
<body><main><h1>A page of a customer</h1>${"<p>Text that stands behind the banner, line after line.</p>".repeat(40)}</main></body></html>`;

/**
 * The very scripts that visitors get, with the face of one language and one variant.
 * `extra` is markup before the script; the deceptive banners of the tests live on it.
 */
export function makeSource(
  snapshot: BannerSnapshot,
  files: Record<string, string>,
  { language, variant }: Pick<LintView, "language" | "variant">,
  extra = "",
): Source {
  const face = snapshot.faces[language];
  const alone = { ...face, variants: face.variants.filter(({ key }) => key === variant) };
  const html = { status: 200, type: "text/html; charset=utf-8", body: pageOf(snapshot.site, language, extra) };
  const json = (status: number, value: unknown) => ({
    status,
    type: "application/json; charset=utf-8",
    body: JSON.stringify(value),
  });

  function answer(method: string, { origin, pathname }: URL): Answer | null {
    if (origin === shop) return method === "GET" && pathname === "/" ? html : null;
    if (origin !== desk) return null;
    const script = /^\/(?:banner\/[0-9a-f]+\/)?([a-z-]+\.js)$/.exec(pathname)?.[1];
    const text = method === "GET" && script ? files[script] : undefined;
    if (text !== undefined) return { status: 200, type: "text/javascript; charset=utf-8", body: text };
    const request = `${method} ${pathname}`;
    if (request === `GET /api/v1/sites/${snapshot.site}/banner`) return json(200, alone);
    if (request === "POST /api/v1/impressions") return { status: 204 };
    if (request === "POST /api/v1/consents") {
      return json(201, { id: "", receivedAt: new Date(0).toISOString(), banner: snapshot.version });
    }
    return null;
  }

  const optional = face.purposes.filter(({ required }) => !required).map(({ key }) => key);
  return { page: `${shop}/`, optional, answer };
}
