import { cookies } from "next/headers";
import { isHttps } from "@/env";
import { findActor, sessionCookieName } from "@/server/access/actors";
import { endSession } from "@/server/access/sessions/service";
import { isOwnForm } from "@/server/platform/http/origin";

/** The shell's form posts here. The session ends in the database; its cookie goes with it. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnForm(request.headers)) return new Response(null, { status: 403 });
  const token = (await cookies()).get(sessionCookieName())?.value;
  const actor = await findActor(token);
  if (actor && token) await endSession(actor, token);
  const gone = `${sessionCookieName()}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly${isHttps() ? "; Secure" : ""}`;
  return new Response(null, {
    status: 303,
    headers: { location: "/signed-out", "set-cookie": gone, "cache-control": "no-store" },
  });
}
