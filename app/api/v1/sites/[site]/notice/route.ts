import * as z from "zod/mini";
import { Key } from "@/contracts/fields";
import { visitor } from "@/server/platform/actor";
import { AppError } from "@/server/platform/errors";
import { answer, refuseWith } from "@/server/platform/http/answer";
import { matchesTag } from "@/server/policies/publication/rules";
import { readNotice } from "@/server/policies/publication/service";

const Asked = z.object({
  site: Key,
  version: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(999_999))),
});

/** The published notice as data, readable from any page. */
export async function GET(request: Request, { params }: { params: Promise<{ site: string }> }): Promise<Response> {
  const version = new URL(request.url).searchParams.get("version") ?? undefined;
  const asked = Asked.safeParse({ ...(await params), version });
  let tag = "";
  const response = await answer(async () => {
    if (!asked.success) throw new AppError("not_found");
    const notice = await readNotice(visitor, asked.data.site, asked.data.version);
    // The hash leaves the instant of publication out, which the version's number settles.
    tag = `"${notice.sha256}.${notice.version}"`;
    const language = { "content-language": notice.language };
    return { body: notice, headers: { ...language, "cache-control": "no-cache", etag: tag } };
  });
  response.headers.set("access-control-allow-origin", "*");
  if (!tag || !matchesTag(request.headers.get("if-none-match") ?? undefined, tag)) return response;
  response.headers.delete("content-type");
  return new Response(null, { status: 304, headers: response.headers });
}

const refuse = refuseWith("method_not_allowed");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
