import * as z from "zod/mini";
import { Language } from "@/contracts/fields";
import { publicUrl } from "@/env";
import { pathWithin } from "@/server/access/rules";
import { editProfile } from "@/server/access/service";
import { getActor } from "@/server/caller";
import { isOwnForm } from "@/server/platform/http/origin";
import { languageCookie, themeCookie } from "./cookies";

const Choice = z.object({
  language: z.optional(Language),
  theme: z.optional(z.enum(["light", "dark"])),
  back: z.optional(z.string()),
});

/** The page that the form stands on, or the one it names; a path of ours in any case. */
function backTo(request: Request, back: string | undefined): string {
  const referer = request.headers.get("referer");
  const { origin } = new URL(publicUrl());
  const from = referer?.startsWith(`${origin}/`) ? referer.slice(origin.length) : undefined;
  return pathWithin(back ?? from, origin);
}

/** Language and theme are chosen by plain forms; the language of somebody signed in is also kept with the person. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnForm(request.headers)) return new Response(null, { status: 403 });
  const given = Choice.safeParse(Object.fromEntries(await request.formData()));
  const { language, theme, back } = given.data ?? {};
  const headers = new Headers({ location: backTo(request, back), "cache-control": "no-store" });
  if (theme) headers.append("set-cookie", themeCookie(theme));
  if (language) {
    headers.append("set-cookie", languageCookie(language));
    const actor = await getActor();
    if (actor) await editProfile(actor, { language });
  }
  return new Response(null, { status: 303, headers });
}
