import { publicUrl } from "@/env";
import { AppError } from "@/server/platform/errors";

/** Without www, in lower case and without a port: what two addresses of one site have in common. */
function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname.replace(/^www\./, "") || null;
  } catch {
    return null;
  }
}

/**
 * A page may speak for a site if it is of the site's registered host, or below it, or of this desk (the demonstration's
 * pages). Whoever sends no Origin is no page, and a site without an address takes all. A browser cannot lie about it.
 */
export function isOwn(origin: string | undefined, address: string | null, desk: string): boolean {
  const registered = address === null ? null : hostOf(address);
  if (origin === undefined || registered === null) return true;
  const host = hostOf(origin);
  return host !== null && (host === registered || host.endsWith(`.${registered}`) || origin === new URL(desk).origin);
}

export function assertOrigin(origin: string | undefined, address: string | null): void {
  if (!isOwn(origin, address, publicUrl())) throw new AppError("forbidden", { origin: "of_another_site" });
}
