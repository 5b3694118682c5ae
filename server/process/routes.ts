/** An address as logs may show it: no query, and nothing that could be a token, an id or a mail address. */
export function routeOf(url: string | undefined): string {
  const path = (url ?? "/").split("?", 1)[0] as string;
  return path
    .split("/")
    .map((part) => (part.length > 20 || /\d/.test(part) || !/^[\w.[\]()-]*$/.test(part) ? ":" : part))
    .join("/")
    .slice(0, 120);
}

/** The path of a request, or null for what no page could be found by: `*`, another host's address, a broken escape. */
export function pathOf(url: string | undefined): string | null {
  if (!url?.startsWith("/")) return null;
  const path = url.split("?", 1)[0] as string;
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return null;
  }
}

/** A frozen banner in a frame of the desk: it runs the banner's script and nothing else. */
export const isBannerPreview = (path: string) => /^\/consent\/banners\/[^/]+\/[^/]+\/preview$/.test(path);

/** Visitors' pages, and the preview of one, run no script of the framework: it renders them, and its scripts are taken out. */
export const isScriptFree = (path: string) =>
  /^\/(rights|newsletter|tasks|deliveries|demo)(\/|$)/.test(path) ||
  /^\/policies\/versions\/[^/]+\/preview$/.test(path) ||
  isBannerPreview(path);
export const isDemoSite = (path: string) => /^\/demo\/(?!oidc|mailbox)[a-z0-9-]+\/?$/.test(path);
/** Files of the desk and of a delivery; the framework leaves a policy that is set as it is, so a route cannot name its own. */
export const isFile = (path: string) =>
  /\/(csv|json|pdf)$/.test(path) ||
  /^\/requests\/(files|letters)\//.test(path) ||
  /^\/requests\/correspondence\/[^/]+\/files\//.test(path) ||
  /^\/deliveries\/[^/]+\/open$/.test(path);

/** The form for requests, and what it answers with when it is shown once more. */
export const isRightsForm = (path: string) => /^\/rights\/[^/]+(\/submit)?\/?$/.test(path);
/** What the customer's page embeds as another company's content: the one thing of ours that may stand in a frame. */
export const isDemoEmbed = (path: string) => /^\/demo\/[a-z0-9-]+\/embed$/.test(path);
