import type { NextRequest } from "next/server";
import { signIn } from "@/app/api/auth/auth";
import { hasDemoIssuer, publicUrl } from "@/env";
import { pathAfterSignIn } from "@/server/access/rules";

/**
 * A link and not a form: Chromium holds a form's redirects to `form-action`, and the organisation's provider is elsewhere.
 * It writes nothing but the cookies of this attempt; another site cannot start one.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  const { origin } = new URL(publicUrl());
  const isForeign = request.headers.get("sec-fetch-site") === "cross-site";
  const account = hasDemoIssuer() ? searchParams.get("account") : null;
  const redirectTo = pathAfterSignIn(searchParams.get("next"), origin);
  const location = isForeign
    ? "/sign-in"
    : await signIn("oidc", { redirectTo, redirect: false }, account ? { login_hint: account } : {});
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
