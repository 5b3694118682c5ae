import type { NextRequest } from "next/server";
import { languageCookie } from "@/app/api/preferences/cookies";
import { findActor, sessionCookieName } from "@/server/access/actors";
import { handlers } from "../auth";

/** The token of the session that an answer begins, as its cookie says it. */
const begun = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .find((pair) => pair.startsWith(`${sessionCookieName()}=`))
    ?.slice(sessionCookieName().length + 1);

/** Only the way back from the provider: signing in starts and ends at doors of our own. */
export async function GET(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname !== "/api/auth/callback/oidc") return new Response(null, { status: 404 });
  const answer = await handlers.GET(request);
  // In a browser where no language was chosen, the person's own counts.
  const person = request.cookies.has("language") ? null : await findActor(begun(answer));
  if (person) answer.headers.append("set-cookie", languageCookie(person.language));
  return answer;
}
