import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getActor } from "@/server/caller";
import { isOwnRequest } from "@/server/platform/http/origin";
import { appRouter } from "@/server/root";

export const dynamic = "force-dynamic";

/** Always POST with JSON from our own pages: a form or a link on another site cannot act for somebody. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: async () => ({ actor: await getActor() }),
  });
}
