import type { BannerSettings, BannerSnapshot } from "@/contracts/banners";
import { compileSnapshot } from "@/server/consent/faces/rules";
import { first, sourceOf } from "../banners";

/** The banner of a site of the demonstration, as it is frozen from what its notice publishes. */
export function demoBanner(site: "otc" | "mms", build: string, changes: Partial<BannerSettings> = {}): BannerSnapshot {
  const source = sourceOf(site);
  return compileSnapshot({ ...source, build, settings: { ...source.settings, ...changes } }, first);
}
