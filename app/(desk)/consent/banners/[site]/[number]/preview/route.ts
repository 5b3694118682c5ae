import { previewPage } from "@/components/consent/banners/preview-page";
import { chosenView } from "@/components/consent/banners/view";
import { getCaller } from "@/server/caller";

type Params = { params: Promise<{ site: string; number: string }> };

/** A frozen banner by itself; the process serves it under a policy of its own (isBannerPreview). */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { site, number } = await params;
  const { snapshot } = await (await getCaller()).consent.bannerVersion({ site, number: Number(number) });
  if (!snapshot) return new Response(null, { status: 404 });
  const { language, layer, variant } = Object.fromEntries(new URL(request.url).searchParams);
  const variants = snapshot.faces.en.variants.map(({ key }) => key);
  const view = chosenView({ shown: language, layer, variant }, "en", variants);
  return new Response(previewPage(snapshot, view), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
