import { LinkToken } from "@/contracts/newsletter";
import { leave, openLeaving } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";
import { readBytes } from "@/server/platform/http/body";
import { seeOther } from "@/server/platform/http/html";

type Context = { params: Promise<{ token: string }> };

/** A mailbox provider's one click (RFC 8058), as a form or in parts: it wants an answer, not a page, and follows nothing. */
async function isOneClick(request: Request): Promise<boolean> {
  const body = await readBytes(request.body as AsyncIterable<Uint8Array> | null, 4096).catch(() => Buffer.alloc(0));
  return /List-Unsubscribe(=|"\s+)One-Click/.test(body.toString("latin1"));
}

/** The address of `List-Unsubscribe`: POST leaves at once, without cookie or login; GET shows the page. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const oneClick = await isOneClick(request);
  const { data: token } = LinkToken.safeParse((await params).token);
  const { outcome } = token ? await leave(visitor, token) : { outcome: "unknown" as const };
  if (oneClick)
    return new Response(null, { status: outcome === "unknown" ? 404 : 200, headers: { "cache-control": "no-store" } });
  const page = token ? await openLeaving(visitor, token) : null;
  const language = page && "form" in page ? `&language=${page.form.language}` : "";
  return seeOther(`/newsletter/leave?outcome=${outcome}${language}`);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/newsletter/leave/${encodeURIComponent((await params).token)}`);
}
