import { getCaller } from "@/server/caller";

/** The compiled page as a visitor would see it; the process serves it under the same policy (isScriptFree). */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const html = await (await getCaller()).policies.preview({ id: (await params).id });
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
