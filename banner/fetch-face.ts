import type { BannerFace } from "@/contracts/banners";

/** The face, and whether the desk saw the browser's Sec-GPC with this request. Null: no banner, or no desk. */
export async function fetchFace(
  base: string,
  site: string,
  language: BannerFace["language"],
): Promise<{ face: BannerFace; signalled: boolean } | null> {
  try {
    const answer = await fetch(`${base}/api/v1/sites/${encodeURIComponent(site)}/banner?language=${language}`, {
      // Neither cookies nor the page's address.
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    return answer.ok ? { face: await answer.json(), signalled: answer.headers.get("nachweis-gpc") === "1" } : null;
  } catch {
    return null;
  }
}
