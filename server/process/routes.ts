/** An address as logs may show it: no query, and nothing that could be a token or an id. */
export function routeOf(url: string | undefined): string {
  const path = (url ?? "/").split("?", 1)[0] as string;
  return path
    .split("/")
    .map((part) => (part.length > 24 || /\d/.test(part) || !/^[\w.[\]()@-]*$/.test(part) ? ":" : part))
    .join("/")
    .slice(0, 120);
}

/** Visitors' pages run no script of the framework: it renders them, and its scripts are taken out. */
export const isScriptFree = (path: string) => /^\/(rights|newsletter|demo)(\/|$)/.test(path);
export const isDemoSite = (path: string) => /^\/demo\/(?!oidc|mailbox)[a-z0-9-]+\/?$/.test(path);
