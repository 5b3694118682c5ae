import { LinkToken } from "@/contracts/newsletter";
import { confirm, openConfirmation } from "@/server/newsletter/service";
import { visitor } from "@/server/platform/actor";
import { seeOther } from "@/server/platform/http/html";

type Context = { params: Promise<{ token: string }> };

/** The only way to confirm. The page that follows has no token in its address. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { data: token } = LinkToken.safeParse((await params).token);
  if (!token) return seeOther("/newsletter/confirm?outcome=unknown");
  const { outcome } = await confirm(visitor, token);
  const page = await openConfirmation(visitor, token);
  const language = "form" in page ? `&language=${page.form.language}` : "";
  return seeOther(`/newsletter/confirm?outcome=${outcome}${language}`);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/newsletter/confirm/${encodeURIComponent((await params).token)}`);
}
